using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillsHub.Partnership.Migrations
{
    /// <inheritdoc />
    public partial class Branding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "departments",
                table: "agreement",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'::jsonb");

            migrationBuilder.CreateTable(
                name: "brand_permission",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false),
                    party = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    department = table.Column<string>(type: "text", nullable: true),
                    asker = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    asked_by = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    asked = table.Column<string>(type: "jsonb", nullable: false),
                    appears = table.Column<string>(type: "text", nullable: false),
                    family = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    thing = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    thing_id = table.Column<Guid>(type: "uuid", nullable: true),
                    details = table.Column<string>(type: "text", nullable: true),
                    link = table.Column<string>(type: "text", nullable: true),
                    uses = table.Column<string[]>(type: "text[]", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    missing_count = table.Column<int>(type: "integer", nullable: false),
                    ending_reason = table.Column<string>(type: "text", nullable: true),
                    ending_refuser = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    ending_ended_by = table.Column<string>(type: "text", nullable: true),
                    ending_ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revocation_grantor = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    revocation_reason = table.Column<string>(type: "text", nullable: true),
                    revocation_from = table.Column<DateOnly>(type: "date", nullable: true),
                    revocation_revoked_by = table.Column<string>(type: "text", nullable: true),
                    revocation_revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    hub = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    stream_position = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_brand_permission", x => x.id);
                    table.ForeignKey(
                        name: "fk_brand_permission_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "brand_grant",
                columns: table => new
                {
                    grantor = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    permission_id = table.Column<Guid>(type: "uuid", nullable: false),
                    granted_by = table.Column<string>(type: "text", nullable: false),
                    function = table.Column<string>(type: "text", nullable: false),
                    granted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    proof = table.Column<string>(type: "text", nullable: false),
                    scope = table.Column<string>(type: "jsonb", nullable: false),
                    conditions = table.Column<string>(type: "text", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_brand_grant", x => new { x.permission_id, x.grantor });
                    table.ForeignKey(
                        name: "fk_brand_grant_brand_permission_permission_id",
                        column: x => x.permission_id,
                        principalTable: "brand_permission",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_brand_permission_asker_id",
                table: "brand_permission",
                columns: new[] { "asker", "id" },
                filter: "asker is not null");

            migrationBuilder.CreateIndex(
                name: "ix_brand_permission_hub_id",
                table: "brand_permission",
                columns: new[] { "hub", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_brand_permission_party_id",
                table: "brand_permission",
                columns: new[] { "party", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_brand_permission_agreement_id_number",
                table: "brand_permission",
                columns: new[] { "agreement_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "brand_grant");

            migrationBuilder.DropTable(
                name: "brand_permission");

            migrationBuilder.DropColumn(
                name: "departments",
                table: "agreement");
        }
    }
}
