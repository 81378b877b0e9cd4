using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Events.Migrations
{
    /// <inheritdoc />
    public partial class StreamPositions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_journal_entry_stream_stream_position",
                table: "journal_entry");

            migrationBuilder.CreateIndex(
                name: "ix_journal_entry_stream_stream_position",
                table: "journal_entry",
                columns: new[] { "stream", "stream_position" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_journal_entry_stream_stream_position",
                table: "journal_entry");

            migrationBuilder.CreateIndex(
                name: "ix_journal_entry_stream_stream_position",
                table: "journal_entry",
                columns: new[] { "stream", "stream_position" });
        }
    }
}
