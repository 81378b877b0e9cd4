using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Identity.Migrations
{
    /// <inheritdoc />
    public partial class Memberships : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "last_membership_id",
                table: "account",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "account_membership",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hub = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    roles = table.Column<string[]>(type: "text[]", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_membership", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_membership_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_membership_account_id_hub",
                table: "account_membership",
                columns: new[] { "account_id", "hub" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.Sql(
                """
                insert into account_membership (id, account_id, hub, organisation, roles)
                select gen_random_uuid(), id, hub, organisation, roles from account
                """);

            // Ids that are made later begin with the time and sort before most of these: the first one is told by nothing but this.
            migrationBuilder.Sql(
                """
                update account set last_membership_id = membership.id from account_membership membership where membership.account_id = account.id
                """);

            migrationBuilder.DropColumn(
                name: "hub",
                table: "account");

            migrationBuilder.DropColumn(
                name: "organisation",
                table: "account");

            migrationBuilder.DropColumn(
                name: "roles",
                table: "account");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "hub",
                table: "account",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "organisation",
                table: "account",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "roles",
                table: "account",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            // An account is one thing only again: what it was last, else first.
            migrationBuilder.Sql(
                """
                update account set hub = kept.hub, organisation = kept.organisation, roles = kept.roles
                from (
                    select distinct on (account_id) account_id, membership.hub, membership.organisation, membership.roles
                    from account_membership membership join account owner on owner.id = account_id
                    order by account_id, membership.id = owner.last_membership_id desc nulls last, membership.id) kept
                where account.id = kept.account_id
                """);

            migrationBuilder.DropTable(
                name: "account_membership");

            migrationBuilder.DropColumn(
                name: "last_membership_id",
                table: "account");
        }
    }
}
