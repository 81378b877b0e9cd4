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
            migrationBuilder.AddColumn<int>(
                name: "last_point_number",
                table: "agreement",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "letters_seen",
                table: "agreement",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "runs_on",
                table: "agreement",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "tacit",
                table: "agreement",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "tacit_until",
                table: "agreement",
                type: "date",
                nullable: true);

            // What is renewed tacitly is filled in by a step of its own, which knows what amendments made of the text.
            migrationBuilder.Sql("update agreement set last_point_number = coalesce((select max(number) from open_point where agreement_id = agreement.id), 0);");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "last_point_number",
                table: "agreement");

            migrationBuilder.DropColumn(
                name: "letters_seen",
                table: "agreement");

            migrationBuilder.DropColumn(
                name: "runs_on",
                table: "agreement");

            migrationBuilder.DropColumn(
                name: "tacit",
                table: "agreement");

            migrationBuilder.DropColumn(
                name: "tacit_until",
                table: "agreement");
        }
    }
}
