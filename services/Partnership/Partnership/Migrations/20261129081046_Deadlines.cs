using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Partnership.Migrations
{
    /// <inheritdoc />
    public partial class Deadlines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "shortened_notice",
                table: "agreement",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "years",
                table: "agreement",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{}'::jsonb");

            migrationBuilder.CreateTable(
                name: "calendar_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    created_by = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    renewed_by = table.Column<string>(type: "text", nullable: true),
                    renewed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_by = table.Column<string>(type: "text", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    hub = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    stream_position = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_link", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "deadline_book",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hub = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    stream_position = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deadline_book", x => x.id);
                    table.ForeignKey(
                        name: "fk_deadline_book_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "deadline_mark",
                columns: table => new
                {
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    deadline_id = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false),
                    legal_date = table.Column<DateOnly>(type: "date", nullable: true),
                    approaching_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    met_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    missed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deadline_mark", x => new { x.agreement_id, x.deadline_id });
                    table.ForeignKey(
                        name: "fk_deadline_mark_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notice_letter",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    sender = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    number = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_live = table.Column<bool>(type: "boolean", nullable: false),
                    withdrawal_reason = table.Column<string>(type: "text", nullable: true),
                    withdrawal_withdrawn_by = table.Column<string>(type: "text", nullable: true),
                    withdrawal_withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    hub = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    stream_position = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_letter", x => x.id);
                    table.ForeignKey(
                        name: "fk_notice_letter_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notice_recipient",
                columns: table => new
                {
                    party = table.Column<string>(type: "text", nullable: false),
                    letter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    sender = table.Column<string>(type: "text", nullable: false),
                    is_live = table.Column<bool>(type: "boolean", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_recipient", x => new { x.letter_id, x.party });
                    table.ForeignKey(
                        name: "fk_notice_recipient_notice_letter_letter_id",
                        column: x => x.letter_id,
                        principalTable: "notice_letter",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_calendar_link_token_hash",
                table: "calendar_link",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_calendar_link_name",
                table: "calendar_link",
                columns: new[] { "hub", "organisation", "name" },
                unique: true,
                filter: "revoked_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_deadline_book_agreement_id",
                table: "deadline_book",
                column: "agreement_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notice_letter_agreement_id",
                table: "notice_letter",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ux_notice_letter_sender_number",
                table: "notice_letter",
                columns: new[] { "hub", "sender", "number" },
                unique: true,
                filter: "is_live");

            migrationBuilder.CreateIndex(
                name: "ux_notice_recipient_pair",
                table: "notice_recipient",
                columns: new[] { "agreement_id", "purpose", "sender", "party" },
                unique: true,
                filter: "is_live");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "calendar_link");

            migrationBuilder.DropTable(
                name: "deadline_book");

            migrationBuilder.DropTable(
                name: "deadline_mark");

            migrationBuilder.DropTable(
                name: "notice_recipient");

            migrationBuilder.DropTable(
                name: "notice_letter");

            migrationBuilder.DropColumn(
                name: "shortened_notice",
                table: "agreement");

            migrationBuilder.DropColumn(
                name: "years",
                table: "agreement");
        }
    }
}
