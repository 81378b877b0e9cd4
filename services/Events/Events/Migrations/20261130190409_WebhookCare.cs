using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Events.Migrations
{
    /// <inheritdoc />
    public partial class WebhookCare : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "contact_email",
                table: "webhook_subscription",
                type: "character varying(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "contact_language",
                table: "webhook_subscription",
                type: "character varying(2)",
                maxLength: 2,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "has_consented",
                table: "webhook_subscription",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "replayed_at",
                table: "webhook_subscription",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "bytes",
                table: "webhook_delivery",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "response_headers",
                table: "webhook_delivery",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "url",
                table: "webhook_delivery",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "mail",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: false),
                    sender_name = table.Column<string>(type: "text", nullable: true),
                    subject = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    calendar_method = table.Column<string>(type: "text", nullable: true),
                    calendar = table.Column<string>(type: "text", nullable: true),
                    unsubscribe = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "text", nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    parked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    discard_reason = table.Column<string>(type: "text", nullable: true),
                    discarded_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_mail_key",
                table: "mail",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mail_unerased",
                table: "mail",
                column: "sent_at",
                filter: "recipient <> ''");

            migrationBuilder.CreateIndex(
                name: "ix_mail_unsent",
                table: "mail",
                column: "id",
                filter: "sent_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mail");

            migrationBuilder.DropColumn(
                name: "contact_email",
                table: "webhook_subscription");

            migrationBuilder.DropColumn(
                name: "contact_language",
                table: "webhook_subscription");

            migrationBuilder.DropColumn(
                name: "has_consented",
                table: "webhook_subscription");

            migrationBuilder.DropColumn(
                name: "replayed_at",
                table: "webhook_subscription");

            migrationBuilder.DropColumn(
                name: "bytes",
                table: "webhook_delivery");

            migrationBuilder.DropColumn(
                name: "response_headers",
                table: "webhook_delivery");

            migrationBuilder.DropColumn(
                name: "url",
                table: "webhook_delivery");
        }
    }
}
