using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages.Agreements.Templates;

public sealed class TemplatePageTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private const string Path = "/agreements/template";
    private static readonly Guid Id = Guid.Parse("0199c000-0000-7000-8000-000000000071");

    private static readonly (string Name, string Value)[] Typed =
    [
        ("title", "Convention de Valmer"), ("parties[0].name", "la Ville de Valmer"), ("parties[0].address", "1 place de la Halle"), ("parties[0].commitments", "prêter deux salles\r\n\r\nciter la Maison"),
        ("parties[1].name", "l’Université du Lac"), ("parties[1].representative", "M. Paul Roux"), ("parties[1].seats", "2"), ("operator", "2"), ("funding[0].party", "1"), ("funding[0].nature", "operating"),
        ("funding[0].unit", "eurosPerYear"), ("funding[0].value", "12 000,50"), ("funding[0].firstYear", "2027"), ("advisers", "la Mission locale"), ("report.by", "2"),
    ];

    [Fact]
    public async Task The_text_is_shown_before_anything_is_kept_and_the_form_stays_as_typed()
    {
        using var staff = await VisitAsync();
        var body = Answer("template/text", StatusCodes.Status200OK, new { fileName = "convention.txt", text = "CONVENTION\nEntre :\n", questions = new[] { "Quel est le montant promis ?" } });
        var page = await staff.SubmitAsync(Path, "write", Typed);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("<p class=\"as-written\">CONVENTION</p>", page.Body, StringComparison.Ordinal);
        Assert.Contains("Quel est le montant promis ?", page.Body, StringComparison.Ordinal);
        Assert.Contains("Créer le brouillon", page.Body, StringComparison.Ordinal);
        var kept = page.Forms.First(form => form["action"] == "write");
        Assert.All(Typed.Where(field => field.Name != "parties[0].commitments"), field => Assert.Equal(field.Value, kept[field.Name]));
        var sent = body()!;
        Assert.Equal(["prêter deux salles", "citer la Maison"], sent["parties"]![0]!["commitments"]!.AsArray().Select(line => (string)line!));
        Assert.Equal((2, 12_000.5m, 2027), ((int)sent["operator"]!, (decimal)sent["funding"]![0]!["value"]!, (int)sent["funding"]![0]!["firstYear"]!));
        Assert.Equal(2, sent["parties"]!.AsArray().Count);
        Assert.Equal(("""{"count":5,"unit":"years"}""", "express", "la Mission locale"), (sent["duration"]!.ToJsonString(), (string)sent["renewal"]!["kind"]!, (string)sent["advisers"]![0]!));
        Assert.Null(sent["startDate"]);
    }

    [Fact]
    public async Task The_draft_is_made_of_the_same_form()
    {
        using var staff = await VisitAsync();
        var body = Answer("/template", StatusCodes.Status201Created, new { id = Id });
        var page = await staff.SubmitAsync(Path, "write", [.. Typed, ("step", "draft"), ("renewal.kind", "excluded")]);

        Assert.EndsWith($"/agreements/{Id}?done=written", page.Headers["Location"], StringComparison.Ordinal);
        Assert.Null(body()!["renewal"]!["notice"]);
    }

    [Fact]
    public async Task Rows_come_and_go_without_a_script_and_who_was_chosen_by_number_stays_the_same()
    {
        using var staff = await VisitAsync();
        var more = await staff.SubmitAsync(Path, "write", [.. Typed, ("row", "add-parties")]);
        Assert.Contains("name=\"parties[3].name\"", more.Body, StringComparison.Ordinal);

        var less = (await staff.SubmitAsync(Path, "write", [.. Typed, ("row", "remove-parties-0")])).Forms.First(form => form["action"] == "write");
        Assert.Equal(("l’Université du Lac", "1", "1", ""), (less["parties[0].name"], less["operator"], less["report.by"], less["funding[0].party"]));
        Assert.Equal("12 000,50", less["funding[0].value"]);
        Assert.DoesNotContain(fixture.Hub.Calls, call => call.Contains("/template", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("parties[1].name", "template.same-name", "f-parties-1--name", "Une autre partie porte déjà ce nom.")]
    [InlineData("duration.count", "template.length", "f-duration-count", "99 ans au plus")]
    [InlineData("renewal.notice", "required", "f-renewal-notice-count", "Ce champ est obligatoire.")]
    [InlineData("parties[0].commitments[1]", "template.read-otherwise", "f-parties-0--commitments", "Ligne 2\u00A0: Ces mots se liraient autrement")]
    [InlineData("advisers[0]", "too-long", "f-advisers", "Ligne 1\u00A0: Ce texte est trop long.")]
    [InlineData("funding[0].value", "template.over-the-base", "f-funding-0--value", "dépassent 100\u00A0%")]
    public async Task What_is_refused_is_said_beside_its_field_and_all_that_was_typed_stays(string field, string rule, string id, string words)
    {
        using var staff = await VisitAsync();
        Answer("template/text", StatusCodes.Status400BadRequest, new { code = "request.invalid", errors = new[] { new { field, rule, message = "" } } });
        var page = await staff.SubmitAsync(Path, "write", Typed);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains($"#{id}\"", page.Body, StringComparison.Ordinal);
        Assert.Contains($"id=\"{id}-error\"", page.Body, StringComparison.Ordinal);
        Assert.Contains(words, page.Body, StringComparison.Ordinal);
        Assert.Contains("prêter deux salles", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Créer le brouillon", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_figure_is_said_before_anything_is_sent()
    {
        using var staff = await VisitAsync();
        var page = await staff.SubmitAsync(Path, "write", [.. Typed, ("duration.count", "cinq"), ("funding[0].value", "1.000")]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("id=\"f-duration-count-error\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("id=\"f-funding-0--value-error\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_text_again_leads_to_its_agreement()
    {
        using var staff = await VisitAsync();
        Answer("/template", StatusCodes.Status409Conflict, new { code = "import.already-imported", agreementId = Id, agreementTitle = "Convention de Valmer" });
        var page = await staff.SubmitAsync(Path, "write", [.. Typed, ("step", "draft")]);
        Assert.Contains($"href=\"/agreements/{Id}\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_staff_gets_the_form()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        Assert.Equal(HttpStatusCode.Forbidden, (await partner.OpenAsync(Path)).Status);
    }

    [Fact]
    public async Task The_form_is_in_English_too()
    {
        using var staff = await VisitAsync();
        await staff.ChooseEnglishAsync();
        var page = await staff.OpenAsync(Path);
        Assert.Contains("Start from a template", page.Body, StringComparison.Ordinal);
        Assert.Contains(">March</option>", page.Body, StringComparison.Ordinal);
    }

    private async Task<PortalVisitor> VisitAsync()
    {
        fixture.Hub.Reset();
        return await fixture.VisitAsync(TestUser.Staff());
    }

    // What was sent there last, once it was.
    private Func<JsonNode?> Answer(string path, int status, object answer)
    {
        JsonNode? body = null;
        fixture.Hub.Answer = async context =>
        {
            if (!context.Request.Path.Value!.EndsWith(path, StringComparison.Ordinal))
            {
                await context.Response.WriteAsJsonAsync(new { items = Array.Empty<object>() });
                return;
            }
            body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            context.Response.StatusCode = status;
            await context.Response.WriteAsJsonAsync(answer, options: null, contentType: status >= 400 ? "application/problem+json" : null, context.RequestAborted);
        };
        return () => body;
    }
}
