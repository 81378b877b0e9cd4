using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages.Agreements;

public sealed class EnglishAgreementTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private const string Region = "region-grand-est";
    private const string Question = "Quel est le taux de la participation d'investissement de la Région (base : coût total) ?";
    private const string English = "What is the rate of the investment grant from La Région (base: <span lang=\"fr\">“coût total”</span>)?";
    private static readonly Guid Id = Guid.Parse("0199c000-0000-7000-8000-000000000002");
    private static readonly object Blank = new { article = "3.2", firstLine = 4, lastLine = 5, quote = "de … % du coût total" };
    private static readonly object Clause = new { article = "6", firstLine = 8, lastLine = 8, quote = "par chaque partie à l'autre partie" };

    [Fact]
    public async Task Points_and_findings_are_ours_on_an_English_page_and_their_quotes_stay_French()
    {
        using var staff = await VisitAsync(TestUser.Staff(), isEnglish: true);
        var page = await staff.OpenAsync($"/agreements/{Id}");

        Assert.Equal(3, page.Body.Split(English).Length);
        Assert.DoesNotContain(Question, page.Body, StringComparison.Ordinal);
        Assert.Contains("<p class=\"finding\">This supposes two parties; there are 3:</p>", Line(page), StringComparison.Ordinal);
        Assert.Contains("<blockquote lang=\"fr\">par chaque partie à l'autre partie</blockquote>", page.Body, StringComparison.Ordinal);
        Assert.Contains("<span lang=\"fr\">Un constat tout neuf.</span>", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("suppose deux parties", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_French_page_shows_what_the_service_says()
    {
        using var staff = await VisitAsync(TestUser.Staff(), isEnglish: false);
        var page = await staff.OpenAsync($"/agreements/{Id}");

        Assert.Equal(3, page.Body.Split(Question).Length);
        Assert.Contains("<p class=\"finding\">« l'autre partie » suppose deux parties ; il y en a 3.</p>", Line(page), StringComparison.Ordinal);
        Assert.DoesNotContain("This supposes", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<blockquote lang=\"fr\">par chaque", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_s_points_are_asked_in_the_partner_s_language()
    {
        using var partner = await VisitAsync(TestUser.Partner(Region), isEnglish: true);
        Assert.Contains(English, (await partner.OpenAsync("/partner")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_point_that_was_settled_meanwhile_is_named_in_English_too()
    {
        using var staff = await VisitAsync(TestUser.Staff(), isEnglish: true, isSettled: true);
        var page = await staff.SubmitAsync($"/agreements/{Id}", "resolve", ("about", "1"), ("resolution", "20 %"));
        Assert.Contains($"#point-1\" data-enhance-nav=\"false\">{English}</a>", Line(page), StringComparison.Ordinal);
    }

    // Without the line ends around a component.
    private static string Line(PortalAnswer page) => System.Text.RegularExpressions.Regex.Replace(page.Body, @"\s*\n\s*", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    private async Task<PortalVisitor> VisitAsync(TestUser user, bool isEnglish, bool isSettled = false)
    {
        fixture.Hub.Answer = context =>
        {
            context.Response.StatusCode = HttpMethods.IsGet(context.Request.Method) ? StatusCodes.Status200OK : StatusCodes.Status412PreconditionFailed;
            return context.Request.Path.Value switch
            {
                "/api/partnership/agreements" => context.Response.WriteAsJsonAsync(new { items = new[] { new { id = Id, title = "Convention", state = "draft" } } }),
                var path when path!.StartsWith($"/api/partnership/agreements/{Id}", StringComparison.Ordinal) => context.Response.WriteAsJsonAsync(Agreement(isSettled)),
                _ => context.Response.WriteAsJsonAsync(new { items = Array.Empty<object>() }),
            };
        };
        var visitor = await fixture.VisitAsync(user);
        if (isEnglish)
            await visitor.ChooseEnglishAsync();
        return visitor;
    }

    private static object Agreement(bool isSettled) => new
    {
        id = Id,
        title = "Convention",
        state = "draft",
        parties = new[] { new { slug = Region, name = "La Région" }, new { slug = "cnam", name = "Cnam" }, new { slug = "ville", name = "Ville" } },
        blocking = isSettled ? [] : new[] { 1 },
        openPoints = new[]
        {
            new
            {
                number = 1,
                kind = "blankRate",
                question = Question,
                party = Region,
                owner = Region,
                blocksSignature = true,
                source = Blank,
                resolution = isSettled ? new { text = "Convenu", rate = 12.5m, resolvedBy = "Marie Curie", resolvedAt = "2027-02-01T09:00:00Z" } : null,
            },
        },
        content = new
        {
            grants = new[] { new { party = Region, nature = "investment", state = "blank", @base = "coût total", source = Blank } },
            findings = new[]
            {
                new { code = "finding.two-party-wording", severity = "contradiction", message = "« l'autre partie » suppose deux parties ; il y en a 3.", sources = new[] { Clause } },
                new { code = "finding.brand-new", severity = "remark", message = "Un constat tout neuf.", sources = new[] { Clause } },
            },
        },
    };
}
