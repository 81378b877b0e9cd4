using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Partnership.Migrations
{
    /// <inheritdoc />
    public partial class Registers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "organisation",
                table: "commitment_fulfilment",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "postponements",
                table: "commitment",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'::jsonb");

            migrationBuilder.AddColumn<int>(
                name: "put_off",
                table: "commitment",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "noted_findings",
                table: "agreement",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'::jsonb");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "organisation",
                table: "commitment_fulfilment");

            migrationBuilder.DropColumn(
                name: "postponements",
                table: "commitment");

            migrationBuilder.DropColumn(
                name: "put_off",
                table: "commitment");

            migrationBuilder.DropColumn(
                name: "noted_findings",
                table: "agreement");
        }
    }
}
