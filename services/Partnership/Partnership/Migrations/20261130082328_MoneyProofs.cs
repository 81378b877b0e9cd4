using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SkillsHub.Persistence;

#nullable disable

namespace SkillsHub.Partnership.Migrations
{
    /// <inheritdoc />
    public partial class MoneyProofs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "by",
                table: "funding_line",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "read",
                table: "funding_line",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "refused",
                table: "funding_grant",
                type: "numeric(14,2)",
                precision: 14,
                scale: 2,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<string>(
                name: "by",
                table: "funding_base",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "budget",
                table: "committee_decision",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "decision",
                table: "amendment",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "funding_voucher",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    expense_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grant_id = table.Column<Guid>(type: "uuid", nullable: true),
                    step_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proof = table.Column<string>(type: "jsonb", nullable: false),
                    withdraws = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    hub = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    stream_position = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funding_voucher", x => x.id);
                    table.ForeignKey(
                        name: "fk_funding_voucher_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_funding_voucher_funding_grant_grant_id",
                        column: x => x.grant_id,
                        principalTable: "funding_grant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_funding_voucher_ledger_expense_expense_id",
                        column: x => x.expense_id,
                        principalTable: "ledger_expense",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_funding_voucher_agreement_id",
                table: "funding_voucher",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_funding_voucher_expense_id",
                table: "funding_voucher",
                column: "expense_id");

            migrationBuilder.CreateIndex(
                name: "ix_funding_voucher_grant_id",
                table: "funding_voucher",
                column: "grant_id");

            migrationBuilder.CreateIndex(
                name: "ux_funding_voucher_withdraws",
                table: "funding_voucher",
                column: "withdraws",
                unique: true);
            migrationBuilder.Sql(AppendOnly.Sql("funding_voucher", "A piece that justifies money stays, and is taken back by a new line"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "funding_voucher");
            migrationBuilder.Sql(AppendOnly.UndoSql("funding_voucher"));

            migrationBuilder.DropColumn(
                name: "by",
                table: "funding_line");

            migrationBuilder.DropColumn(
                name: "read",
                table: "funding_line");

            migrationBuilder.DropColumn(
                name: "refused",
                table: "funding_grant");

            migrationBuilder.DropColumn(
                name: "by",
                table: "funding_base");

            migrationBuilder.DropColumn(
                name: "budget",
                table: "committee_decision");

            migrationBuilder.DropColumn(
                name: "decision",
                table: "amendment");
        }
    }
}
