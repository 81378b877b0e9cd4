using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Partnership.Migrations
{
    /// <inheritdoc />
    public partial class Amendments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "has_taken_effect",
                table: "notice_letter",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "added_by_amendment",
                table: "commitment",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "amended_by",
                table: "commitment",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ended_on",
                table: "commitment",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "original_text",
                table: "commitment",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "scheduled_by_amendment",
                table: "commitment",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "joined_on",
                table: "agreement_party",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "left_by_amendment",
                table: "agreement_party",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "left_on",
                table: "agreement_party",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "closed_findings",
                table: "agreement",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'::jsonb");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ended_on",
                table: "agreement",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "life_changed_at",
                table: "agreement",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "renewals",
                table: "agreement",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'::jsonb");

            migrationBuilder.AddColumn<DateOnly>(
                name: "term_amended_on",
                table: "agreement",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "amendment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: true),
                    changes = table.Column<string>(type: "jsonb", nullable: false),
                    author = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    drafted_by = table.Column<string>(type: "text", nullable: false),
                    drafted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: true),
                    entered = table.Column<string>(type: "jsonb", nullable: false),
                    ending_reason = table.Column<string>(type: "text", nullable: true),
                    ending_party = table.Column<string>(type: "text", nullable: true),
                    ending_ended_by = table.Column<string>(type: "text", nullable: true),
                    ending_ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    hub = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    stream_position = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_amendment", x => x.id);
                    table.ForeignKey(
                        name: "fk_amendment_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "amendment_signatory",
                columns: table => new
                {
                    slug = table.Column<string>(type: "text", nullable: false),
                    amendment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    joins = table.Column<bool>(type: "boolean", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    signature_signatory = table.Column<string>(type: "text", nullable: true),
                    signature_signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    signature_method = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    signature_proof = table.Column<string>(type: "text", nullable: true),
                    signature_recorded_by = table.Column<string>(type: "text", nullable: true),
                    signature_recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_amendment_signatory", x => new { x.amendment_id, x.slug });
                    table.ForeignKey(
                        name: "fk_amendment_signatory_amendment_amendment_id",
                        column: x => x.amendment_id,
                        principalTable: "amendment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_amendment_agreement_id_number",
                table: "amendment",
                columns: new[] { "agreement_id", "number" },
                unique: true);

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "amendment_signatory");

            migrationBuilder.DropTable(
                name: "amendment");

            migrationBuilder.DropColumn(
                name: "has_taken_effect",
                table: "notice_letter");

            migrationBuilder.DropColumn(
                name: "added_by_amendment",
                table: "commitment");

            migrationBuilder.DropColumn(
                name: "amended_by",
                table: "commitment");

            migrationBuilder.DropColumn(
                name: "ended_on",
                table: "commitment");

            migrationBuilder.DropColumn(
                name: "original_text",
                table: "commitment");

            migrationBuilder.DropColumn(
                name: "scheduled_by_amendment",
                table: "commitment");

            migrationBuilder.DropColumn(
                name: "joined_on",
                table: "agreement_party");

            migrationBuilder.DropColumn(
                name: "left_by_amendment",
                table: "agreement_party");

            migrationBuilder.DropColumn(
                name: "left_on",
                table: "agreement_party");

            migrationBuilder.DropColumn(
                name: "closed_findings",
                table: "agreement");

            migrationBuilder.DropColumn(
                name: "ended_on",
                table: "agreement");

            migrationBuilder.DropColumn(
                name: "life_changed_at",
                table: "agreement");

            migrationBuilder.DropColumn(
                name: "renewals",
                table: "agreement");

            migrationBuilder.DropColumn(
                name: "term_amended_on",
                table: "agreement");
        }
    }
}
