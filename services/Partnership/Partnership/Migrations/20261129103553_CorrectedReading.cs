using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SkillsHub.Partnership.Migrations
{
    /// <inheritdoc />
    public partial class CorrectedReading : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<int>(
                name: "number",
                table: "open_point",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer")
                .OldAnnotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);

            migrationBuilder.AddColumn<string>(
                name: "party",
                table: "open_point",
                type: "text",
                nullable: true);

            // Until now a point stood at its number in the text as it was read, which names the party.
            migrationBuilder.Sql(
                """
                update open_point set party = agreement_content.extract -> 'openPoints' -> (open_point.number - 1) ->> 'owner'
                from agreement_content
                where agreement_content.agreement_id = open_point.agreement_id;
                """);

            migrationBuilder.AddColumn<string>(
                name: "read_by",
                table: "open_point",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "Rules");

            migrationBuilder.AddColumn<string>(
                name: "corrections",
                table: "agreement",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{}'::jsonb");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "party",
                table: "open_point");

            migrationBuilder.DropColumn(
                name: "read_by",
                table: "open_point");

            migrationBuilder.DropColumn(
                name: "corrections",
                table: "agreement");

            migrationBuilder.AlterColumn<int>(
                name: "number",
                table: "open_point",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer")
                .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
        }
    }
}
