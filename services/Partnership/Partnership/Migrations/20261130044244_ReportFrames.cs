using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SkillsHub.Partnership.Reports;
using SkillsHub.Persistence;

#nullable disable

namespace SkillsHub.Partnership.Migrations
{
    /// <inheritdoc />
    public partial class ReportFrames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "event_id",
                table: "report_cursor",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "kept_from",
                table: "report_cursor",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "reading",
                table: "report_cursor",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "is_over",
                table: "annual_report_edition",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "label",
                table: "annual_report_edition",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int[]>(
                name: "written",
                table: "annual_report_edition",
                type: "integer[]",
                nullable: false,
                defaultValue: new int[0]);

            migrationBuilder.AddColumn<int>(
                name: "year",
                table: "annual_report_edition",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            // The bytes that the staff got say what the frame was, whatever the terms have become. A rank with one calendar year is written in two ways.
            migrationBuilder.Sql($"""
                update annual_report_edition e set year = f.year, label = f.label, is_over = f.is_over,
                  written = case when f.year < 1900 and f.label ~ '^[0-9]+$' then array[f.year, f.label::int] else array[f.year] end
                from (
                  select report_id, edition, (figures->>'year')::int as year, figures->>'label' as label, (figures->>'isOver')::boolean as is_over
                  from (select report_id, edition, convert_from(bytes, 'UTF8')::jsonb->'figures' as figures from {AnnualReportMapping.FrozenTable} where reader = '') frozen
                ) f
                where f.report_id = e.report_id and f.edition = e.number;
                {AppendOnly.Sql(AnnualReportMapping.EditionTable, "What was said of a report that was transmitted stays as it was")}
                update report_cursor set kept_from = (now() at time zone 'UTC')::date;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(AppendOnly.UndoSql(AnnualReportMapping.EditionTable));

            migrationBuilder.DropColumn(
                name: "event_id",
                table: "report_cursor");

            migrationBuilder.DropColumn(
                name: "kept_from",
                table: "report_cursor");

            migrationBuilder.DropColumn(
                name: "reading",
                table: "report_cursor");

            migrationBuilder.DropColumn(
                name: "is_over",
                table: "annual_report_edition");

            migrationBuilder.DropColumn(
                name: "label",
                table: "annual_report_edition");

            migrationBuilder.DropColumn(
                name: "written",
                table: "annual_report_edition");

            migrationBuilder.DropColumn(
                name: "year",
                table: "annual_report_edition");
        }
    }
}
