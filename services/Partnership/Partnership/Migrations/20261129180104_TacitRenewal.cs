using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Partnership.Migrations
{
    /// <inheritdoc />
    public partial class TacitRenewal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_tacit",
                table: "agreement",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "last_point_number",
                table: "agreement",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.Sql(
                """
                update agreement set last_point_number = coalesce((select max(number) from open_point where agreement_id = agreement.id), 0);
                update agreement set is_tacit = true from agreement_content
                    where agreement_content.agreement_id = agreement.id and agreement_content.extract #>> '{renewal,kind}' = 'tacit';
                -- What lasts is due no more on the first end: the step that fills in due days counts these lines anew.
                update commitment set fulfilled = -1 from agreement where agreement.id = commitment.agreement_id and agreement.is_tacit;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "is_tacit",
                table: "agreement");

            migrationBuilder.DropColumn(
                name: "last_point_number",
                table: "agreement");
        }
    }
}
