using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Partnership.Migrations
{
    /// <inheritdoc />
    public partial class Disputes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "dispute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    parties = table.Column<string[]>(type: "text[]", nullable: false),
                    concerns_hub = table.Column<bool>(type: "boolean", nullable: false),
                    about = table.Column<string>(type: "jsonb", nullable: false),
                    opener = table.Column<string>(type: "text", nullable: true),
                    opened_by = table.Column<string>(type: "text", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    arose_on = table.Column<DateOnly>(type: "date", nullable: false),
                    notified_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    referral_referred_on = table.Column<DateOnly>(type: "date", nullable: true),
                    referral_court = table.Column<string>(type: "text", nullable: true),
                    referral_article = table.Column<string>(type: "text", nullable: true),
                    referral_case_number = table.Column<string>(type: "text", nullable: true),
                    referral_party = table.Column<string>(type: "text", nullable: true),
                    referral_recorded_by = table.Column<string>(type: "text", nullable: true),
                    referral_recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closing_outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    closing_closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closing_details = table.Column<string>(type: "text", nullable: true),
                    closing_party = table.Column<string>(type: "text", nullable: true),
                    closing_recorded_by = table.Column<string>(type: "text", nullable: true),
                    closing_recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    abandonment_withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    abandonment_reason = table.Column<string>(type: "text", nullable: true),
                    abandonment_withdrawn_by = table.Column<string>(type: "text", nullable: true),
                    abandonment_withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    hub = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    stream_position = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dispute", x => x.id);
                    table.ForeignKey(
                        name: "fk_dispute_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dispute_settlement",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    settled_on = table.Column<DateOnly>(type: "date", nullable: false),
                    terms = table.Column<string>(type: "text", nullable: false),
                    amendment = table.Column<int>(type: "integer", nullable: true),
                    decision = table.Column<int>(type: "integer", nullable: true),
                    party = table.Column<string>(type: "text", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reopening_reopened_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reopening_reason = table.Column<string>(type: "text", nullable: true),
                    reopening_party = table.Column<string>(type: "text", nullable: true),
                    reopening_reopened_by = table.Column<string>(type: "text", nullable: true),
                    reopening_reopened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dispute_settlement", x => new { x.dispute_id, x.number });
                    table.ForeignKey(
                        name: "fk_dispute_settlement_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dispute_step",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    proof = table.Column<string>(type: "text", nullable: false),
                    meeting = table.Column<int>(type: "integer", nullable: true),
                    decision = table.Column<int>(type: "integer", nullable: true),
                    party = table.Column<string>(type: "text", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawal_reason = table.Column<string>(type: "text", nullable: true),
                    withdrawal_withdrawn_by = table.Column<string>(type: "text", nullable: true),
                    withdrawal_withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dispute_step", x => new { x.dispute_id, x.number });
                    table.ForeignKey(
                        name: "fk_dispute_step_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_dispute_hub_id",
                table: "dispute",
                columns: new[] { "hub", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_dispute_agreement_id_number",
                table: "dispute",
                columns: new[] { "agreement_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dispute_settlement");

            migrationBuilder.DropTable(
                name: "dispute_step");

            migrationBuilder.DropTable(
                name: "dispute");
        }
    }
}
