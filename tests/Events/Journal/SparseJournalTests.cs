using System.Net;
using System.Text.Json;
using SkillsHub.Events.Journal;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Journal;

/// <summary>Between what a reader may see there lies more of others than anybody should look through at once.</summary>
public sealed class SparseJournalTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private const string Journal = "/api/events/journal";
    private const int Stretch = 12 * JournalReader.Window;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("oldest")]
    [InlineData("newest")]
    public async Task Whoever_follows_the_cursors_sees_all_although_a_page_may_be_empty(string order)
    {
        var hub = NewHub();
        var first = await fixture.Database.RecordAsync(hub, "Public");
        await CrowdAsync(hub);
        var last = await fixture.Database.RecordAsync(hub, "Public");
        using var partner = fixture.ClientOf(TestUser.Partner(hub: hub));

        var (seen, pages, next) = (new List<Guid>(), 0, (string?)string.Empty);
        for (; next is not null; pages++)
        {
            var page = await partner.ReadAsync($"{Journal}?order={order}{(next.Length > 0 ? $"&after={next}" : string.Empty)}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()));
            next = page.TryGetProperty("next", out var cursor) ? cursor.GetString() : null;
        }

        Assert.Equal(order == "oldest" ? [first, last] : [last, first], seen);
        Assert.InRange(pages, 2, 20);
    }

    [Fact]
    public async Task Whoever_waits_for_what_is_rare_is_moved_on_by_what_others_see()
    {
        var hub = NewHub();
        using var partner = fixture.ClientOf(TestUser.Partner(hub: hub));
        using var before = await partner.SendAsync(HttpMethod.Get, Journal);
        partner.DefaultRequestHeaders.TryAddWithoutValidation("If-None-Match", before.Headers.ETag!.ToString());
        await CrowdAsync(hub);

        using var after = await partner.SendAsync(HttpMethod.Get, Journal);

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(Cursor(await before.Content.ReadAsStringAsync(Cancelled)), Cursor(await after.Content.ReadAsStringAsync(Cancelled)));
    }

    [Fact]
    public async Task A_webhook_gets_what_lies_behind_the_events_of_others()
    {
        var hub = NewHub();
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner(hub: hub));
        using var staff = fixture.ClientOf(TestUser.Staff(hub));
        await partner.SubscribeAsync(receiver.Url);
        await CrowdAsync(hub);

        var (id, _) = await staff.PublishAsync();

        Assert.Equal($"events/agenda_event/{id}", (await receiver.AtLeastAsync(1))[0].Subject);
    }

    private static string NewHub() => $"hub-{Guid.NewGuid():N}"[..12];

    private static string Cursor(string page) => JsonDocument.Parse(page).RootElement.GetProperty("cursor").GetString()!;

    [Fact]
    public async Task What_other_hubs_do_hides_nothing_of_a_quiet_one()
    {
        var hub = NewHub();
        var first = await fixture.Database.RecordAsync(hub, "Public");
        await CrowdAsync(NewHub());
        using var partner = fixture.ClientOf(TestUser.Partner(hub: hub));

        var page = await partner.ReadAsync($"{Journal}?order=newest");

        Assert.Equal(first, Assert.Single(page.GetProperty("items").EnumerateArray().ToList()).GetProperty("id").GetGuid());
        Assert.False(page.TryGetProperty("next", out _));
    }

    // What the hub's partners may not see.
    private Task CrowdAsync(string hub) => fixture.Database.ExecuteAsync($$"""
        with head as (update journal_head set position = position + {{Stretch}} returning position - {{Stretch}} as position)
        insert into journal_entry (position, recorded_at, event_id, type, stream, stream_position, hub, audience, parties, occurred_at, data)
        select head.position + number, now(), gen_random_uuid(), '{{JournalRows.SignedType}}', 'partnership/agreement/' || gen_random_uuid(), 1, '{{hub}}', 'Parties', '{somebody-else}', now(), '{"aggregateVersion":1}'
        from head, generate_series(1, {{Stretch}}) number
        """, Cancelled);
}
