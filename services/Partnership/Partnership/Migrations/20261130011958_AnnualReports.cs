using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SkillsHub.Partnership.Reports;
using SkillsHub.Persistence;

#nullable disable

namespace SkillsHub.Partnership.Migrations
{
    /// <inheritdoc />
    public partial class AnnualReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "annual_report",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    texts = table.Column<string>(type: "jsonb", nullable: false),
                    hub = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    stream_position = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_annual_report", x => x.id);
                    table.ForeignKey(
                        name: "fk_annual_report_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_cursor",
                columns: table => new
                {
                    id = table.Column<bool>(type: "boolean", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    head = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_cursor", x => x.id);
                    table.CheckConstraint("ck_report_cursor_single", "id");
                });

            migrationBuilder.CreateTable(
                name: "report_fact",
                columns: table => new
                {
                    position = table.Column<long>(type: "bigint", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hub = table.Column<string>(type: "text", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    measure = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    family = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    party = table.Column<string>(type: "text", nullable: true),
                    is_common = table.Column<bool>(type: "boolean", nullable: false),
                    nature = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    fiscal_year = table.Column<int>(type: "integer", nullable: true),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    number = table.Column<int>(type: "integer", nullable: true),
                    sort = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: true),
                    article = table.Column<string>(type: "text", nullable: true),
                    reference = table.Column<Guid>(type: "uuid", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    every_months = table.Column<int>(type: "integer", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    readers = table.Column<string[]>(type: "text[]", nullable: true),
                    superseded_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_fact", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "annual_report_edition",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    through = table.Column<DateOnly>(type: "date", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    transmitted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    transmitted_by = table.Column<string>(type: "text", nullable: false),
                    transmitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    word = table.Column<string>(type: "text", nullable: true),
                    correction = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_annual_report_edition", x => new { x.report_id, x.number });
                    table.ForeignKey(
                        name: "fk_annual_report_edition_annual_report_report_id",
                        column: x => x.report_id,
                        principalTable: "annual_report",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "annual_report_frozen",
                columns: table => new
                {
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    reader = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_annual_report_frozen", x => new { x.report_id, x.edition, x.reader });
                    table.ForeignKey(
                        name: "fk_annual_report_frozen_annual_report_report_id",
                        column: x => x.report_id,
                        principalTable: "annual_report",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.Sql(AppendOnly.Sql(AnnualReportMapping.FrozenTable, "A report that was transmitted stays as it was"));

            migrationBuilder.InsertData(
                table: "report_cursor",
                columns: new[] { "id", "head", "position" },
                values: new object[] { true, 0L, 0L });

            migrationBuilder.CreateIndex(
                name: "ux_annual_report_agreement_id_year",
                table: "annual_report",
                columns: new[] { "agreement_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_report_fact_agreement_id_day_position",
                table: "report_fact",
                columns: new[] { "agreement_id", "day", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_report_fact_hub_day_position",
                table: "report_fact",
                columns: new[] { "hub", "day", "position" },
                filter: "agreement_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_report_fact_subject_hub",
                table: "report_fact",
                columns: new[] { "subject", "hub" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(AppendOnly.UndoSql(AnnualReportMapping.FrozenTable));

            migrationBuilder.DropTable(
                name: "annual_report_edition");

            migrationBuilder.DropTable(
                name: "annual_report_frozen");

            migrationBuilder.DropTable(
                name: "report_cursor");

            migrationBuilder.DropTable(
                name: "report_fact");

            migrationBuilder.DropTable(
                name: "annual_report");
        }
    }
}
