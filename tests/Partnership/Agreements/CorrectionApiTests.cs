using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Agreements;

public sealed class CorrectionApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private static readonly object Typo = new { reason = " Faute de frappe " };

    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    [Fact]
    public async Task From_signature_back_to_the_blank_and_forth_again_with_every_step_told_in_order()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var (id, slugs) = await OpenForSignatureAsync();
        var number = await BlankRateAsync(id);
        await DoneAsync(staff.SignAsync(id, slugs[0]));

        using (var refused = await staff.ChangeAsync(id, "return-to-draft", Typo))
        {
            var problem = await RefusedAsync(refused, HttpStatusCode.Conflict, "agreement.signatures-recorded");
            Assert.Equal([slugs[0]], problem["signed"]!.AsArray().Select(slug => (string)slug!));
        }

        await DoneAsync(staff.ChangeAsync(id, $"signatures/{slugs[0]}/withdraw", Typo));
        await DoneAsync(staff.ChangeAsync(id, "return-to-draft", Typo));
        await DoneAsync(staff.ChangeAsync(id, $"open-points/{number}/reopen", Typo));
        var (reopened, _) = await staff.ReadAsync(id);
        Assert.Equal("draft", (string?)reopened["state"]);
        Assert.Equal([number], reopened["blocking"]!.AsArray().Select(blocking => (int)blocking!));
        await DoneAsync(staff.ChangeAsync(id, $"open-points/{number}/resolve", new { resolution = "Relu", rate = 30m }));
        await DoneAsync(staff.ChangeAsync(id, "open-for-signature"));
        foreach (var slug in slugs)
            await DoneAsync(staff.SignAsync(id, slug));

        var inForce = await tap.FirstAsync<AgreementEnteredIntoForce>(candidate => candidate.AggregateId == id);
        var told = tap.Received.Where(candidate => candidate.AggregateId == id).ToList();
        Assert.Equal(Enumerable.Range(1, inForce.AggregateVersion), told.Select(candidate => candidate.AggregateVersion));
        var takenBack = Assert.Single(told.OfType<AgreementOpenPointReopened>());
        Assert.Equal((number, 12.5m, "Réglé en réunion", "Faute de frappe", 1), (takenBack.Number, takenBack.Rate, takenBack.Resolution, takenBack.Reason, takenBack.BlockingOpenPoints));
        var withdrawn = Assert.Single(told.OfType<AgreementSignatureWithdrawn>());
        Assert.Equal((slugs[0], new DateOnly(2026, 2, 2), "Faute de frappe"), (withdrawn.Party, withdrawn.SignedOn, withdrawn.Reason));
        Assert.All([takenBack.By, withdrawn.By], Assert.Null);
        Assert.Equal(slugs.Order(StringComparer.Ordinal), withdrawn.Missing.Order(StringComparer.Ordinal));
        Assert.Equal("Faute de frappe", Assert.Single(told.OfType<AgreementReturnedToDraft>()).Reason);
    }

    [Fact]
    public async Task A_grant_loses_its_agreed_rate_when_its_point_is_reopened()
    {
        var id = await staff.ImportUniqueSampleAsync();
        await staff.ResolveAllBlockingAsync(id);
        var before = await AgreedRatesAsync(id);

        await DoneAsync(staff.ChangeAsync(id, $"open-points/{await BlankRateAsync(id)}/reopen", Typo));

        Assert.Equal(before - 1, await AgreedRatesAsync(id));
    }

    [Fact]
    public async Task A_partner_takes_back_only_what_is_its_own_and_is_named_for_it()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var id = await staff.ImportUniqueSampleAsync();
        var slugs = await PartiesAsync(id);
        var first = new AgreementClient(service.ClientOf(TestUser.Partner(slugs[0])));
        var second = new AgreementClient(service.ClientOf(TestUser.Partner(slugs[1])));
        var number = (int)(await staff.ReadAsync(id)).Body["blocking"]![0]!;
        await DoneAsync(staff.ChangeAsync(id, $"open-points/{number}/assign", new { owner = slugs[0] }));
        await staff.ResolveAllBlockingAsync(id);

        await RefusedAsync(await second.ChangeAsync(id, $"open-points/{number}/reopen", Typo), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
        await DoneAsync(first.ChangeAsync(id, $"open-points/{number}/reopen", Typo));

        await staff.ResolveAllBlockingAsync(id);
        await DoneAsync(staff.ChangeAsync(id, "open-for-signature"));
        await DoneAsync(first.SignAsync(id, slugs[0]));
        await RefusedAsync(await second.ChangeAsync(id, $"signatures/{slugs[0]}/withdraw", Typo), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
        await DoneAsync(first.ChangeAsync(id, $"signatures/{slugs[0]}/withdraw", Typo));
        await RefusedAsync(await first.ChangeAsync(id, "return-to-draft", Typo), HttpStatusCode.Forbidden, "authorization.denied");
        Assert.Equal(slugs[0], (await tap.FirstAsync<AgreementOpenPointReopened>(candidate => candidate.AggregateId == id)).By);
        Assert.Equal(slugs[0], (await tap.FirstAsync<AgreementSignatureWithdrawn>(candidate => candidate.AggregateId == id)).By);
    }

    [Fact]
    public async Task What_is_not_in_that_state_is_refused_by_its_rule()
    {
        var draft = await staff.ImportUniqueSampleAsync();
        var open = (int)(await staff.ReadAsync(draft)).Body["blocking"]![0]!;
        await RefusedAsync(await staff.ChangeAsync(draft, $"open-points/{open}/reopen", Typo), HttpStatusCode.Conflict, "open-point.not-resolved");
        await RefusedAsync(await staff.ChangeAsync(draft, "open-points/999/reopen", Typo), HttpStatusCode.NotFound, "open-point.not-found");
        await RefusedAsync(await staff.ChangeAsync(draft, "return-to-draft", Typo), HttpStatusCode.Conflict, "agreement.not-open-for-signature");

        var (signing, slugs) = await OpenForSignatureAsync();
        await RefusedAsync(await staff.ChangeAsync(signing, $"open-points/{await BlankRateAsync(signing)}/reopen", Typo), HttpStatusCode.Conflict, "agreement.not-a-draft");
        await RefusedAsync(await staff.ChangeAsync(signing, $"signatures/{slugs[0]}/withdraw", Typo), HttpStatusCode.Conflict, "agreement.not-signed");
        await RefusedAsync(await staff.ChangeAsync(signing, "signatures/un-passant/withdraw", Typo), HttpStatusCode.NotFound, "agreement.party-not-found");

        foreach (var slug in slugs)
            await DoneAsync(staff.SignAsync(signing, slug));
        await RefusedAsync(await staff.ChangeAsync(signing, "return-to-draft", Typo), HttpStatusCode.Conflict, "agreement.in-force");
        var problem = await RefusedAsync(await staff.ChangeAsync(signing, $"signatures/{slugs[0]}/withdraw", Typo), HttpStatusCode.Conflict, "agreement.in-force");
        Assert.Contains("amendment", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "reason", null)]
    [InlineData("""{"reason":null}""", "reason", null)]
    [InlineData("""{"reason":7}""", "reason", null)]
    [InlineData("""{"reason":" "}""", "reason", "required")]
    [InlineData("""{"reason":"a\u0000b"}""", "reason", "control-character")]
    [InlineData("""{"reason":"r","colour":"red"}""", "colour", null)]
    public async Task A_reason_that_is_none_is_answered_by_the_field_and_the_rule(string json, string field, string? rule)
    {
        var id = await staff.ImportUniqueSampleAsync();
        foreach (var path in (string[])["open-points/1/reopen", "signatures/rectorat/withdraw", "return-to-draft"])
            await WrongReasonAsync(await staff.ChangeAsync(id, path, JsonNode.Parse(json)), field, rule);
    }

    [Fact]
    public async Task A_reason_has_its_limit()
    {
        var (id, _) = await OpenForSignatureAsync();

        await WrongReasonAsync(await staff.ChangeAsync(id, "return-to-draft", new { reason = new string('x', 1_001) }), "reason", "too-long");
        await DoneAsync(staff.ChangeAsync(id, "return-to-draft", new { reason = new string('x', 1_000) }));
    }

    [Theory]
    [InlineData("open-points/1/reopen")]
    [InlineData("signatures/rectorat/withdraw")]
    [InlineData("return-to-draft")]
    public async Task Who_read_another_version_or_none_or_has_nothing_to_do_with_it_changes_nothing(string path)
    {
        var id = await staff.ImportUniqueSampleAsync();
        var (agreement, stale) = await staff.ReadAsync(id);
        await DoneAsync(staff.ChangeAsync(id, "open-points/1/assign", new { owner = (string)agreement["parties"]![0]!["slug"]! }));
        var elsewhere = new AgreementClient(service.ClientOf(TestUser.Staff("another-hub")));

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await staff.PostAsync(id, path, Typo, stale)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await staff.PostAsync(id, path, Typo, ifMatch: null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.PostAsync(id, path, Typo, "*")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await new AgreementClient(service.ClientOf(null)).PostAsync(id, path, Typo, "*")).StatusCode);
    }

    private static async Task WrongReasonAsync(HttpResponseMessage answer, string field, string? rule)
    {
        using (answer)
        {
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            var error = Assert.Single((await AgreementClient.BodyOf(answer))["errors"]!.AsArray())!;
            Assert.Equal((field, rule ?? (string?)error["rule"]), ((string?)error["field"], (string?)error["rule"]));
        }
    }

    private async Task<(Guid Id, List<string> Parties)> OpenForSignatureAsync()
    {
        var id = await staff.ImportUniqueSampleAsync();
        await staff.ResolveAllBlockingAsync(id);
        await DoneAsync(staff.ChangeAsync(id, "open-for-signature"));
        return (id, await PartiesAsync(id));
    }

    private async Task<List<string>> PartiesAsync(Guid id) =>
        [.. (await staff.ReadAsync(id)).Body["parties"]!.AsArray().Select(party => (string)party!["slug"]!)];

    private async Task<int> BlankRateAsync(Guid id) =>
        (int)(await staff.ReadAsync(id)).Body["openPoints"]!.AsArray().First(point => (string?)point!["kind"] == "blankRate")!["number"]!;

    private async Task<int> AgreedRatesAsync(Guid id) =>
        (await staff.ReadAsync(id)).Body["content"]!["grants"]!.AsArray().Count(grant => grant!["agreedRate"] is not null);

    private static async Task DoneAsync(Task<HttpResponseMessage> change)
    {
        using var answer = await change;
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private static async Task<JsonNode> RefusedAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        using (answer)
        {
            var problem = await AgreementClient.BodyOf(answer);
            Assert.Equal((status, code), (answer.StatusCode, (string?)problem["code"]));
            return problem;
        }
    }
}
