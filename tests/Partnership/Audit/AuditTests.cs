using System.Net;
using System.Text.Json.Nodes;
using Npgsql;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Audit;

public sealed class AuditTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    [Fact]
    public async Task Who_changed_what_from_what_to_what_stands_in_the_trail_latest_first()
    {
        var id = await staff.BringIntoForceAsync();
        await PlanAsync(id, "2026-09-01");
        await PlanAsync(id, "2026-10-01");

        var trail = await TrailAsync(id, "subject=commitment");
        var change = Assert.Single(trail[0]["changes"]!.AsArray())!;
        Assert.Equal(("schedule.dueOn", "2026-09-01", "2026-10-01"), ((string)change["field"]!, (string)change["from"]!, (string)change["to"]!));
        var first = trail[1]["changes"]!.AsArray();
        Assert.Equal([("schedule.dueOn", null, "2026-09-01"), ("schedule.kind", null, "once")], first.Select(one => ((string)one!["field"]!, (string?)one["from"], (string)one["to"]!)).Order());
        Assert.All(trail.Skip(2), entry => Assert.Equal("created", (string?)entry["action"]));
        Assert.All(trail, entry => Assert.NotEmpty((string)entry["changedBy"]!));
    }

    [Fact]
    public async Task The_life_of_an_agreement_is_in_its_trail()
    {
        var id = await staff.BringIntoForceAsync();
        var trail = await TrailAsync(id, "subject=agreement");

        Assert.Equal("created", (string?)trail[^1]["action"]);
        var signed = trail[0]["changes"]!.AsArray().Select(change => ((string)change!["field"]!, change["to"]?.ToString())).ToList();
        Assert.Contains(("state", "inForce"), signed);
        Assert.Contains(signed, change => change.Item1.StartsWith("parties[", StringComparison.Ordinal) && change.Item1.EndsWith("].signature.signedOn", StringComparison.Ordinal));
        Assert.Contains(trail.SelectMany(entry => entry["changes"]!.AsArray()), change => ((string)change!["field"]!).StartsWith("openPoints[", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_that_is_refused_leaves_no_trace()
    {
        var id = await staff.BringIntoForceAsync();
        var before = await TrailAsync(id);
        using var refused = await staff.SendAsync(HttpMethod.Put, id, "commitments/1/plan", new { schedule = new { kind = "once", dueOn = "1999-01-01" } }, (await staff.ReadAsync(id, "commitments/1")).ETag);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(before.Count, (await TrailAsync(id)).Count);
    }

    [Fact]
    public async Task Nobody_alters_the_trail_and_strangers_do_not_see_it()
    {
        var id = await staff.BringIntoForceAsync();
        foreach (var sql in new[] { "update audit_entry set changed_by = 'x'", "delete from audit_entry", "truncate audit_entry" })
            Assert.Equal(PostgresErrorCodes.RestrictViolation, (await Assert.ThrowsAsync<PostgresException>(() => service.Database.ExecuteAsync(sql, TestContext.Current.CancellationToken))).SqlState);

        using var answer = await service.ClientOf(TestUser.Partner("un-passant")).GetAsync($"/api/partnership/agreements/{id}/audit", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task PlanAsync(Guid id, string dueOn)
    {
        using var answer = await staff.SendAsync(
            HttpMethod.Put, id, "commitments/1/plan", new { schedule = new { kind = "once", dueOn } }, (await staff.ReadAsync(id, "commitments/1")).ETag);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private async Task<IReadOnlyList<JsonNode>> TrailAsync(Guid id, string query = "") =>
        [.. (await staff.ReadAsync(id, $"audit?limit=100&{query}")).Body["items"]!.AsArray().Select(entry => entry!)];
}
