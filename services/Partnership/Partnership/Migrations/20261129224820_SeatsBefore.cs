using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Partnership.Migrations
{
    /// <inheritdoc />
    public partial class SeatsBefore : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Seats of before, and those that the release before this one still writes, were always what they are.
            migrationBuilder.AddColumn<string>(
                name: "before",
                table: "committee_seat",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateOnly>(
                name: "from",
                table: "committee_seat",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_linked",
                table: "committee_seat",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "convocation_later",
                table: "committee_meeting",
                type: "jsonb",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "before",
                table: "committee_seat");

            migrationBuilder.DropColumn(
                name: "from",
                table: "committee_seat");

            migrationBuilder.DropColumn(
                name: "is_linked",
                table: "committee_seat");

            migrationBuilder.DropColumn(
                name: "convocation_later",
                table: "committee_meeting");
        }
    }
}
