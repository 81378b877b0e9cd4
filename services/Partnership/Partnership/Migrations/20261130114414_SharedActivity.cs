using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Partnership.Migrations
{
    /// <inheritdoc />
    public partial class SharedActivity : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_activity_shared",
                table: "annual_report_edition",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "holds_from",
                table: "commitment",
                type: "date",
                nullable: true);

            // What waits of these is counted anew.
            migrationBuilder.Sql(
                """
                update commitment set holds_from = amendment.effective_from, fulfilled = -1
                from amendment
                where amendment.agreement_id = commitment.agreement_id and amendment.number = commitment.added_by_amendment
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "is_activity_shared",
                table: "annual_report_edition");

            migrationBuilder.DropColumn(
                name: "holds_from",
                table: "commitment");
        }
    }
}
