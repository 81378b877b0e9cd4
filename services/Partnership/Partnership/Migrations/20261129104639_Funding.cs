using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SkillsHub.Persistence;

#nullable disable

namespace SkillsHub.Partnership.Migrations
{
    /// <inheritdoc />
    public partial class Funding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "funding_grant",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    funder = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    nature = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: true),
                    asked = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    granted = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    called = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    paid = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    spent = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    disclosure = table.Column<string>(type: "jsonb", nullable: true),
                    hub = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    stream_position = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funding_grant", x => x.id);
                    table.ForeignKey(
                        name: "fk_funding_grant_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "funding_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    beneficiary = table.Column<string>(type: "jsonb", nullable: true),
                    funders = table.Column<string>(type: "jsonb", nullable: false),
                    hub = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    stream_position = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funding_plan", x => x.id);
                    table.ForeignKey(
                        name: "fk_funding_plan_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "idempotent_answer",
                columns: table => new
                {
                    scope = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    fingerprint = table.Column<string>(type: "text", nullable: false),
                    location = table.Column<string>(type: "text", nullable: false),
                    etag = table.Column<string>(type: "text", nullable: true),
                    body = table.Column<string>(type: "json", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotent_answer", x => new { x.scope, x.key });
                });

            migrationBuilder.CreateTable(
                name: "ledger_expense",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    spent_on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    supplier = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    label = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    invoice = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    family = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    nature = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reverses = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    hub = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    stream_position = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_expense", x => x.id);
                    table.ForeignKey(
                        name: "fk_ledger_expense_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ledger_expense_ledger_expense_reverses",
                        column: x => x.reverses,
                        principalTable: "ledger_expense",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "funding_grant_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    grant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    instalment = table.Column<int>(type: "integer", nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    reference = table.Column<string>(type: "text", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reversal_reason = table.Column<string>(type: "text", nullable: true),
                    reversal_reversed_by = table.Column<string>(type: "text", nullable: true),
                    reversal_reversed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funding_grant_step", x => new { x.grant_id, x.id });
                    table.ForeignKey(
                        name: "fk_funding_grant_step_funding_grant_grant_id",
                        column: x => x.grant_id,
                        principalTable: "funding_grant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "funding_base",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    is_per_year = table.Column<bool>(type: "boolean", nullable: false),
                    years = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funding_base", x => new { x.plan_id, x.number });
                    table.ForeignKey(
                        name: "fk_funding_base_funding_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "funding_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "funding_line",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    funder = table.Column<string>(type: "text", nullable: true),
                    nature = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    @base = table.Column<int>(name: "base", type: "integer", nullable: true),
                    rate = table.Column<decimal>(type: "numeric(6,3)", precision: 6, scale: 3, nullable: true),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    is_per_year = table.Column<bool>(type: "boolean", nullable: false),
                    ceiling = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    fiscal_years = table.Column<int[]>(type: "integer[]", nullable: false),
                    years_text = table.Column<string>(type: "text", nullable: true),
                    source = table.Column<string>(type: "jsonb", nullable: true),
                    aside_reason = table.Column<string>(type: "text", nullable: true),
                    aside_set_aside_by = table.Column<string>(type: "text", nullable: true),
                    aside_set_aside_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funding_line", x => new { x.plan_id, x.number });
                    table.ForeignKey(
                        name: "fk_funding_line_funding_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "funding_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ledger_allocation",
                columns: table => new
                {
                    expense_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    grant = table.Column<int>(type: "integer", nullable: true),
                    funder = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    fiscal_year = table.Column<int>(type: "integer", nullable: true),
                    spent_on = table.Column<DateOnly>(type: "date", nullable: false),
                    family = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    nature = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_allocation", x => new { x.expense_id, x.rank });
                    table.ForeignKey(
                        name: "fk_ledger_allocation_ledger_expense_expense_id",
                        column: x => x.expense_id,
                        principalTable: "ledger_expense",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_funding_grant_agreement_id_number",
                table: "funding_grant",
                columns: new[] { "agreement_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_funding_plan_agreement_id",
                table: "funding_plan",
                column: "agreement_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_idempotent_answer_created_at",
                table: "idempotent_answer",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_allocation_agreement_id_funder_fiscal_year_spent_on_",
                table: "ledger_allocation",
                columns: new[] { "agreement_id", "funder", "fiscal_year", "spent_on", "expense_id" },
                descending: new[] { false, false, false, true, true })
                .Annotation("Npgsql:IndexInclude", new[] { "amount", "family", "nature" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_expense_agreement_id_spent_on_id",
                table: "ledger_expense",
                columns: new[] { "agreement_id", "spent_on", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ux_ledger_expense_reverses",
                table: "ledger_expense",
                column: "reverses",
                unique: true);

            migrationBuilder.CreateTable(
                name: "funding_contribution",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    line = table.Column<int>(type: "integer", nullable: true),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    quantity = table.Column<decimal>(type: "numeric(14,3)", precision: 14, scale: 3, nullable: true),
                    unit = table.Column<string>(type: "text", nullable: true),
                    proof = table.Column<string>(type: "jsonb", nullable: false),
                    valuation = table.Column<string>(type: "jsonb", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawal_reason = table.Column<string>(type: "text", nullable: true),
                    withdrawal_withdrawn_by = table.Column<string>(type: "text", nullable: true),
                    withdrawal_withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    hub = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    stream_position = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funding_contribution", x => x.id);
                    table.ForeignKey(
                        name: "fk_funding_contribution_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_funding_contribution_agreement_id_id",
                table: "funding_contribution",
                columns: new[] { "agreement_id", "id" });

            migrationBuilder.Sql(AppendOnly.Sql("ledger_expense", "What is in the ledger stays, and is reversed by a new line"));
            migrationBuilder.Sql(AppendOnly.Sql("ledger_allocation", "What is in the ledger stays, and is reversed by a new line"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(AppendOnly.UndoSql("ledger_allocation"));
            migrationBuilder.Sql(AppendOnly.UndoSql("ledger_expense"));

            migrationBuilder.DropTable(
                name: "funding_base");

            migrationBuilder.DropTable(
                name: "funding_contribution");

            migrationBuilder.DropTable(
                name: "funding_grant_step");

            migrationBuilder.DropTable(
                name: "funding_line");

            migrationBuilder.DropTable(
                name: "idempotent_answer");

            migrationBuilder.DropTable(
                name: "ledger_allocation");

            migrationBuilder.DropTable(
                name: "funding_grant");

            migrationBuilder.DropTable(
                name: "funding_plan");

            migrationBuilder.DropTable(
                name: "ledger_expense");
        }
    }
}
