using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages.Agreements;

/// <summary>What is on its way stands where somebody looks first.</summary>
public sealed class AheadTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly Guid Id = Guid.Parse("0199c000-0000-7000-8000-000000000004");

    [Theory]
    [InlineData("")]
    [InlineData("/staff")]
    [InlineData("/partner")]
    public async Task A_termination_and_a_party_that_is_to_leave_are_told_with_their_days(string page)
    {
        fixture.Hub.Answer = AnswerAsync;
        using var visitor = await fixture.VisitAsync(page == "/partner" ? TestUser.Partner("cnam") : TestUser.Staff());
        var read = await visitor.OpenAsync(page.Length == 0 ? $"/agreements/{Id}" : page);

        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Contains("Le Conservatoire résilie, et reste partie à la convention jusqu’au 29 mars 2027 inclus.", read.Body, StringComparison.Ordinal);
        Assert.Contains("prend effet le 1er juin 2027\u00a0; quitte alors la convention\u00a0: La Ville.", read.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Avenant n°\u00a02", read.Body, StringComparison.Ordinal);
        Assert.Contains("Reconduite le 5 mai 2026\u00a0: elle va jusqu’au 3 mai 2031, et non plus jusqu’au 3 mai 2026.", read.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agreement_in_force_leads_from_its_head_to_all_that_lives_on()
    {
        fixture.Hub.Answer = AnswerAsync;
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var head = (await staff.OpenAsync($"/agreements/{Id}")).Body.Split("id=\"signature\"")[0];

        Assert.All(["commitments", "deadlines", "terms", "amendments", "committee", "funding"], part => Assert.Contains($"href=\"/agreements/{Id}/{part}\"", head, StringComparison.Ordinal));
    }

    private static Task AnswerAsync(HttpContext context) => context.Response.WriteAsJsonAsync<object>(context.Request.Path.Value![$"/api/partnership/".Length..] switch
    {
        "agreements" => new { items = new[] { new { id = Id, title = "Contrat", state = "inForce", inForceFrom = "2021-05-04" } } },
        var path when path == $"agreements/{Id}" => Agreement,
        var path when path == $"agreements/{Id}/deadlines" && context.Request.Query["kind"] == "terminationEffect" => new { items = new[] { Termination } },
        var path when path == $"agreements/{Id}/amendments" => new { items = new[] { Summary(1, "signed"), Summary(2, "inEffect") } },
        var path when path == $"agreements/{Id}/amendments/1" => new { summary = Summary(1, "signed"), changes = new { leave = new[] { "ville" } } },
        _ => new { items = Array.Empty<object>() },
    });

    private static object Summary(int number, string state) => new { number, title = "Départ", state, effectiveFrom = "2027-06-01" };

    private static object Termination => new
    {
        id = "termination-effect.conservatoire",
        kind = "terminationEffect",
        parties = new[] { "conservatoire", "cnam", "ville" },
        inputs = new[] { new { name = "termination.by", value = "conservatoire" }, new { name = "termination.ends", value = "party" } },
        legalDate = "2027-03-29",
        state = "upcoming",
    };

    private static object Agreement => new
    {
        id = Id,
        title = "Contrat",
        state = "inForce",
        inForceFrom = "2021-05-04",
        endsOn = "2031-05-03",
        renewals = new[] { new { agreedOn = "2026-05-05", endBefore = "2026-05-03", endsOn = "2031-05-03", proof = "Courriers" } },
        parties = new[] { new { slug = "cnam", name = "Le Cnam" }, new { slug = "conservatoire", name = "Le Conservatoire" }, new { slug = "ville", name = "La Ville" } },
        openPoints = Array.Empty<object>(),
        blocking = Array.Empty<int>(),
        content = new { },
    };
}
