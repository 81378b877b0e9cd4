using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Partnership.Migrations
{
    /// <inheritdoc />
    public partial class CommitteeReach : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "deposit",
                table: "notice_recipient",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "hub",
                table: "notice_recipient",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_withdrawn",
                table: "notice_recipient",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "number",
                table: "notice_recipient",
                type: "character varying(50)",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "receipt",
                table: "notice_recipient",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "returned_on",
                table: "notice_recipient",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "opposes",
                table: "notice_letter",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "discard_reason",
                table: "mail",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "discarded_by",
                table: "mail",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sender_name",
                table: "mail",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "email",
                table: "committee_member",
                type: "character varying(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "email_language",
                table: "committee_member",
                type: "character varying(2)",
                maxLength: 2,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "untold",
                table: "committee_meeting",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<DateOnly>(
                name: "not_renewed_after",
                table: "agreement",
                type: "date",
                nullable: true);

            // Before, one number was that of all letters: one of them keeps it from being taken again.
            migrationBuilder.Sql(
                """
                update notice_recipient set hub = letter.hub, number = letter.number
                from notice_letter letter
                where letter.id = notice_recipient.letter_id and letter.is_live
                  and notice_recipient.party = (select min(other.party) from notice_recipient other where other.letter_id = letter.id);
                update notice_recipient set is_withdrawn = true from notice_letter letter where letter.id = notice_recipient.letter_id and not letter.is_live;
                """);

            migrationBuilder.CreateIndex(
                name: "ux_notice_recipient_number",
                table: "notice_recipient",
                columns: new[] { "hub", "sender", "number" },
                unique: true,
                filter: "not is_withdrawn");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ux_notice_recipient_number",
                table: "notice_recipient");

            migrationBuilder.DropColumn(
                name: "deposit",
                table: "notice_recipient");

            migrationBuilder.DropColumn(
                name: "hub",
                table: "notice_recipient");

            migrationBuilder.DropColumn(
                name: "is_withdrawn",
                table: "notice_recipient");

            migrationBuilder.DropColumn(
                name: "number",
                table: "notice_recipient");

            migrationBuilder.DropColumn(
                name: "receipt",
                table: "notice_recipient");

            migrationBuilder.DropColumn(
                name: "returned_on",
                table: "notice_recipient");

            migrationBuilder.DropColumn(
                name: "opposes",
                table: "notice_letter");

            migrationBuilder.DropColumn(
                name: "discard_reason",
                table: "mail");

            migrationBuilder.DropColumn(
                name: "discarded_by",
                table: "mail");

            migrationBuilder.DropColumn(
                name: "sender_name",
                table: "mail");

            migrationBuilder.DropColumn(
                name: "email",
                table: "committee_member");

            migrationBuilder.DropColumn(
                name: "email_language",
                table: "committee_member");

            migrationBuilder.DropColumn(
                name: "untold",
                table: "committee_meeting");

            migrationBuilder.DropColumn(
                name: "not_renewed_after",
                table: "agreement");
        }
    }
}
