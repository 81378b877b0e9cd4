using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

/// <summary>The portal of a hub whose evening is another day in Paris.</summary>
public sealed class HubZoneTests : IClassFixture<OwnHubFixture>
{
    private static readonly Guid Id = Guid.NewGuid();

    private readonly OwnHubFixture fixture;
    private readonly Stored cafe = new(new
    {
        id = Id,
        title = "Café des métiers",
        kind = "meeting",
        activityFamily = "training",
        startsAt = "2030-06-01T22:30:00Z",
        endsAt = "2030-06-01T23:30:00Z",
        zone = "Indian/Reunion",
        description = "On parle.",
        organiser = "Le hub",
        place = "Accueil",
        state = "published",
    });

    // The hubs are remembered for a minute: they stay the same for the whole class.
    public HubZoneTests(OwnHubFixture fixture)
    {
        this.fixture = fixture;
        fixture.Hub.Hubs = context => context.Response.WriteAsJsonAsync(new
        {
            items = new[]
            {
                new { slug = "saint-denis", name = "Maison de Saint-Denis", town = "Saint-Denis", timeZone = "Indian/Reunion" },
                new { slug = "saint-dizier", name = "Maison de Saint-Dizier", town = "Saint-Dizier", timeZone = "Europe/Paris" },
            },
        });
        fixture.Hub.Answer = cafe.AnswerAsync;
    }

    [Fact]
    public async Task An_event_is_told_in_its_own_zone_which_is_named_for_those_of_another()
    {
        using var here = await fixture.VisitAsync(TestUser.Staff("saint-denis"));
        using var elsewhere = await fixture.VisitAsync(TestUser.Staff());

        Assert.Contains("2 juin 2030, de 2\u00a0h\u00a030 à 3\u00a0h\u00a030</time>", (await here.OpenAsync($"/agenda/{Id}")).Body, StringComparison.Ordinal);
        Assert.Contains("2 juin 2030, de 2\u00a0h\u00a030 à 3\u00a0h\u00a030 (fuseau Indian/Reunion)</time>", (await elsewhere.OpenAsync($"/agenda/{Id}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_is_changed_in_its_own_zone()
    {
        using var elsewhere = await fixture.VisitAsync(TestUser.Staff());
        var form = await elsewhere.OpenAsync($"/agenda/{Id}/edit");
        Assert.Contains("value=\"2030-06-02T02:30\"", form.Body, StringComparison.Ordinal);
        Assert.Contains("Heures du fuseau Indian/Reunion", form.Body, StringComparison.Ordinal);

        await elsewhere.SubmitAsync(
            $"/agenda/{Id}/edit", "edit", ("etag", "\"7\""), ("title", "Café"), ("kind", "meeting"), ("activityFamily", "training"),
            ("startsAt", "2030-06-02T02:30"), ("endsAt", "2030-06-02T04:00"), ("description", "On parle."), ("organiser", "Le hub"), ("place", "Accueil"));

        Assert.Equal(DateTimeOffset.Parse("2030-06-02T00:00:00Z", null), (DateTimeOffset?)cafe.Body!["endsAt"]);
        Assert.Equal("Indian/Reunion", (string?)cafe.Body["zone"]);
    }

    [Fact]
    public async Task A_new_event_takes_place_in_the_zone_of_its_hub()
    {
        using var here = await fixture.VisitAsync(TestUser.Staff("saint-denis"));
        await here.SubmitAsync("/agenda/new", "create", ("startsAt", "2030-06-02T02:30"), ("endsAt", "2030-06-02T04:00"));

        Assert.Equal(DateTimeOffset.Parse("2030-06-01T22:30:00Z", null), (DateTimeOffset?)cafe.Body!["startsAt"]);
        Assert.Equal("Indian/Reunion", (string?)cafe.Body["zone"]);
    }

    [Fact]
    public async Task The_agenda_begins_at_the_midnight_of_the_hub()
    {
        using var here = await fixture.VisitAsync(TestUser.Staff("saint-denis"));
        await here.OpenAsync("/agenda?from=2030-06-02");

        Assert.Contains(fixture.Hub.Calls, call => Uri.UnescapeDataString(call).Contains("from=2030-06-01T20:00:00", StringComparison.Ordinal));
    }
}
