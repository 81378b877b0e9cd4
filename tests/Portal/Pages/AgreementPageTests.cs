using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

public sealed class AgreementPageTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private const string Region = "region-grand-est";
    private static readonly Guid Id = Guid.Parse("0199c000-0000-7000-8000-000000000001");

    [Fact]
    public async Task Who_comes_second_to_a_point_reads_who_settled_it_and_what_is_agreed_and_not_to_send_again()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = Answer(StatusCodes.Status412PreconditionFailed, new { code = "precondition.failed" }, isSettled: true);
        var page = await staff.SubmitAsync($"/agreements/{Id}", "resolve", ("about", "1"), ("resolution", "Ma proposition"), ("rate", "20"));

        Assert.Equal(HttpStatusCode.PreconditionFailed, page.Status);
        Assert.Contains("Marie Curie a résolu ce point le 1er février 2027 à 10\u00a0h\u00a000", page.Body, StringComparison.Ordinal);
        Assert.Contains("Convenu au comité", page.Body, StringComparison.Ordinal);
        Assert.Contains("12,5\u00a0%", page.Body, StringComparison.Ordinal);
        Assert.Contains("<q>Ma proposition — 20</q>", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("envoyez de nouveau", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_blocks_the_signature_is_listed_once_and_each_point_leads_to_its_form()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = Answer(StatusCodes.Status409Conflict, new { code = "agreement.signature-blocked" });
        var page = await staff.SubmitAsync($"/agreements/{Id}", "open");

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal(2, page.Body.Split($"href=\"/agreements/{Id}#settle-1\"").Length);
        Assert.Contains("id=\"settle-1\"", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("out-of-range")]
    [InlineData("precision")]
    public async Task A_rate_beyond_its_limits_is_told_them(string rule)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = Answer(StatusCodes.Status400BadRequest, new { code = "request.invalid", errors = new[] { new { field = "rate", rule, message = "" } } });
        var page = await staff.SubmitAsync($"/agreements/{Id}", "resolve", ("about", "1"), ("resolution", "Convenu"), ("rate", "150"));

        Assert.Contains("au-dessus de 0 et d’au plus 100\u00a0%, avec trois décimales au plus", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "1", "point à régler sur 1, dont 1 bloque la signature", "Points à régler (1 sur 1)", "en blanc dans le texte")]
    [InlineData(true, "0", "point à régler sur 1", "Points à régler (0 sur 1)", "en blanc dans le texte\u00a0; convenu\u00a0: 12,5\u00a0%")]
    public async Task Counters_mean_what_is_left_of_all_and_a_settled_blank_shows_what_was_agreed(bool isSettled, string left, string tile, string heading, string share)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = Answer(StatusCodes.Status200OK, new { }, isSettled);
        var page = await staff.OpenAsync($"/agreements/{Id}");

        Assert.Contains($"<p class=\"card-figure\">{left}</p><p>{tile}</p>", page.Body, StringComparison.Ordinal);
        Assert.Equal(3, page.Body.Split(heading).Length);
        Assert.Contains($"{share}</td>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_s_home_counts_what_binds_every_party_and_shows_the_partner_s_funding()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Region));
        fixture.Hub.Answer = Answer(StatusCodes.Status200OK, new { }, isSettled: true);
        var page = await partner.OpenAsync("/partner");

        Assert.Contains("Vos engagements (2)", page.Body, StringComparison.Ordinal);
        Assert.Contains("Promouvoir la maison", page.Body, StringComparison.Ordinal);
        Assert.Contains("commun à toutes les parties", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Prêter des salles", page.Body, StringComparison.Ordinal);
        Assert.Contains("Investissement\u00a0: en blanc dans le texte\u00a0; convenu\u00a0: 12,5\u00a0%", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_it_is_in_force_the_text_says_no_more_what_a_partner_gives()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Region));
        fixture.Hub.Answer = Answer(StatusCodes.Status200OK, new { }, isSettled: true, inForceFrom: "2027-03-01");
        var page = await partner.OpenAsync("/partner");

        Assert.Contains("Votre argent", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Vos financements", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "<span class=\"tag tag-soft\">17 constats</span>")]
    [InlineData(1, "<span class=\"tag tag-soft\">17 constats, dont 1 clos</span>")]
    public async Task A_list_counts_findings_as_the_agreement_does(int closed, string words)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = context => context.Response.WriteAsJsonAsync(new { items = new[] { new { id = Id, title = "Convention", state = "draft", findingCount = 17, closedFindingCount = closed } } });
        Assert.Contains(words, (await staff.OpenAsync("/agreements")).Body, StringComparison.Ordinal);
    }

    private static RequestDelegate Answer(int status, object refusal, bool isSettled = false, string? inForceFrom = null) => context =>
    {
        context.Response.Headers.ETag = "\"7\"";
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsJsonAsync(refusal, options: null, "application/problem+json");
        }
        return context.Request.Path.Value switch
        {
            "/api/partnership/agreements" => context.Response.WriteAsJsonAsync(new { items = new[] { new { id = Id, title = "Convention", state = "draft" } } }),
            var path when path == $"/api/partnership/agreements/{Id}" => context.Response.WriteAsJsonAsync(Agreement(isSettled, inForceFrom)),
            _ => context.Response.WriteAsJsonAsync(new { items = Array.Empty<object>() }),
        };
    };

    private static object Agreement(bool isSettled, string? inForceFrom) => new
    {
        id = Id,
        title = "Convention",
        state = inForceFrom is null ? "draft" : "inForce",
        inForceFrom,
        parties = new[] { new { slug = Region, name = "Région" }, new { slug = "cnam", name = "Cnam" } },
        blocking = isSettled ? [] : new[] { 1 },
        openPoints = new[]
        {
            new
            {
                number = 1,
                kind = "blankRate",
                question = "Quel est le taux ?",
                owner = Region,
                blocksSignature = true,
                state = isSettled ? "resolved" : "open",
                resolution = isSettled ? new { text = "Convenu au comité", rate = 12.5m, resolvedBy = "Marie Curie", resolvedAt = "2027-02-01T09:00:00Z" } : null,
            },
        },
        content = new
        {
            commitments = new[]
            {
                new { party = (string?)null, isCommon = true, position = 1, text = "Promouvoir la maison" },
                new { party = (string?)Region, isCommon = false, position = 2, text = "Financer la maison" },
                new { party = (string?)"cnam", isCommon = false, position = 3, text = "Prêter des salles" },
            },
            grants = new[] { new { party = Region, nature = "investment", state = "blank", agreedRate = isSettled ? 12.5m : (decimal?)null } },
        },
    };
}
