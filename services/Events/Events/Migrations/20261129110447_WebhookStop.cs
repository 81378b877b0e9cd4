using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Events.Migrations
{
    /// <inheritdoc />
    public partial class WebhookStop : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "stop_reason",
                table: "webhook_subscription",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "stop_reason",
                table: "webhook_subscription");
        }
    }
}
