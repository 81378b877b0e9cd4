using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Partnership.Migrations
{
    /// <inheritdoc />
    public partial class Committee : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "committee_meeting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    starts_at = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    place = table.Column<string>(type: "text", nullable: true),
                    link = table.Column<string>(type: "text", nullable: true),
                    planned_by = table.Column<string>(type: "text", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    convocation_convened_on = table.Column<DateOnly>(type: "date", nullable: true),
                    convocation_members = table.Column<string>(type: "jsonb", nullable: true),
                    convocation_recorded_by = table.Column<string>(type: "text", nullable: true),
                    convocation_recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    has_quorum = table.Column<bool>(type: "boolean", nullable: true),
                    voices = table.Column<int>(type: "integer", nullable: true),
                    cancellation_reason = table.Column<string>(type: "text", nullable: true),
                    cancellation_cancelled_by = table.Column<string>(type: "text", nullable: true),
                    cancellation_cancelled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    minutes_text = table.Column<string>(type: "text", nullable: true),
                    minutes_state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    minutes_written_by = table.Column<string>(type: "text", nullable: true),
                    minutes_written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    minutes_approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    minutes_approved_at = table.Column<int>(type: "integer", nullable: true),
                    hub = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    stream_position = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_committee_meeting", x => x.id);
                    table.ForeignKey(
                        name: "fk_committee_meeting_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "steering_committee",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kept_from = table.Column<DateOnly>(type: "date", nullable: false),
                    rules = table.Column<string>(type: "jsonb", nullable: false),
                    hub = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    stream_position = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_steering_committee", x => x.id);
                    table.ForeignKey(
                        name: "fk_steering_committee_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "committee_agenda_item",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    details = table.Column<string>(type: "text", nullable: true),
                    origin = table.Column<string>(type: "jsonb", nullable: false),
                    proposed_by = table.Column<string>(type: "text", nullable: true),
                    written_by = table.Column<string>(type: "text", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    is_late = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_committee_agenda_item", x => new { x.meeting_id, x.number });
                    table.ForeignKey(
                        name: "fk_committee_agenda_item_committee_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "committee_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "committee_attendance",
                columns: table => new
                {
                    member = table.Column<int>(type: "integer", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    presence = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    represented_by = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_committee_attendance", x => new { x.meeting_id, x.member });
                    table.ForeignKey(
                        name: "fk_committee_attendance_committee_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "committee_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "committee_decision",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    agenda_item = table.Column<int>(type: "integer", nullable: true),
                    votes = table.Column<string>(type: "jsonb", nullable: true),
                    finding = table.Column<int>(type: "integer", nullable: true),
                    first_year_from = table.Column<DateOnly>(type: "date", nullable: true),
                    first_fiscal_year_from = table.Column<DateOnly>(type: "date", nullable: true),
                    fiscal_year = table.Column<int>(type: "integer", nullable: true),
                    terms = table.Column<string>(type: "jsonb", nullable: false),
                    replaces = table.Column<int>(type: "integer", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_committee_decision", x => new { x.meeting_id, x.number });
                    table.ForeignKey(
                        name: "fk_committee_decision_committee_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "committee_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "committee_member",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    committee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seat = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    voice = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    is_substitute = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    named_by = table.Column<string>(type: "text", nullable: false),
                    named_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_committee_member", x => new { x.committee_id, x.number });
                    table.ForeignKey(
                        name: "fk_committee_member_steering_committee_committee_id",
                        column: x => x.committee_id,
                        principalTable: "steering_committee",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "committee_seat",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    committee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    party = table.Column<string>(type: "text", nullable: true),
                    organisation = table.Column<string>(type: "text", nullable: true),
                    voice = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    count = table.Column<int>(type: "integer", nullable: true),
                    is_invited = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_committee_seat", x => new { x.committee_id, x.number });
                    table.ForeignKey(
                        name: "fk_committee_seat_steering_committee_committee_id",
                        column: x => x.committee_id,
                        principalTable: "steering_committee",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ux_committee_decision_agreement_id_number",
                table: "committee_decision",
                columns: new[] { "agreement_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_committee_decision_agreement_id_replaces",
                table: "committee_decision",
                columns: new[] { "agreement_id", "replaces" },
                unique: true,
                filter: "replaces is not null");

            migrationBuilder.CreateIndex(
                name: "ux_committee_meeting_agreement_id_number",
                table: "committee_meeting",
                columns: new[] { "agreement_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_committee_seat_organisation",
                table: "committee_seat",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "ix_steering_committee_agreement_id",
                table: "steering_committee",
                column: "agreement_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "committee_agenda_item");

            migrationBuilder.DropTable(
                name: "committee_attendance");

            migrationBuilder.DropTable(
                name: "committee_decision");

            migrationBuilder.DropTable(
                name: "committee_member");

            migrationBuilder.DropTable(
                name: "committee_seat");

            migrationBuilder.DropTable(
                name: "committee_meeting");

            migrationBuilder.DropTable(
                name: "steering_committee");
        }
    }
}
