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
            migrationBuilder.CreateTable(
                name: "ledger_voucher",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    expense_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proof = table.Column<string>(type: "jsonb", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_voucher", x => x.id);
                    table.ForeignKey(
                        name: "fk_ledger_voucher_ledger_expense_expense_id",
                        column: x => x.expense_id,
                        principalTable: "ledger_expense",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_voucher_expense_id",
                table: "ledger_voucher",
                column: "expense_id");
            migrationBuilder.Sql(AppendOnly.Sql("ledger_voucher", "A piece that justifies an expense stays"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ledger_voucher");
            migrationBuilder.Sql(AppendOnly.UndoSql("ledger_voucher"));
        }
    }
}
