using System.Net;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;
using static SkillsHub.Portal.Tests.Pages.Commitments.CommitmentAnswers;

namespace SkillsHub.Portal.Tests.Pages.Commitments;

/// <summary>What is late stays to be seen, and is not whoever promised it's to move.</summary>
public sealed class LateCommitmentPagesTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private readonly CommitmentAnswers hub = new();

    [Fact]
    public async Task Who_promised_what_is_late_changes_who_sees_to_it_and_not_the_day()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Region));
        fixture.Hub.Answer = hub.Answer();
        var page = await partner.OpenAsync(Page);

        Assert.Contains("seule l’équipe de la Maison la reporte", page.Body, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"schedule.dueOn\" value=\"2026-06-30\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"plan-schedule-dueOn\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("Locaux livrés en retard", page.Body, StringComparison.Ordinal);
        Assert.Contains("31 mars 2026 → 30 juin 2026", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_refused_for_a_day_that_has_passed_reads_what_was_written_and_gets_no_field_that_is_the_staff_s()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Region));
        fixture.Hub.Answer = hub.Answer(refusal: new { code = "commitment.late-reason-required" });
        var refused = await partner.SubmitAsync(Page, "plan", ("etag", "\"7\""), ("schedule.kind", "once"), ("schedule.dueOn", "2027-01-15"), ("owner", "La direction"));

        Assert.Contains("Vous aviez écrit : <q>Une fois, à une date, 15 janvier 2027</q>", refused.Body.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"plan-schedule-dueOn\"", refused.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"schedule.dueOn\" value=\"2026-06-30\"", refused.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"La direction\"", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_staff_says_why_it_is_put_off_and_keeps_what_was_typed_when_it_did_not()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = hub.Answer();
        Assert.Contains("id=\"plan-reason\"", (await staff.OpenAsync(Page)).Body, StringComparison.Ordinal);
        await staff.SubmitAsync(Page, "plan", ("etag", "\"7\""), ("schedule.kind", "once"), ("schedule.dueOn", "2027-01-15"), ("reason", "Crédits votés en décembre"));
        Assert.Equal("Crédits votés en décembre", (string?)hub.Sent!.Value.Body!["reason"]);

        fixture.Hub.Answer = hub.Answer(refusal: new { code = "commitment.late-reason-required", errors = new[] { new { field = "reason", rule = "commitment.late-reason-required", message = "" } } });
        var refused = await staff.SubmitAsync(Page, "plan", ("etag", "\"7\""), ("schedule.kind", "once"), ("schedule.dueOn", "2027-01-15"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("dites pourquoi elle est reportée", refused.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"2027-01-15\"", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_shows_proofs_asks_for_those_that_are_gone_and_leads_to_its_file()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Region));
        fixture.Hub.Answer = hub.Answer();
        fixture.Hub.Calls.Clear();
        var page = await partner.OpenAsync($"{Register}?who=mine&proof=gone");

        Assert.Contains(fixture.Hub.Calls, call => call.StartsWith($"/api/partnership{Register}?", StringComparison.Ordinal) && call.Contains("proof=gone", StringComparison.Ordinal));
        Assert.Contains("Délibération 12", page.Body, StringComparison.Ordinal);
        Assert.Contains(">n’est plus publié</span>", page.Body, StringComparison.Ordinal);
        Assert.Contains("reporté une fois", page.Body, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Register}/export?who=mine&proof=gone\"", page.Body, StringComparison.Ordinal);

        fixture.Hub.Calls.Clear();
        Assert.Equal(HttpStatusCode.OK, (await partner.OpenAsync($"{Register}/export?who=mine&proof=gone")).Status);
        Assert.Contains($"/api/partnership{Register}/export?concerns={Region}&proof=gone", fixture.Hub.Calls);
    }
}
