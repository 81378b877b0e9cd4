using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Documentation.Migrations
{
    /// <inheritdoc />
    public partial class FirstShownVersion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "first_shown_version",
                table: "resource",
                type: "integer",
                nullable: false,
                defaultValue: 0);
            // Which version a resource was published with is not on record: its readers keep the one they read now.
            migrationBuilder.Sql("""
                update resource r set first_shown_version = (select count(*) from file_version v where v.resource_id = r.id)
                where r.published_at is not null
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "first_shown_version",
                table: "resource");
        }
    }
}
