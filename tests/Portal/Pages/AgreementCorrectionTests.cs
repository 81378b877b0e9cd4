using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

public sealed class AgreementCorrectionTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private const string Region = "region-grand-est";
    private static readonly Guid Id = Guid.Parse("0199c000-0000-7000-8000-000000000002");
    private static readonly string Page = $"/agreements/{Id}";

    private (string Path, string Body, string Condition)? sent;

    [Theory]
    [InlineData("reopen", "1", "draft", "", "open-points/1/reopen", "point-1", "Le point est rouvert.")]
    [InlineData("withdraw", Region, "openForSignature", Region, "signatures/region-grand-est/withdraw", "signature", "La signature est retirée.")]
    [InlineData("return", "", "openForSignature", "", "return-to-draft", "signature", "La convention est revenue au brouillon.")]
    public async Task What_is_taken_back_goes_to_the_service_with_its_reason_and_the_next_page_says_so(
        string action, string about, string state, string signatories, string path, string anchor, string done)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = Answer(state, signatories);
        var answer = await staff.SubmitAsync(Page, action, ("about", about), ("etag", "\"7\""), ("reason", "40 au lieu de 30"));

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal(($"/api/partnership{Page}/{path}", "40 au lieu de 30", "\"7\""), (sent!.Value.Path, (string?)JsonNode.Parse(sent.Value.Body)!["reason"], sent.Value.Condition));
        var next = answer.Headers["Location"];
        Assert.EndsWith($"{Page}?done={action}{(action == "reopen" ? "&about=1" : "")}#{anchor}", next, StringComparison.Ordinal);
        Assert.Contains(done, (await staff.OpenAsync(new Uri(fixture.Hub.Address, next).PathAndQuery)).Body.Split($"id=\"{anchor}\"")[action == "reopen" ? 1 : 0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reopen", "1", "draft", "", "required", "Ce champ est obligatoire.")]
    [InlineData("withdraw", Region, "openForSignature", Region, "too-long", "Ce texte est trop long.")]
    [InlineData("return", "", "openForSignature", "", "too-long", "Ce texte est trop long.")]
    public async Task A_refused_reason_is_kept_in_its_open_fold_beside_what_is_wrong_with_it(
        string action, string about, string state, string signatories, string rule, string words)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = Answer(state, signatories, StatusCodes.Status400BadRequest, new { code = "request.invalid", errors = new[] { new { field = "reason", rule, message = "" } } });
        var page = await staff.SubmitAsync(Page, action, ("about", about), ("reason", "Mon motif"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains($"id=\"{action}-{about}-reason-error\"", page.Body, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Page}#{action}-{about}-reason\"", page.Body, StringComparison.Ordinal);
        Assert.Contains(words, page.Body, StringComparison.Ordinal);
        Assert.Contains(">Mon motif</textarea>", page.Body, StringComparison.Ordinal);
        Assert.Equal(2, page.Body.Split("<details class=\"panel undo\" open").Length);
    }

    [Theory]
    [InlineData("reopen", "1", "openForSignature", "", "elle ne change que si l’équipe la ramène d’abord au brouillon")]
    [InlineData("reopen", "2", "draft", "", "Ce point est déjà rouvert.")]
    [InlineData("withdraw", Region, "openForSignature", "", "Cette signature est déjà retirée.")]
    [InlineData("withdraw", Region, "inForce", Region, "ses termes ne changent plus que par avenant")]
    [InlineData("return", "", "draft", "", "La convention est déjà revenue au brouillon.")]
    [InlineData("return", "", "openForSignature", Region, "Ont signé\u00a0: Région.")]
    public async Task Who_comes_too_late_reads_what_happened_and_what_was_typed(string action, string about, string state, string signatories, string words)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = Answer(state, signatories, StatusCodes.Status412PreconditionFailed, new { code = "precondition.failed" });
        var page = await staff.SubmitAsync(Page, action, ("about", about), ("reason", "Mon motif"));

        Assert.Equal(HttpStatusCode.PreconditionFailed, page.Status);
        Assert.Contains(words, page.Body, StringComparison.Ordinal);
        Assert.Contains("<q>Mon motif</q>", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("envoyez de nouveau", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wanted_to_sign_what_is_a_draft_again_is_told_so_and_keeps_what_was_typed()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = Answer("draft", "", StatusCodes.Status412PreconditionFailed, new { code = "precondition.failed" });
        var page = await staff.SubmitAsync(Page, "sign", ("about", Region), ("signatory", "La présidente"), ("proof", "Acte 12"));

        Assert.Contains("La convention est revenue au brouillon\u00a0: elle ne prend plus de signature.", page.Body, StringComparison.Ordinal);
        Assert.Contains("<q>La présidente — Acte 12</q>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_only_changed_elsewhere_keeps_the_reason_in_its_form()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = Answer("draft", "", StatusCodes.Status412PreconditionFailed, new { code = "precondition.failed" });
        var page = await staff.SubmitAsync(Page, "reopen", ("about", "1"), ("reason", "Mon motif"));

        Assert.Contains("envoyez de nouveau", page.Body, StringComparison.Ordinal);
        Assert.Contains(">Mon motif</textarea>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_settles_what_is_left_to_be_supplied_while_something_else_changed_sends_it_again()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = Answer("inForce", "region-grand-est cnam", StatusCodes.Status412PreconditionFailed, new { code = "precondition.failed" });
        var page = await staff.SubmitAsync(Page, "resolve", ("about", "3"), ("resolution", "Reçu le RIB"));

        Assert.DoesNotContain("par avenant", page.Body, StringComparison.Ordinal);
        Assert.Contains("envoyez de nouveau", page.Body, StringComparison.Ordinal);
        Assert.Contains(">Reçu le RIB</textarea>", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "draft", "", "reopen")]
    [InlineData(true, "openForSignature", "", "return")]
    [InlineData(true, "openForSignature", "region-grand-est cnam", "withdraw withdraw")]
    [InlineData(true, "inForce", "region-grand-est cnam", "")]
    [InlineData(false, "draft", "", "reopen")]
    [InlineData(false, "openForSignature", "", "")]
    [InlineData(false, "openForSignature", "region-grand-est cnam", "withdraw")]
    public async Task Only_who_may_take_something_back_is_offered_it(bool isStaff, string state, string signatories, string offered)
    {
        using var visitor = await fixture.VisitAsync(isStaff ? TestUser.Staff() : TestUser.Partner(Region));
        fixture.Hub.Answer = Answer(state, signatories);
        var page = await visitor.OpenAsync(Page);

        var actions = page.Body.Split("name=\"action\" value=\"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]);
        Assert.Equal(offered, string.Join(' ', actions.Where(action => action is "reopen" or "withdraw" or "return")));
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData(Region, 1)]
    [InlineData("cnam", 0)]
    public async Task What_is_left_to_be_supplied_is_settled_while_it_is_in_force_by_whoever_owns_it_and_nothing_else_is(string? partner, int offered)
    {
        using var visitor = await fixture.VisitAsync(partner is null ? TestUser.Staff() : TestUser.Partner(partner));
        fixture.Hub.Answer = Answer("inForce", "region-grand-est cnam");
        var page = (await visitor.OpenAsync(Page)).Body;

        Assert.Equal(offered, page.Split("name=\"action\" value=\"resolve\"").Length - 1);
        Assert.Equal(offered == 1, page.Contains("id=\"settle-3\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_party_s_settled_point_is_not_offered_to_a_partner()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        fixture.Hub.Answer = Answer("draft", "");

        Assert.DoesNotContain("value=\"reopen\"", (await partner.OpenAsync(Page)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folds_and_notices_speak_English_too()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        await staff.ChooseEnglishAsync();
        fixture.Hub.Answer = Answer("openForSignature", "");
        Assert.Contains("Return to draft", (await staff.OpenAsync($"{Page}?done=withdraw")).Body, StringComparison.Ordinal);
        fixture.Hub.Answer = Answer("openForSignature", Region);
        var page = await staff.OpenAsync($"{Page}?done=withdraw");

        Assert.Contains("Withdraw this signature", page.Body, StringComparison.Ordinal);
        Assert.Contains("The signature is withdrawn.", page.Body, StringComparison.Ordinal);
        Assert.Contains("To return to draft, withdraw the recorded signatures first.", page.Body, StringComparison.Ordinal);
    }

    private RequestDelegate Answer(string state, string signatories, int status = StatusCodes.Status204NoContent, object? refusal = null) => async context =>
    {
        context.Response.Headers.ETag = "\"7\"";
        if (HttpMethods.IsGet(context.Request.Method))
        {
            var isAgreement = context.Request.Path == $"/api/partnership{Page}";
            await context.Response.WriteAsJsonAsync(isAgreement ? Agreement(state, signatories.Split(' ')) : new { items = Array.Empty<object>() });
            return;
        }
        using var reader = new StreamReader(context.Request.Body);
        sent = (context.Request.Path, await reader.ReadToEndAsync(context.RequestAborted), context.Request.Headers.IfMatch.ToString());
        context.Response.StatusCode = status;
        if (refusal is not null)
            await context.Response.WriteAsJsonAsync(refusal, options: null, "application/problem+json");
    };

    private static object Agreement(string state, string[] signatories) => new
    {
        id = Id,
        title = "Convention",
        state,
        parties = new[] { Party(Region, "Région", signatories), Party("cnam", "Cnam", signatories) },
        openPoints = new object[]
        {
            new { number = 1, kind = "blankRate", question = "Quel est le taux ?", blocksSignature = true, owner = Region, state = "resolved", resolution = new { text = "Convenu", rate = 40m, resolvedBy = "Marie Curie" } },
            new { number = 2, kind = "blankRate", question = "Et l’autre ?", blocksSignature = true, owner = "cnam", state = "open" },
            new { number = 3, kind = "suppliedDocument", question = "Un RIB", owner = Region, state = "open" },
        },
    };

    private static object Party(string slug, string name, string[] signatories) => new
    {
        slug,
        name,
        signature = signatories.Contains(slug, StringComparer.Ordinal) ? new { signatory = "La présidente", signedOn = "2026-02-02", method = "electronic", proof = "Acte 12" } : null,
    };
}
