using System.Net;
using System.ServiceModel.Syndication;
using System.Xml;
using SkillsHub.Contracts;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Feeds;

public sealed class FeedTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_feeds_tell_in_words_newest_first_what_the_partner_may_see()
    {
        var hub = NewHub();
        await RecordAsync(hub, "Parties", "conseil-regional-grand-est");
        var named = await RecordAsync(hub, "Parties", "rectorat", """{"title":"Convention 2026 <b>& suite</b>\u0001"}""");
        var announced = await RecordAsync(hub, "Public", party: null, "{}", "skillshub.events.agenda_event.published.v1");
        var (atom, json) = await LinkAsync("rectorat", hub);

        var feed = await ReadAtomAsync(atom);
        using var answer = await GetAsync(json);
        var other = await answer.JsonAsync();

        Assert.Equal([$"urn:uuid:{announced}", $"urn:uuid:{named}"], feed.Items.Select(item => item.Id));
        Assert.Equal(["Rendez-vous annoncé", "Convention signée par une partie : Convention 2026 <b>& suite</b>"], feed.Items.Select(item => item.Title.Text));
        Assert.Equal("skillshub.events.agenda_event.published.v1", Assert.Single(feed.Items.First().Categories).Name);
        Assert.Equal("fr", feed.Language);
        Assert.NotEmpty(feed.Authors);
        Assert.Equal("application/feed+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("https://jsonfeed.org/version/1.1", other.GetProperty("version").GetString());
        Assert.Equal(feed.Items.Select(item => (item.Id, item.Title.Text)), other.GetProperty("items").EnumerateArray().Select(item => (item.GetProperty("id").GetString()!, item.GetProperty("title").GetString()!)));
        Assert.All(other.GetProperty("items").EnumerateArray(), item => Assert.NotEmpty(item.GetProperty("content_text").GetString()!));
        Assert.Equal($"{fixture.Issuer.Issuer.TrimEnd('/')}{json}", other.GetProperty("feed_url").GetString());
    }

    [Fact]
    public async Task A_long_journal_goes_on_page_by_page_without_gap_in_both()
    {
        var hub = NewHub();
        await fixture.Database.ExecuteAsync($$"""
            with head as (update journal_head set position = position + 120 returning position)
            insert into journal_entry (position, recorded_at, event_id, type, stream, stream_position, hub, audience, parties, occurred_at, data)
            select position - 120 + n, now(), gen_random_uuid(), '{{JournalRows.SignedType}}', 'partnership/agreement/{{hub}}', n, '{{hub}}', 'Public', '{}', now(), '{}' from head, generate_series(1, 120) n
            """, Cancelled);
        var (atom, json) = await LinkAsync("rectorat", hub);
        var (inAtom, inJson) = (new List<string>(), new List<string>());

        for (var next = atom; next is not null;)
        {
            var page = await ReadAtomAsync(next);
            inAtom.AddRange(page.Items.Select(item => item.Id));
            next = page.Links.SingleOrDefault(link => link.RelationshipType == "next")?.Uri.PathAndQuery;
        }

        for (var next = json; next is not null;)
        {
            using var answer = await GetAsync(next);
            var page = await answer.JsonAsync();
            inJson.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            next = page.TryGetProperty("next_url", out var older) ? new Uri(older.GetString()!).PathAndQuery : null;
        }

        Assert.Equal(120, inAtom.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(inAtom, inJson);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        var hub = NewHub();
        await RecordAsync(hub, "Public", secondsAgo: 5);
        var (atom, _) = await LinkAsync("rectorat", hub);
        using var first = await GetAsync(atom);
        var (tag, modified) = (first.Headers.ETag!.ToString(), first.Content.Headers.LastModified!.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(HttpStatusCode.NotModified, (await GetAsync(atom, "If-None-Match", tag)).StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, (await GetAsync(atom, "If-Modified-Since", modified)).StatusCode);
        await RecordAsync(hub, "Parties", "conseil-regional-grand-est");
        Assert.Equal(HttpStatusCode.NotModified, (await GetAsync(atom, "If-None-Match", tag)).StatusCode);
        await RecordAsync(hub, "Public");
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(atom, "If-None-Match", tag)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(atom, "If-Modified-Since", modified)).StatusCode);
    }

    [Theory]
    [InlineData("/api/events/feeds/atom", HttpStatusCode.NotFound)]
    [InlineData("/api/events/feeds/json?key=guess", HttpStatusCode.NotFound)]
    [InlineData("{feed}&after=nonsense", HttpStatusCode.BadRequest)]
    [InlineData("{feed}&after=eyJCZWZvcmUiOjk5OTk5OTk5OX0", HttpStatusCode.BadRequest)]
    [InlineData("{feed}&after=eyJKb3VybmFsIjoxfQ", HttpStatusCode.BadRequest)]
    public async Task A_wrong_question_has_its_answer(string path, HttpStatusCode status)
    {
        var (atom, _) = await LinkAsync("rectorat", NewHub());

        using var answer = await GetAsync(path.Replace("{feed}", atom, StringComparison.Ordinal));

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task An_empty_journal_is_a_feed_without_entries()
    {
        var (atom, _) = await LinkAsync("rectorat", NewHub());

        Assert.Empty((await ReadAtomAsync(atom)).Items);
    }

    [Fact]
    public void Every_event_has_a_title_in_words() => Assert.All(EventsExtensions.EveryEvent, definition => Assert.NotNull(EventWords.Of(definition.Type)));

    private static string NewHub() => $"hub-{Guid.NewGuid():N}"[..12];

    private async Task<Guid> RecordAsync(string hub, string audience, string? party = null, string data = """{"aggregateVersion":1}""", string type = JournalRows.SignedType, int secondsAgo = 0)
    {
        var id = Guid.CreateVersion7();
        await fixture.Database.ExecuteAsync($$"""
            with head as (update journal_head set position = position + 1 returning position)
            insert into journal_entry (position, recorded_at, event_id, type, stream, stream_position, hub, audience, parties, occurred_at, data)
            select position, now() - interval '{{secondsAgo}} seconds', '{{id}}', '{{type}}', 'partnership/agreement/{{id}}', 1, '{{hub}}', '{{audience}}', '{{{party}}}', now(), '{{data}}' from head
            """, Cancelled);
        return id;
    }

    private async Task<(string Atom, string Json)> LinkAsync(string organisation, string hub)
    {
        using var partner = fixture.ClientOf(TestUser.Partner(organisation, hub));
        using var answer = await partner.SendAsync(HttpMethod.Post, "/api/events/feeds/links", body: new { name = "Lecteur" });
        var made = await answer.JsonAsync();
        return (made.GetProperty("atomPath").GetString()!, made.GetProperty("jsonPath").GetString()!);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? header = null, string? value = null)
    {
        using var anyone = fixture.ClientOf(user: null);
        if (header is not null)
            anyone.DefaultRequestHeaders.TryAddWithoutValidation(header, value);
        return await anyone.SendAsync(HttpMethod.Get, path);
    }

    private async Task<SyndicationFeed> ReadAtomAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType?.MediaType);
        using var reader = XmlReader.Create(await answer.Content.ReadAsStreamAsync(Cancelled));
        return SyndicationFeed.Load(reader);
    }
}
