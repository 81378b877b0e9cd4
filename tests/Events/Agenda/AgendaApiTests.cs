using System.Net;
using System.Text;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Agenda;

public sealed class AgendaApiTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private const string Events = "/api/events/events";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_public_sees_what_is_announced_and_no_draft()
    {
        using var staff = fixture.ClientOf(TestUser.Staff());
        using var anyone = fixture.ClientOf(user: null);
        var (draft, _) = await staff.DraftAsync();
        var (published, _) = await staff.PublishAsync();

        var ids = (await anyone.ReadAsync($"{Events}?limit=100")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()).ToList();

        Assert.Contains(published, ids);
        Assert.DoesNotContain(draft, ids);
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.SendAsync(HttpMethod.Get, $"{Events}/{draft}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await staff.SendAsync(HttpMethod.Get, $"{Events}/{draft}")).StatusCode);
    }

    [Fact]
    public async Task Whoever_has_the_list_is_told_that_it_is_still_good_until_something_in_it_changes()
    {
        using var staff = fixture.ClientOf(TestUser.Staff("vesoul"));
        using var anyone = fixture.ClientOf(user: null);
        var (id, tag) = await staff.PublishAsync();

        using var first = await anyone.SendAsync(HttpMethod.Get, $"{Events}?hub=vesoul");
        anyone.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await anyone.SendAsync(HttpMethod.Get, $"{Events}?hub=vesoul");
        using var change = await staff.SendAsync(HttpMethod.Put, $"{Events}/{id}", tag, EventsClient.Announcement("Autre titre"));
        using var after = await anyone.SendAsync(HttpMethod.Get, $"{Events}?hub=vesoul");

        Assert.True(first.Headers.CacheControl!.Public);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    // The list passes by what began earlier than the longest event may have begun.
    [Theory]
    [InlineData("")]
    [InlineData("&from=0001-01-01T00:00:00Z")]
    public async Task An_exhibition_that_has_been_on_for_months_is_listed_until_its_end(string from)
    {
        var hub = $"hub-{Guid.NewGuid():N}"[..12];
        using var staff = fixture.ClientOf(TestUser.Staff(hub));
        using var anyone = fixture.ClientOf(user: null);
        var (id, _) = await staff.PublishAsync(new
        {
            kind = "exhibition",
            title = "Machines",
            description = "À toucher",
            organiser = "Cnam",
            place = "Halle",
            startsAt = DateTimeOffset.UtcNow.AddDays(-365),
            endsAt = DateTimeOffset.UtcNow.AddHours(1),
        });

        var listed = await anyone.ReadAsync($"{Events}?hub={hub}{from}");

        Assert.Equal(id, Assert.Single(listed.GetProperty("items").EnumerateArray()).GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task Only_staff_announce_and_only_for_their_own_hub()
    {
        using var staff = fixture.ClientOf(TestUser.Staff());
        using var elsewhere = fixture.ClientOf(TestUser.Staff("chaumont"));
        using var partner = fixture.ClientOf(TestUser.Partner());
        using var anyone = fixture.ClientOf(user: null);
        var (id, tag) = await staff.DraftAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await anyone.SendAsync(HttpMethod.Post, Events, body: EventsClient.Announcement())).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await partner.SendAsync(HttpMethod.Post, Events, body: EventsClient.Announcement())).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.SendAsync(HttpMethod.Get, $"{Events}/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.SendAsync(HttpMethod.Post, $"{Events}/{id}/publish", tag)).StatusCode);
    }

    [Fact]
    public async Task A_change_names_the_version_that_it_was_made_from()
    {
        using var staff = fixture.ClientOf(TestUser.Staff());
        var (id, tag) = await staff.DraftAsync();

        var first = await staff.SendAsync(HttpMethod.Put, $"{Events}/{id}", tag, EventsClient.Announcement("Un"));
        var second = await staff.SendAsync(HttpMethod.Put, $"{Events}/{id}", tag, EventsClient.Announcement("Deux"));
        var blind = await staff.SendAsync(HttpMethod.Put, $"{Events}/{id}", ifMatch: null, EventsClient.Announcement("Trois"));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, second.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionRequired, blind.StatusCode);
        Assert.Equal("Un", (await staff.ReadAsync($"{Events}/{id}")).GetProperty("title").GetString());
    }

    [Fact]
    public async Task The_same_id_twice_is_refused()
    {
        using var staff = fixture.ClientOf(TestUser.Staff());
        var announcement = new { id = Guid.CreateVersion7(), kind = "visit", title = "Visite", description = "Atelier", startsAt = DateTimeOffset.UtcNow.AddDays(1), endsAt = DateTimeOffset.UtcNow.AddDays(2), organiser = "Cnam", place = "Usine" };
        await staff.DraftAsync(announcement);

        var again = await staff.SendAsync(HttpMethod.Post, Events, body: announcement);

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal("agenda-event.exists", (await again.JsonAsync()).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("""{"kind":"circus","title":"T","description":"D","startsAt":"2031-01-01T10:00:00Z","endsAt":"2031-01-01T11:00:00Z","organiser":"O","place":"P"}""", "kind")]
    [InlineData("""{"id":"4f0b1f5c-3c52-4f8e-9d6e-0a1b2c3d4e5f","kind":"visit","title":"T","description":"D","startsAt":"2031-01-01T10:00:00Z","endsAt":"2031-01-01T11:00:00Z","organiser":"O","place":"P"}""", "id")]
    [InlineData("""{"kind":"visit","title":7,"description":"D","startsAt":"2031-01-01T10:00:00Z","endsAt":"2031-01-01T11:00:00Z","organiser":"O","place":"P"}""", "title")]
    [InlineData("""{"kind":"visit","title":" ","description":"D","startsAt":"2031-01-01T10:00:00Z","endsAt":"2031-01-01T11:00:00Z","organiser":"O","place":"P"}""", "title")]
    [InlineData("""{"kind":"visit","title":"T","description":"D","startsAt":"demain","endsAt":"2031-01-01T11:00:00Z","organiser":"O","place":"P"}""", "startsAt")]
    [InlineData("""{"kind":"visit","title":"T","description":"D","startsAt":"2031-01-01T10:00:00Z","endsAt":"2031-01-01T11:00:00Z","organiser":"O","place":"P","zone":"Mars/Olympus"}""", "zone")]
    [InlineData("""{"kind":"visit","title":"T","description":"D","startsAt":"2031-01-01T10:00:00Z","endsAt":"2031-01-01T11:00:00Z","organiser":"O","link":"javascript:alert(1)"}""", "link")]
    [InlineData("""{"kind":"visit","title":"T","description":"D","startsAt":"2031-01-01T10:00:00Z","endsAt":"2031-01-01T11:00:00Z","organiser":"O","link":"https://x.fr/\u0000"}""", "link")]
    [InlineData("""{"kind":"visit","title":"T","description":"D","startsAt":"2031-01-01T10:00:00Z","endsAt":"2031-01-01T09:00:00Z","organiser":"O","place":"P"}""", "endsAt")]
    [InlineData("""{"kind":"visit","title":"T","description":"D","startsAt":"2031-01-01T10:00:00Z","endsAt":"2031-01-01T11:00:00Z","organiser":"O","place":"P","capacity":0}""", "capacity")]
    [InlineData("""{"kind":"visit","title":"T","description":"D","startsAt":"2031-01-01T10:00:00Z","endsAt":"2031-01-01T11:00:00Z","organiser":"O","place":"P","coOrganisers":[null]}""", "coOrganisers")]
    public async Task A_bad_announcement_is_refused_by_the_name_of_its_field(string body, string field)
    {
        using var staff = fixture.ClientOf(TestUser.Staff());
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var answer = await staff.PostAsync(new Uri(Events, UriKind.Relative), content, Cancelled);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.JsonAsync();
        Assert.Contains(problem.GetProperty("errors").EnumerateArray(), error => error.GetProperty("field").GetString()!.StartsWith(field, StringComparison.Ordinal));
        Assert.True(problem.TryGetProperty("traceId", out _));
    }

    [Theory]
    [InlineData("99")]
    [InlineData("circus")]
    [InlineData("Workshop")]
    public async Task A_kind_that_there_is_not_is_refused(string kind)
    {
        using var anyone = fixture.ClientOf(user: null);

        using var answer = await anyone.SendAsync(HttpMethod.Get, $"{Events}?kind={kind}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("kind", (await answer.JsonAsync()).GetProperty("errors")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task A_list_goes_on_where_the_page_before_ended()
    {
        using var staff = fixture.ClientOf(TestUser.Staff("vitry"));
        var expected = new List<Guid>();
        for (var index = 0; index < 5; index++)
            expected.Add((await staff.PublishAsync()).Id);

        var found = new List<Guid>();
        string? next = null;
        do
        {
            var page = await staff.ReadAsync($"{Events}?hub=vitry&limit=2{(next is null ? string.Empty : $"&after={next}")}");
            found.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()));
            next = page.TryGetProperty("next", out var cursor) ? cursor.GetString() : null;
        }
        while (next is not null);

        Assert.Equal(expected, found);
    }

    [Fact]
    public async Task What_anybody_may_send_with_NUL_or_with_an_offset_is_no_fault_of_the_server()
    {
        using var anyone = fixture.ClientOf(user: null);
        var cursor = Convert.ToBase64String(Encoding.UTF8.GetBytes($$"""{"StartsAt":"2031-01-01T10:00:00+02:00","Id":"{{Guid.NewGuid()}}"}""")).TrimEnd('=').Replace('+', '-').Replace('/', '_');

        using var nul = await anyone.SendAsync(HttpMethod.Get, $"{Events}?hub=%00");
        using var offset = await anyone.SendAsync(HttpMethod.Get, $"{Events}?after={cursor}");

        Assert.Equal(HttpStatusCode.BadRequest, nul.StatusCode);
        Assert.Equal(HttpStatusCode.OK, offset.StatusCode);
    }

    [Fact]
    public async Task The_longest_announcement_that_is_taken_can_be_published()
    {
        using var staff = fixture.ClientOf(TestUser.Staff());
        // Six bytes each in JSON.
        static string Longest(int length) => "a" + new string('\u0001', length - 2) + "a";
        var announcement = new
        {
            kind = "conference",
            title = Longest(200),
            description = Longest(4_000),
            startsAt = DateTimeOffset.UtcNow.AddDays(10),
            endsAt = DateTimeOffset.UtcNow.AddDays(11),
            place = Longest(200),
            organiser = Longest(200),
            link = $"https://partner.example/{new string('a', 1_900)}",
            coOrganisers = Enumerable.Repeat(Longest(200), 20),
            accessibility = Longest(1_000),
        };

        await staff.PublishAsync(announcement);
    }

    [Fact]
    public async Task A_cancelled_event_stays_visible_and_says_why()
    {
        using var staff = fixture.ClientOf(TestUser.Staff());
        using var anyone = fixture.ClientOf(user: null);
        var (id, tag) = await staff.PublishAsync();

        using var cancelled = await staff.SendAsync(HttpMethod.Post, $"{Events}/{id}/cancel", tag, new { reason = "L'intervenant est empêché." });

        Assert.Equal(HttpStatusCode.OK, cancelled.StatusCode);
        var shown = await anyone.ReadAsync($"{Events}/{id}");
        Assert.Equal("cancelled", shown.GetProperty("state").GetString());
        Assert.Equal("L'intervenant est empêché.", shown.GetProperty("cancellationReason").GetString());
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        using var staff = fixture.ClientOf(TestUser.Staff());
        using var anyone = fixture.ClientOf(user: null);
        var (id, tag) = await staff.PublishAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Events}/{id}");
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);

        using var answer = await anyone.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }
}
