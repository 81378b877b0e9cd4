using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Partnership.Migrations
{
    /// <inheritdoc />
    public partial class ReportedMoney : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "takes_after",
                table: "annual_report_edition",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "takes_before",
                table: "annual_report_edition",
                type: "boolean",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_report_fact_agreement_id_fiscal_year",
                table: "report_fact",
                columns: new[] { "agreement_id", "fiscal_year" },
                filter: "fiscal_year is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_report_fact_agreement_id_fiscal_year",
                table: "report_fact");

            migrationBuilder.DropColumn(
                name: "takes_after",
                table: "annual_report_edition");

            migrationBuilder.DropColumn(
                name: "takes_before",
                table: "annual_report_edition");
        }
    }
}
