using System.Net;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Partnership.Tests.Committee;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Deadlines.ExpressAgreements;

namespace SkillsHub.Partnership.Tests;

/// <summary>Lists that grow with the years are read from either end, and for what is in one state.</summary>
public sealed class ListOrderTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    [Fact]
    public async Task Each_list_is_read_page_by_page_from_its_latest_and_from_its_oldest()
    {
        var id = await LivedAsync();
        foreach (var (list, at) in new[] { ("amendments", "number"), ("committee/meetings", "number"), ("committee/decisions", "number"), ("notices", "id"), ("audit", "id") })
        {
            var latest = await AllAsync(id, list, at, "latest");
            Assert.True(latest.Count > 1, list);
            Assert.Equal(latest, await AllAsync(id, list, at, sort: null));
            Assert.Equal(latest.AsEnumerable().Reverse(), await AllAsync(id, list, at, "oldest"));
        }
    }

    [Theory]
    [InlineData("amendments?state=draft", 1)]
    [InlineData("amendments?state=proposed&sort=oldest", 1)]
    [InlineData("amendments?state=inEffect", 0)]
    [InlineData("committee/meetings?state=held", 1)]
    [InlineData("committee/meetings?state=cancelled", 0)]
    [InlineData("notices?purpose=renewal", 2)]
    [InlineData("notices?purpose=termination", 0)]
    public async Task A_list_is_asked_for_what_is_in_one_state(string path, int found)
    {
        var id = await LivedAsync();
        Assert.Equal(found, (await staff.ReadAsync(id, path)).Body["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Letters_are_asked_for_by_who_sent_them()
    {
        var id = await LivedAsync();
        Assert.Single((await staff.ReadAsync(id, $"notices?from={Parties[1]}")).Body["items"]!.AsArray());
        Assert.Empty((await staff.ReadAsync(id, $"notices?from={Parties[2]}")).Body["items"]!.AsArray());
    }

    [Theory]
    [InlineData("amendments?sort=sideways", "sort")]
    [InlineData("amendments?state=asleep", "state")]
    [InlineData("committee/meetings?sort=sideways", "sort")]
    [InlineData("committee/meetings?state=asleep", "state")]
    [InlineData("committee/decisions?sort=sideways", "sort")]
    [InlineData("notices?sort=sideways", "sort")]
    [InlineData("notices?purpose=love", "purpose")]
    [InlineData("funding/grants?sort=sideways", "sort")]
    [InlineData("audit?sort=sideways", "sort")]
    public async Task An_order_or_a_state_that_there_is_not_is_refused_by_its_name(string path, string field) =>
        await AmendmentClient.AssertRefusedAsync(await staff.SendAsync(HttpMethod.Get, await staff.BringExpressIntoForceAsync(), path, null, null), HttpStatusCode.BadRequest, "request.invalid", field);

    private async Task<Guid> LivedAsync()
    {
        var id = await staff.BringExpressIntoForceAsync();
        await staff.ProposeAsync(id, AmendmentClient.LongerNotice);
        await staff.DraftAsync(id, AmendmentClient.LongerNotice);
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, CommitteeClient.Person(1)));
        var held = await staff.HoldAsync(id, Today.AddDays(-1));
        await staff.PlanAsync(id, Today.AddDays(30));
        foreach (var text in new[] { "La salle est prêtée.", "Le budget est suivi." })
            await AmendmentClient.AssertDoneAsync(await staff.DecideAsync(id, held, new { kind = "other", text }));
        foreach (var (from, to) in new[] { (Parties[0], Parties[1]), (Parties[1], Parties[0]) })
        {
            using var sent = await staff.PostAsync(id, "notices", new { purpose = "renewal", from, to = new[] { to }, number = $"2C {Guid.NewGuid():N}"[..20], sentOn = CommitteeClient.Day(Today.AddDays(-2)) }, ifMatch: null);
            Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        }

        return id;
    }

    private async Task<IReadOnlyList<string>> AllAsync(Guid id, string list, string at, string? sort)
    {
        var found = new List<string>();
        string? after = null;
        do
        {
            var page = (await staff.ReadAsync(id, $"{list}?limit=2{(sort is null ? "" : $"&sort={sort}")}{(after is null ? "" : $"&after={Uri.EscapeDataString(after)}")}")).Body;
            found.AddRange(page["items"]!.AsArray().Select(one => (one![at] ?? one["summary"]![at])!.ToString()));
            after = (string?)page["next"];
        }
        while (after is not null && found.Count < 500);
        return found;
    }
}
