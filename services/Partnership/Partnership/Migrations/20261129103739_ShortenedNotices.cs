using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Partnership.Migrations
{
    /// <inheritdoc />
    public partial class ShortenedNotices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "shortened_notices",
                table: "agreement",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'::jsonb");

            // One was kept, and it held without an end.
            migrationBuilder.Sql("update agreement set shortened_notices = jsonb_build_array(shortened_notice) where shortened_notice is not null;");

            migrationBuilder.DropColumn(
                name: "shortened_notice",
                table: "agreement");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "shortened_notice",
                table: "agreement",
                type: "jsonb",
                nullable: true);

            // The last, if it holds without an end; those before it cannot be kept.
            migrationBuilder.Sql(
                """
                update agreement set shortened_notice = (
                    select case when coalesce(one -> 'until', 'null') = 'null' then one end
                    from jsonb_array_elements(shortened_notices) with ordinality as listed (one, place)
                    where coalesce(one -> 'withdrawal', 'null') = 'null'
                    order by place desc limit 1);
                """);

            migrationBuilder.DropColumn(
                name: "shortened_notices",
                table: "agreement");
        }
    }
}
