using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Partnership.Migrations
{
    /// <inheritdoc />
    public partial class CommitteeSeats : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "amendment",
                table: "committee_seat",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "article",
                table: "committee_seat",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "closed_from",
                table: "committee_seat",
                type: "date",
                nullable: true);

            // Convocations of before, and those that the release before this one still writes, have one.
            migrationBuilder.AddColumn<bool>(
                name: "convocation_is_short",
                table: "committee_meeting",
                type: "boolean",
                nullable: true,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "amendment",
                table: "committee_seat");

            migrationBuilder.DropColumn(
                name: "article",
                table: "committee_seat");

            migrationBuilder.DropColumn(
                name: "closed_from",
                table: "committee_seat");

            migrationBuilder.DropColumn(
                name: "convocation_is_short",
                table: "committee_meeting");
        }
    }
}
