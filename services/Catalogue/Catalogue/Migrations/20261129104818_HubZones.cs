using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Catalogue.Migrations
{
    /// <inheritdoc />
    public partial class HubZones : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "hub_zone",
                columns: table => new
                {
                    hub = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    time_zone = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hub_zone", x => x.hub);
                });

            // What is withdrawn leaves its code to another. EF knows no index on an expression.
            migrationBuilder.Sql("drop index ix_programme_hub_code;");
            migrationBuilder.Sql("create unique index ix_programme_hub_code on programme (hub, upper(code)) where state <> 'Withdrawn';");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "hub_zone");

            migrationBuilder.Sql("drop index ix_programme_hub_code;");
            migrationBuilder.Sql("create unique index ix_programme_hub_code on programme (hub, upper(code));");
        }
    }
}
