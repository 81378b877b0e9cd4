using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Partnership.Migrations
{
    /// <inheritdoc />
    public partial class CommitmentDueDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "fulfilled",
                table: "commitment",
                type: "integer",
                nullable: false,
                defaultValue: -1);

            // What is there is counted after the migration, by the domain's own rule.
            migrationBuilder.Sql("alter table commitment alter column fulfilled drop default;");

            migrationBuilder.AddColumn<DateOnly>(
                name: "next_due_on",
                table: "commitment",
                type: "date",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_commitment_hub_next_due_on",
                table: "commitment",
                columns: new[] { "hub", "next_due_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_commitment_hub_next_due_on",
                table: "commitment");

            migrationBuilder.DropColumn(
                name: "fulfilled",
                table: "commitment");

            migrationBuilder.DropColumn(
                name: "next_due_on",
                table: "commitment");
        }
    }
}
