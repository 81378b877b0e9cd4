using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Partnership.Migrations
{
    /// <inheritdoc />
    public partial class Mail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "notice_email",
                table: "organisation",
                type: "character varying(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "notice_language",
                table: "organisation",
                type: "character varying(2)",
                maxLength: 2,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "notice_email",
                table: "hub",
                type: "character varying(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "notice_language",
                table: "hub",
                type: "character varying(2)",
                maxLength: 2,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "mail",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: false),
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
                    parked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
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
                name: "notice_email",
                table: "organisation");

            migrationBuilder.DropColumn(
                name: "notice_language",
                table: "organisation");

            migrationBuilder.DropColumn(
                name: "notice_email",
                table: "hub");

            migrationBuilder.DropColumn(
                name: "notice_language",
                table: "hub");
        }
    }
}
