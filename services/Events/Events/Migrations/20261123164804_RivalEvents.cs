using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Events.Migrations
{
    /// <inheritdoc />
    public partial class RivalEvents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_journal_waiting",
                table: "journal_waiting");

            migrationBuilder.AddPrimaryKey(
                name: "pk_journal_waiting",
                table: "journal_waiting",
                columns: new[] { "stream", "stream_position", "event_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_journal_waiting",
                table: "journal_waiting");

            migrationBuilder.AddPrimaryKey(
                name: "pk_journal_waiting",
                table: "journal_waiting",
                columns: new[] { "stream", "stream_position" });
        }
    }
}
