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
            migrationBuilder.DropColumn(
                name: "kept_from",
                table: "report_cursor");

            migrationBuilder.AddColumn<bool>(
                name: "is_activity_shared",
                table: "annual_report_edition",
                type: "boolean",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "is_activity_shared",
                table: "annual_report_edition");

            migrationBuilder.AddColumn<DateOnly>(
                name: "kept_from",
                table: "report_cursor",
                type: "date",
                nullable: true);

            migrationBuilder.UpdateData(
                table: "report_cursor",
                keyColumn: "id",
                keyValue: true,
                column: "kept_from",
                value: null);
        }
    }
}
