using System.Net;
using System.Text.Json;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Journal;

/// <summary>The journal page by page, from either end, and what of it need not be sent again.</summary>
public sealed class JournalPageTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private const string Journal = "/api/events/journal";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_follow_each_other_without_gap_and_the_last_cursor_goes_on_later()
    {
        var hub = NewHub();
        for (var index = 0; index < 5; index++)
            await RecordAsync(hub, "Partners");
        using var partner = fixture.ClientOf(TestUser.Partner(hub: hub));

        var first = await partner.ReadAsync($"{Journal}?limit=3");
        var second = await partner.ReadAsync($"{Journal}?limit=3&after={first.GetProperty("next").GetString()}");
        var end = second.GetProperty("cursor").GetString();
        var nothing = await partner.ReadAsync($"{Journal}?after={end}");
        var late = await RecordAsync(hub, "Partners");
        var third = await partner.ReadAsync($"{Journal}?after={end}");

        Assert.Equal(5, Ids(first).Concat(Ids(second)).Distinct().Count());
        Assert.False(second.TryGetProperty("next", out _));
        Assert.Empty(Ids(nothing));
        Assert.Equal(late, Assert.Single(Ids(third)));
    }

    [Fact]
    public async Task Newest_first_goes_back_page_by_page_through_what_the_audience_allows()
    {
        var hub = NewHub();
        var (first, second, third) = (await RecordAsync(hub, "Public"), await RecordAsync(hub, "Partners"), await RecordAsync(hub, "Parties", "rectorat"));
        await RecordAsync(hub, "Parties", "conseil-regional-grand-est");
        var last = await RecordAsync(hub, "Public");
        using var rectorat = fixture.ClientOf(TestUser.Partner("rectorat", hub));

        var newest = await rectorat.ReadAsync($"{Journal}?order=newest&limit=2");
        await RecordAsync(hub, "Public");
        using var answer = await rectorat.SendAsync(HttpMethod.Get, $"{Journal}?order=newest&limit=2&after={newest.GetProperty("next").GetString()}");
        var older = await answer.JsonAsync();

        Assert.Equal([last, third], Ids(newest));
        Assert.Equal([second, first], Ids(older));
        Assert.False(older.TryGetProperty("next", out _));
        Assert.False(answer.Headers.Contains("Link"));
        Assert.Empty(Ids(await rectorat.ReadAsync($"{Journal}?order=newest&after={older.GetProperty("cursor").GetString()}")));
    }

    [Theory]
    [InlineData(Journal)]
    [InlineData($"{Journal}?order=newest")]
    [InlineData($"{Journal}?order=newest&limit=1")]
    public async Task What_has_not_changed_is_not_sent_again(string path)
    {
        var hub = NewHub();
        await RecordAsync(hub, "Public");
        using var partner = fixture.ClientOf(TestUser.Partner(hub: hub));
        using var first = await partner.SendAsync(HttpMethod.Get, path);
        partner.DefaultRequestHeaders.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.NotModified, (await partner.SendAsync(HttpMethod.Get, path)).StatusCode);
        await RecordAsync(hub, "Public");
        Assert.Equal(HttpStatusCode.OK, (await partner.SendAsync(HttpMethod.Get, path)).StatusCode);
    }

    [Fact]
    public async Task An_end_at_which_nothing_is_new_is_not_sent_again_either()
    {
        var hub = NewHub();
        await RecordAsync(hub, "Public");
        using var partner = fixture.ClientOf(TestUser.Partner(hub: hub));
        var end = $"{Journal}?after={(await partner.ReadAsync(Journal)).GetProperty("cursor").GetString()}";
        using var empty = await partner.SendAsync(HttpMethod.Get, end);
        Assert.Empty(Ids(await empty.JsonAsync()));
        partner.DefaultRequestHeaders.TryAddWithoutValidation("If-None-Match", empty.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.NotModified, (await partner.SendAsync(HttpMethod.Get, end)).StatusCode);
        await RecordAsync(NewHub(), "Public");
        await RecordAsync(hub, "Parties", "rectorat");
        Assert.Equal(HttpStatusCode.NotModified, (await partner.SendAsync(HttpMethod.Get, end)).StatusCode);
        var late = await RecordAsync(hub, "Public");
        Assert.Equal(late, Assert.Single(Ids(await partner.ReadAsync(end))));
    }

    [Fact]
    public async Task A_page_that_is_full_stays_as_it_is_whatever_comes_after()
    {
        var hub = NewHub();
        await RecordAsync(hub, "Public");
        await RecordAsync(hub, "Public");
        using var partner = fixture.ClientOf(TestUser.Partner(hub: hub));
        using var first = await partner.SendAsync(HttpMethod.Get, $"{Journal}?limit=1");
        partner.DefaultRequestHeaders.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());

        await RecordAsync(hub, "Public");

        Assert.Equal(HttpStatusCode.NotModified, (await partner.SendAsync(HttpMethod.Get, $"{Journal}?limit=1")).StatusCode);
    }

    [Fact]
    public async Task The_cursor_of_another_partner_is_a_place_and_gives_no_right()
    {
        var hub = NewHub();
        await RecordAsync(hub, "Parties", "rectorat");
        var seen = await RecordAsync(hub, "Parties", "rectorat");
        var shared = await RecordAsync(hub, "Public");
        using var rectorat = fixture.ClientOf(TestUser.Partner("rectorat", hub));
        using var region = fixture.ClientOf(TestUser.Partner("conseil-regional-grand-est", hub));
        var cursor = (await rectorat.ReadAsync($"{Journal}?limit=1")).GetProperty("cursor").GetString();

        Assert.Equal([shared], Ids(await region.ReadAsync($"{Journal}?after={cursor}")));
        Assert.Equal([seen, shared], Ids(await rectorat.ReadAsync($"{Journal}?after={cursor}")));
    }

    [Fact]
    public async Task A_page_of_large_events_ends_earlier_and_the_next_goes_on()
    {
        var hub = NewHub();
        await fixture.Database.ExecuteAsync($$"""
            with head as (update journal_head set position = position + 30 returning position)
            insert into journal_entry (position, recorded_at, event_id, type, stream, stream_position, hub, audience, parties, occurred_at, data)
            select position - 30 + n, now(), gen_random_uuid(), '{{JournalRows.SignedType}}', 'partnership/agreement/{{hub}}', n, '{{hub}}', 'Public', '{}', now(), json_build_object('aggregateVersion', n, 'text', repeat('x', 100000))
            from head, generate_series(1, 30) n
            """, Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner(hub: hub));
        var (read, pages) = (new List<int>(), new List<int>());

        for (var after = ""; after is not null;)
        {
            var page = await partner.ReadAsync($"{Journal}?limit=1000{after}");
            var versions = page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("data").GetProperty("aggregateVersion").GetInt32()).ToList();
            read.AddRange(versions);
            pages.Add(versions.Count);
            after = page.TryGetProperty("next", out var next) ? $"&after={next.GetString()}" : null;
        }

        Assert.Equal(Enumerable.Range(1, 30), read);
        Assert.Equal([10, 10, 10], pages.Take(3));
        var newest = await partner.ReadAsync($"{Journal}?order=newest&limit=1000");
        Assert.Equal(Enumerable.Range(21, 10).Reverse(), newest.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("data").GetProperty("aggregateVersion").GetInt32()));
    }

    private static string NewHub() => $"hub-{Guid.NewGuid():N}"[..12];

    private static List<Guid> Ids(JsonElement page) => [.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid())];

    private Task<Guid> RecordAsync(string hub, string audience, string? party = null) => fixture.Database.RecordAsync(hub, audience, party);
}
