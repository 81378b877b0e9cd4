using System.Net;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Agreements;

/// <summary>An agent of a hub with a hundred agreements finds the one that it looks for.</summary>
public sealed class AgreementListTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Agreements_are_found_by_state_and_words_and_put_in_the_order_of_their_end()
    {
        var words = $"essai_{Guid.NewGuid():N}";
        var draft = await ImportAsync($"{words} 1.txt");
        var living = await ImportAsync($"{words} 2.txt");
        var ending = await ImportAsync($"{words} 3.txt");
        foreach (var (id, end) in new[] { (living, "2027-01-31"), (ending, "2031-01-31") })
            await service.Database.ExecuteAsync($"update agreement set state = 'InForce', in_force_from = '2026-01-31', ends_on = '{end}', runs_on = false where id = '{id}'", Token);

        Assert.Equal([ending, living, draft], await ListAsync($"q={words}"));
        Assert.Equal([draft], await ListAsync($"q={words}&state=draft"));
        Assert.Equal([ending, living], await ListAsync($"q={words.ToUpperInvariant()}&state=inForce"));
        Assert.Equal([living, ending], await ListAsync($"q={words}&sort=end&state=inForce"));
        Assert.Empty(await ListAsync($"q={words.Replace('_', 'x')}"));
        Assert.Contains(draft, await ListAsync("q=valcendre"));
    }

    [Theory]
    [InlineData("sort=end")]
    [InlineData("sort=imported")]
    [InlineData("")]
    public async Task Page_by_page_each_stands_once(string order)
    {
        var words = $"page-{Guid.NewGuid():N}";
        var all = new List<Guid>();
        foreach (var number in new[] { 1, 2, 3 })
            all.Add(await ImportAsync($"{words} {number}.txt"));
        await service.Database.ExecuteAsync($"update agreement set ends_on = '2031-01-31', runs_on = false where id = '{all[1]}'", Token);
        var read = new List<Guid>();
        for (var next = $"/api/partnership/agreements?q={words}&limit=1&{order}"; next is not null;)
        {
            using var answer = await service.ClientOf(TestUser.Staff()).GetAsync(next, Token);
            read.AddRange((await AgreementClient.BodyOf(answer))["items"]!.AsArray().Select(one => (Guid)one!["id"]!));
            next = answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
        }

        Assert.Equal(order == "sort=end" ? [all[1], all[2], all[0]] : [all[2], all[1], all[0]], read);
    }

    [Theory]
    [InlineData("state=lost", "state")]
    [InlineData("sort=size", "sort")]
    public async Task What_is_asked_wrongly_is_told(string query, string field)
    {
        using var answer = await service.ClientOf(TestUser.Staff()).GetAsync($"/api/partnership/agreements?{query}", Token);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(field, (string?)(await AgreementClient.BodyOf(answer))["errors"]![0]!["field"]);
    }

    private async Task<Guid> ImportAsync(string name)
    {
        using var answer = await staff.ImportAsync(await staff.UniqueSampleAsync(), name);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (Guid)(await AgreementClient.BodyOf(answer))["id"]!;
    }

    private async Task<IReadOnlyList<Guid>> ListAsync(string query)
    {
        using var answer = await service.ClientOf(TestUser.Staff()).GetAsync($"/api/partnership/agreements?limit=100&{query}", Token);
        var body = await AgreementClient.BodyOf(answer);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, body.ToJsonString());
        return [.. body["items"]!.AsArray().Select(one => (Guid)one!["id"]!)];
    }
}
