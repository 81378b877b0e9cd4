using System.Net;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

public sealed class EditEventTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly (string, string)[] Typed =
    [
        ("etag", "\"7\""), ("title", "Café"), ("kind", "meeting"), ("activityFamily", "training"), ("startsAt", "2030-10-27T02:30"), ("endsAt", "2030-10-27T05:00"),
        ("description", "On parle."), ("organiser", "Le hub"), ("place", "Accueil"),
    ];

    [Fact]
    public async Task What_was_not_changed_stays_the_same_to_the_second_and_what_the_form_does_not_show_too()
    {
        var stored = Event("published");
        using var staff = await VisitAsync(stored);
        var form = await staff.OpenAsync($"/agenda/{Id}/edit");
        Assert.Contains("value=\"2030-10-27T02:30\"", form.Body, StringComparison.Ordinal);
        var answer = await staff.SubmitAsync($"/agenda/{Id}/edit", "edit", Typed);

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal($"PUT /api/events/events/{Id} \"7\"", stored.Change);
        // The first of the two half past two of that night, which the form cannot tell from the second.
        Assert.Equal(DateTimeOffset.Parse("2030-10-27T00:30:15Z", null), (DateTimeOffset?)stored.Body!["startsAt"]);
        Assert.Equal(DateTimeOffset.Parse("2030-10-27T04:00:00Z", null), (DateTimeOffset?)stored.Body["endsAt"]);
        Assert.Equal("Europe/Brussels", (string?)stored.Body["zone"]);
        Assert.Equal("La Région", (string?)stored.Body["coOrganisers"]![0]);
    }

    [Fact]
    public async Task Who_comes_second_reads_the_day_and_the_kind_that_are_saved_in_words()
    {
        var stored = Event("published");
        using var staff = await VisitAsync(stored);
        (stored.Tag, stored.Refusal) = ("\"8\"", (412, new { code = "precondition.failed" }));
        var page = await staff.SubmitAsync($"/agenda/{Id}/edit", "edit", [.. Typed.Where(field => field.Item1 != "kind"), ("kind", "forum")]);

        Assert.Contains("<dd class=\"as-written\">Réunion</dd>", page.Body, StringComparison.Ordinal);
        Assert.Contains("<dd class=\"as-written\">27 octobre 2030 à 6\u00a0h\u00a000</dd>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_announced_event_is_cancelled_with_its_reason()
    {
        var stored = Event("published");
        using var staff = await VisitAsync(stored);
        var answer = await staff.SubmitAsync($"/agenda/{Id}", "cancel", ("etag", "\"7\""), ("reason", "La salle est inondée."));

        Assert.EndsWith($"/agenda/{Id}?done=cancelled", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal($"POST /api/events/events/{Id}/cancel \"7\"", stored.Change);
        Assert.Equal("La salle est inondée.", (string?)stored.Body!["reason"]);
    }

    [Fact]
    public async Task A_cancellation_that_is_refused_keeps_its_reason()
    {
        var stored = Event("published");
        using var staff = await VisitAsync(stored);
        stored.Refusal = (412, new { code = "precondition.failed" });
        var page = await staff.SubmitAsync($"/agenda/{Id}", "cancel", ("etag", "\"6\""), ("reason", "La salle est inondée."));

        Assert.Equal(HttpStatusCode.PreconditionFailed, page.Status);
        Assert.Contains(">La salle est inondée.</textarea>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_cancelled_says_why_and_no_longer_changes()
    {
        using var staff = await VisitAsync(Event("cancelled", "La salle est inondée."));
        var page = await staff.OpenAsync($"/agenda/{Id}");

        Assert.Contains("La salle est inondée.", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("/edit\"", page.Body, StringComparison.Ordinal);
    }

    private static Stored Event(string state, string? cancellationReason = null) => new(new
    {
        id = Id,
        title = "Café des métiers",
        kind = "meeting",
        activityFamily = "training",
        startsAt = "2030-10-27T00:30:15Z",
        endsAt = "2030-10-27T05:00:00Z",
        zone = "Europe/Brussels",
        description = "On parle.",
        organiser = "Le hub",
        coOrganisers = new[] { "La Région" },
        place = "Accueil",
        state,
        cancellationReason,
    });

    private async Task<PortalVisitor> VisitAsync(Stored stored)
    {
        fixture.Hub.Answer = stored.AnswerAsync;
        return await fixture.VisitAsync(TestUser.Staff());
    }
}
