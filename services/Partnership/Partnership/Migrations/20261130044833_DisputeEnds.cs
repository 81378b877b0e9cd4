using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Partnership.Migrations
{
    /// <inheritdoc />
    public partial class DisputeEnds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string[]>(
                name: "needs",
                table: "dispute_settlement",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<bool>(
                name: "needs_staff",
                table: "dispute_settlement",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "proof",
                table: "dispute_settlement",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawal_reason",
                table: "dispute_settlement",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "withdrawal_withdrawn_at",
                table: "dispute_settlement",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawal_withdrawn_by",
                table: "dispute_settlement",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "words",
                table: "dispute_settlement",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "dispute_closing",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral = table.Column<int>(type: "integer", nullable: false),
                    outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    decision_number = table.Column<string>(type: "text", nullable: true),
                    details = table.Column<string>(type: "text", nullable: false),
                    party = table.Column<string>(type: "text", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawal_reason = table.Column<string>(type: "text", nullable: true),
                    withdrawal_withdrawn_by = table.Column<string>(type: "text", nullable: true),
                    withdrawal_withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    proof = table.Column<string>(type: "text", nullable: true),
                    needs = table.Column<string[]>(type: "text[]", nullable: false),
                    needs_staff = table.Column<bool>(type: "boolean", nullable: false),
                    words = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dispute_closing", x => new { x.dispute_id, x.number });
                    table.ForeignKey(
                        name: "fk_dispute_closing_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dispute_referral",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    referred_on = table.Column<DateOnly>(type: "date", nullable: false),
                    court = table.Column<string>(type: "text", nullable: false),
                    article = table.Column<string>(type: "text", nullable: true),
                    case_number = table.Column<string>(type: "text", nullable: true),
                    party = table.Column<string>(type: "text", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawal_reason = table.Column<string>(type: "text", nullable: true),
                    withdrawal_withdrawn_by = table.Column<string>(type: "text", nullable: true),
                    withdrawal_withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dispute_referral", x => new { x.dispute_id, x.number });
                    table.ForeignKey(
                        name: "fk_dispute_referral_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            // What is before the court, or was, stays so; what was recorded as an end holds, as nobody's word was asked for.
            migrationBuilder.Sql(
                """
                insert into dispute_referral (dispute_id, number, referred_on, court, article, case_number, party, recorded_by, recorded_at)
                select id, 1, referral_referred_on, referral_court, referral_article, referral_case_number, referral_party, referral_recorded_by, referral_recorded_at
                from dispute where referral_referred_on is not null;
                insert into dispute_closing (dispute_id, number, referral, outcome, closed_on, details, party, recorded_by, recorded_at, needs, needs_staff, words)
                select id, 1, 1, closing_outcome, closing_closed_on, closing_details, closing_party, closing_recorded_by, closing_recorded_at, '{}', false, '[]'
                from dispute where closing_closed_on is not null;
                alter table dispute_settlement alter column needs drop default, alter column needs_staff drop default, alter column words drop default;
                """);

            migrationBuilder.DropColumn(
                name: "closing_closed_on",
                table: "dispute");

            migrationBuilder.DropColumn(
                name: "closing_details",
                table: "dispute");

            migrationBuilder.DropColumn(
                name: "closing_outcome",
                table: "dispute");

            migrationBuilder.DropColumn(
                name: "closing_party",
                table: "dispute");

            migrationBuilder.DropColumn(
                name: "closing_recorded_at",
                table: "dispute");

            migrationBuilder.DropColumn(
                name: "closing_recorded_by",
                table: "dispute");

            migrationBuilder.DropColumn(
                name: "referral_article",
                table: "dispute");

            migrationBuilder.DropColumn(
                name: "referral_case_number",
                table: "dispute");

            migrationBuilder.DropColumn(
                name: "referral_court",
                table: "dispute");

            migrationBuilder.DropColumn(
                name: "referral_party",
                table: "dispute");

            migrationBuilder.DropColumn(
                name: "referral_recorded_at",
                table: "dispute");

            migrationBuilder.DropColumn(
                name: "referral_recorded_by",
                table: "dispute");

            migrationBuilder.DropColumn(
                name: "referral_referred_on",
                table: "dispute");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dispute_closing");

            migrationBuilder.DropTable(
                name: "dispute_referral");

            migrationBuilder.DropColumn(
                name: "needs",
                table: "dispute_settlement");

            migrationBuilder.DropColumn(
                name: "needs_staff",
                table: "dispute_settlement");

            migrationBuilder.DropColumn(
                name: "proof",
                table: "dispute_settlement");

            migrationBuilder.DropColumn(
                name: "withdrawal_reason",
                table: "dispute_settlement");

            migrationBuilder.DropColumn(
                name: "withdrawal_withdrawn_at",
                table: "dispute_settlement");

            migrationBuilder.DropColumn(
                name: "withdrawal_withdrawn_by",
                table: "dispute_settlement");

            migrationBuilder.DropColumn(
                name: "words",
                table: "dispute_settlement");

            migrationBuilder.AddColumn<DateOnly>(
                name: "closing_closed_on",
                table: "dispute",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "closing_details",
                table: "dispute",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "closing_outcome",
                table: "dispute",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "closing_party",
                table: "dispute",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "closing_recorded_at",
                table: "dispute",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "closing_recorded_by",
                table: "dispute",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "referral_article",
                table: "dispute",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "referral_case_number",
                table: "dispute",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "referral_court",
                table: "dispute",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "referral_party",
                table: "dispute",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "referral_recorded_at",
                table: "dispute",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "referral_recorded_by",
                table: "dispute",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "referral_referred_on",
                table: "dispute",
                type: "date",
                nullable: true);
        }
    }
}
