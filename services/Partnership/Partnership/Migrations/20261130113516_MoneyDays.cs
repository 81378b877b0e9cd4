using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Partnership.Migrations
{
    /// <inheritdoc />
    public partial class MoneyDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "said",
                table: "funding_line",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateOnly>(
                name: "expected_on",
                table: "funding_grant_step",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "funding_grant_step",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "entered_lines",
                table: "amendment",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "said",
                table: "funding_line");

            migrationBuilder.DropColumn(
                name: "expected_on",
                table: "funding_grant_step");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "funding_grant_step");

            migrationBuilder.DropColumn(
                name: "entered_lines",
                table: "amendment");
        }
    }
}
