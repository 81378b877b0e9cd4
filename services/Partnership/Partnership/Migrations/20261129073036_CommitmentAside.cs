using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Partnership.Migrations
{
    /// <inheritdoc />
    public partial class CommitmentAside : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "aside_reason",
                table: "commitment",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "aside_set_aside_at",
                table: "commitment",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "aside_set_aside_by",
                table: "commitment",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "aside_reason",
                table: "commitment");

            migrationBuilder.DropColumn(
                name: "aside_set_aside_at",
                table: "commitment");

            migrationBuilder.DropColumn(
                name: "aside_set_aside_by",
                table: "commitment");
        }
    }
}
