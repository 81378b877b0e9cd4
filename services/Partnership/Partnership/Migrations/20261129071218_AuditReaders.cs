using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Partnership.Migrations
{
    /// <inheritdoc />
    public partial class AuditReaders : Migration
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
