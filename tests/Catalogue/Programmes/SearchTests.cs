using System.Net;
using System.Text.Json;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Catalogue.Tests.Programmes;

public sealed class SearchTests(CatalogueService service) : IClassFixture<CatalogueService>
{
    private readonly CatalogueClient staff = new(service.ClientOf(TestUser.Staff()));
    private readonly CatalogueClient anyone = new(service.ClientOf(null));
    // A word of the test's own: what other tests publish does not disturb it.
    private readonly string word = $"zq{Guid.NewGuid():N}"[..10];

    [Theory]
    [InlineData("ingenierie")]
    [InlineData("Ingénieries")]
    [InlineData("INGÉNIERIE formations")]
    [InlineData("\"ingénierie de formation\"")]
    public async Task French_words_are_found_in_any_form(string words)
    {
        var found = await staff.PublishedAsync(CatalogueClient.Sheet(title: $"Ingénierie de formation {word}"));
        await staff.PublishedAsync(CatalogueClient.Sheet(title: $"Comptabilité {word}"));

        Assert.Equal([found.Id], (await anyone.GetAsync($"?q={Uri.EscapeDataString($"{words} {word}")}")).Ids);
    }

    [Fact]
    public async Task A_title_ranks_before_a_summary_and_a_code_is_found_too()
    {
        var code = word[..8].ToUpperInvariant();
        var inSummary = await staff.PublishedAsync(CatalogueClient.Sheet(summary: $"On y parle de {word}."));
        var inTitle = await staff.PublishedAsync(CatalogueClient.Sheet(title: word));
        var byCode = await staff.PublishedAsync(CatalogueClient.Sheet(code: code));

        Assert.Equal([inTitle.Id, inSummary.Id], (await anyone.GetAsync($"?q={word}")).Ids);
        Assert.Equal([byCode.Id], (await anyone.GetAsync($"?q={code}")).Ids);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_hole_or_double()
    {
        var expected = new List<Guid>();
        foreach (var letter in "abcde")
            expected.Add((await staff.PublishedAsync(CatalogueClient.Sheet(title: $"{letter} {word}"))).Id);

        foreach (var start in new[] { $"?q={word}&limit=2", "?limit=2" })
        {
            var seen = new List<Guid>();
            for (string? path = CatalogueClient.Programmes + start; path is not null;)
            {
                var page = await anyone.SendAsync(HttpMethod.Get, path);
                seen.AddRange(page.Ids);
                path = page.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
            }

            Assert.Equal(seen.Distinct(), seen);
            Assert.Equal(expected.Order(), seen.Where(expected.Contains).Order());
        }
    }

    [Fact]
    public async Task A_cursor_of_a_search_does_not_fit_a_list()
    {
        await staff.PublishedAsync(CatalogueClient.Sheet(title: $"un {word}"));
        await staff.PublishedAsync(CatalogueClient.Sheet(title: $"deux {word}"));
        var next = (await anyone.GetAsync("?limit=1")).Text("next");

        Assert.Equal("cursor.invalid", (await anyone.GetAsync($"?q={word}&after={next}")).Code);
    }

    [Fact]
    public async Task Pathway_modality_and_hub_narrow_the_list()
    {
        var apprentice = await staff.PublishedAsync(CatalogueClient.Sheet(title: $"un {word}", pathways: ["apprenticeship", "work-based"]));
        var evening = await staff.PublishedAsync(CatalogueClient.Sheet(title: $"deux {word}"));
        await staff.DoAsync(evening, "sessions", CatalogueClient.Session("remote", place: null));
        var elsewhere = await new CatalogueClient(service.ClientOf(TestUser.Staff("vitry"))).PublishedAsync(CatalogueClient.Sheet(title: $"trois {word}"));

        Assert.Equal([apprentice.Id], (await anyone.GetAsync($"?q={word}&pathway=work-based")).Ids);
        Assert.Equal([evening.Id], (await anyone.GetAsync($"?q={word}&modality=remote")).Ids);
        Assert.Empty((await anyone.GetAsync($"?q={word}&modality=onSite")).Ids);
        Assert.Equal([elsewhere.Id], (await anyone.GetAsync($"?q={word}&hub=vitry")).Ids);
    }

    [Fact]
    public async Task Drafts_are_found_by_their_hubs_staff_alone()
    {
        var draft = await staff.CreateAsync(CatalogueClient.Sheet(title: word));

        Assert.Equal([draft.Id], (await staff.GetAsync($"?q={word}")).Ids);
        Assert.Empty((await anyone.GetAsync($"?q={word}")).Ids);
        Assert.Empty((await new CatalogueClient(service.ClientOf(TestUser.Staff("vitry"))).GetAsync($"?q={word}")).Ids);
    }

    [Fact]
    public async Task The_next_session_is_one_to_come_and_one_that_runs_only_when_none_is()
    {
        var programme = await staff.PublishedAsync(CatalogueClient.Sheet(title: word));
        var running = await staff.DoAsync(programme, "sessions", CatalogueClient.Session(startsIn: -5));
        Assert.True((await NextAsync()).GetProperty("hasBegun").GetBoolean());

        await staff.DoAsync(running, "sessions", CatalogueClient.Session(startsIn: 20));

        var next = await NextAsync();
        Assert.Equal(DateOnly.FromDateTime(DateTime.UtcNow).AddDays(20), DateOnly.FromDateTime(next.GetProperty("startsOn").GetDateTime()));
        Assert.False(next.GetProperty("hasBegun").GetBoolean());

        async Task<JsonElement> NextAsync() => (await anyone.GetAsync($"?q={word}")).Body.GetProperty("items")[0].GetProperty("nextSession");
    }

    [Fact]
    public async Task What_is_withdrawn_is_in_no_list_and_leaves_its_code_to_another()
    {
        var code = word.ToUpperInvariant();
        var gone = await staff.DoAsync(await staff.CreateAsync(CatalogueClient.Sheet(code, title: word)), "withdraw");

        Assert.Empty((await staff.GetAsync($"?q={word}")).Ids);
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync($"/{gone.Id}")).Status);
        var another = await staff.CreateAsync(CatalogueClient.Sheet(code, title: word));
        Assert.Equal(HttpStatusCode.Created, another.Status);
        Assert.Equal("programme.code-taken", (await staff.CreateAsync(CatalogueClient.Sheet(code))).Code);
        Assert.Equal([another.Id], (await staff.GetAsync($"?q={word}")).Ids);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        var programme = await staff.PublishedAsync(CatalogueClient.Sheet(title: word));
        var one = await anyone.GetAsync($"/{programme.Id}");
        var list = await anyone.GetAsync($"?q={word}");

        Assert.Equal("max-age=0, public, s-maxage=60", string.Join(", ", one.Headers.CacheControl!.ToString().Split(", ").Order(StringComparer.Ordinal)));
        Assert.Equal(HttpStatusCode.NotModified, (await anyone.GetAsync($"/{programme.Id}", one.ETag)).Status);
        Assert.Equal(HttpStatusCode.NotModified, (await anyone.GetAsync($"?q={word}", list.ETag)).Status);

        await staff.EditAsync(programme, CatalogueClient.Sheet(title: $"{word} autrement"));

        Assert.Equal(HttpStatusCode.OK, (await anyone.GetAsync($"/{programme.Id}", one.ETag)).Status);
        Assert.Equal(HttpStatusCode.OK, (await anyone.GetAsync($"?q={word}", list.ETag)).Status);
    }

    [Theory]
    [InlineData("' or 1=1 --")]
    [InlineData("& | ! ( :*")]
    [InlineData("\"unclosed")]
    [InlineData("le la les")]
    public async Task Any_words_are_a_question(string words) =>
        Assert.Equal(HttpStatusCode.OK, (await anyone.GetAsync($"?q={Uri.EscapeDataString(words)}")).Status);
}
