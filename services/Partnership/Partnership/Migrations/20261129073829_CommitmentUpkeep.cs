using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Partnership.Migrations
{
    /// <inheritdoc />
    public partial class CommitmentUpkeep : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "schedule",
                table: "commitment_fulfilment",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            // Nobody has recorded yet under which schedule. A day that was answered tells of one: of today's if that is due on it, else of one with many days.
            migrationBuilder.Sql(
                """
                update commitment_fulfilment set schedule = case
                    when occurrence is null then 'Continuing'
                    when commitment.schedule_kind = 'Once' and occurrence = commitment.schedule_due_on then 'Once'
                    else 'Recurring' end
                from commitment
                where commitment.id = commitment_id and (occurrence is not null or commitment.schedule_kind = 'Continuing');
                """);

            migrationBuilder.AddColumn<string>(
                name: "changed_by_id",
                table: "audit_entry",
                type: "text",
                nullable: true,
                defaultValue: "");

            // Null is the system itself; of earlier entries it is not known who it was.
            migrationBuilder.Sql("alter table audit_entry alter column changed_by_id drop default;");

            migrationBuilder.AddColumn<string[]>(
                name: "readers",
                table: "audit_entry",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<int>(
                name: "subject_number",
                table: "audit_entry",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_hub_id",
                table: "audit_entry",
                columns: new[] { "hub", "id" });

            migrationBuilder.AddColumn<int>(
                name: "fulfilled",
                table: "commitment",
                type: "integer",
                nullable: false,
                defaultValue: -1);

            // What is there is counted after the migration, by the domain's own rule.
            migrationBuilder.Sql("alter table commitment alter column fulfilled drop default;");

            migrationBuilder.AddColumn<DateOnly>(
                name: "next_due_on",
                table: "commitment",
                type: "date",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_commitment_hub_next_due_on",
                table: "commitment",
                columns: new[] { "hub", "next_due_on" });

            migrationBuilder.AddColumn<string>(
                name: "aside_reason",
                table: "commitment",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "aside_set_aside_at",
                table: "commitment",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "aside_set_aside_by",
                table: "commitment",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "proof_target",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hub = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    audience = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    gone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proof_target", x => new { x.kind, x.id });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "proof_target");

            migrationBuilder.DropColumn(
                name: "aside_reason",
                table: "commitment");

            migrationBuilder.DropColumn(
                name: "aside_set_aside_at",
                table: "commitment");

            migrationBuilder.DropColumn(
                name: "aside_set_aside_by",
                table: "commitment");

            migrationBuilder.DropIndex(
                name: "ix_commitment_hub_next_due_on",
                table: "commitment");

            migrationBuilder.DropColumn(
                name: "fulfilled",
                table: "commitment");

            migrationBuilder.DropColumn(
                name: "next_due_on",
                table: "commitment");

            migrationBuilder.DropIndex(
                name: "ix_audit_entry_hub_id",
                table: "audit_entry");

            migrationBuilder.DropColumn(
                name: "schedule",
                table: "commitment_fulfilment");

            migrationBuilder.DropColumn(
                name: "changed_by_id",
                table: "audit_entry");

            migrationBuilder.DropColumn(
                name: "readers",
                table: "audit_entry");

            migrationBuilder.DropColumn(
                name: "subject_number",
                table: "audit_entry");
        }
    }
}
