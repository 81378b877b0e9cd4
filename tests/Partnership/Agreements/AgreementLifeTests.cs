using System.Net;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Agreements;

public sealed class AgreementLifeTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    [Fact]
    public async Task From_blanks_to_force_with_every_step_told_in_order()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var id = await staff.ImportUniqueSampleAsync();
        using (var refused = await staff.ChangeAsync(id, "open-for-signature"))
        {
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            var problem = await AgreementClient.BodyOf(refused);
            Assert.Equal("agreement.signature-blocked", (string?)problem["code"]);
            Assert.NotEmpty(problem["blocking"]!.AsArray());
        }

        await staff.ResolveAllBlockingAsync(id);
        Assert.Equal(HttpStatusCode.NoContent, (await staff.ChangeAsync(id, "open-for-signature")).StatusCode);
        var slugs = (await staff.ReadAsync(id)).Body["parties"]!.AsArray().Select(party => (string)party!["slug"]!).ToList();
        for (var rank = 0; rank < slugs.Count; rank++)
            Assert.Equal(HttpStatusCode.NoContent, (await staff.SignAsync(id, slugs[rank], $"2026-02-{10 + rank:00}")).StatusCode);

        var (agreement, _) = await staff.ReadAsync(id);
        Assert.Equal("inForce", (string?)agreement["state"]);
        Assert.Equal("2026-02-14", (string?)agreement["inForceFrom"]);
        var inForce = await tap.FirstAsync<AgreementEnteredIntoForce>(candidate => candidate.AggregateId == id);
        var told = tap.Received.Where(candidate => candidate.AggregateId == id).ToList();
        Assert.Equal(Enumerable.Range(1, inForce.AggregateVersion), told.Select(candidate => candidate.AggregateVersion));
        Assert.Equal(slugs, told.OfType<AgreementSigned>().Select(signed => signed.Party));
        Assert.Empty(told.OfType<AgreementSigned>().Last().Missing);
    }

    [Fact]
    public async Task Of_two_who_settle_the_same_point_the_second_is_told_to_read_again()
    {
        var id = await staff.ImportUniqueSampleAsync();
        var (agreement, tag) = await staff.ReadAsync(id);
        var number = (int)agreement["blocking"]![0]!;
        var body = new { resolution = "Réglé", rate = 20m, amount = 5m };

        var answers = await Task.WhenAll(staff.PostAsync(id, $"open-points/{number}/resolve", body, tag), staff.PostAsync(id, $"open-points/{number}/resolve", body, tag));

        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.PreconditionFailed], answers.Select(answer => answer.StatusCode).Order());
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await staff.PostAsync(id, $"open-points/{number}/resolve", body, tag)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await staff.PostAsync(id, $"open-points/{number}/resolve", body, ifMatch: null)).StatusCode);
    }

    [Fact]
    public async Task A_partner_settles_and_signs_only_for_itself()
    {
        var id = await staff.ImportUniqueSampleAsync();
        var (agreement, _) = await staff.ReadAsync(id);
        var slugs = agreement["parties"]!.AsArray().Select(party => (string)party!["slug"]!).ToList();
        var first = new AgreementClient(service.ClientOf(TestUser.Partner(slugs[0])));
        var second = new AgreementClient(service.ClientOf(TestUser.Partner(slugs[1])));
        var number = (int)agreement["blocking"]![0]!;
        Assert.Equal(HttpStatusCode.NoContent, (await staff.ChangeAsync(id, $"open-points/{number}/assign", new { owner = slugs[0] })).StatusCode);
        var body = new { resolution = "Voté par le conseil", rate = 30m, amount = 10m };

        Assert.Equal(HttpStatusCode.Forbidden, (await second.ChangeAsync(id, $"open-points/{number}/resolve", body)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await first.ChangeAsync(id, $"open-points/{number}/resolve", body)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await first.ChangeAsync(id, "open-for-signature")).StatusCode);

        await staff.ResolveAllBlockingAsync(id);
        Assert.Equal(HttpStatusCode.NoContent, (await staff.ChangeAsync(id, "open-for-signature")).StatusCode);
        using var forAnother = await second.SignAsync(id, slugs[0]);
        Assert.Equal((HttpStatusCode.Forbidden, "agreement.not-for-this-party"), (forAnother.StatusCode, (string?)(await AgreementClient.BodyOf(forAnother))["code"]));
        Assert.Equal(HttpStatusCode.NoContent, (await first.SignAsync(id, slugs[0])).StatusCode);
        using var again = await first.SignAsync(id, slugs[0]);
        Assert.Equal("agreement.already-signed", (string?)(await AgreementClient.BodyOf(again))["code"]);
    }

    [Fact]
    public async Task Who_has_nothing_to_do_with_an_agreement_does_not_learn_that_it_exists()
    {
        var id = await staff.ImportUniqueSampleAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await new AgreementClient(service.ClientOf(TestUser.Staff("another-hub"))).GetAsync(id)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await new AgreementClient(service.ClientOf(TestUser.Partner("organisation-etrangere"))).GetAsync(id)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await new AgreementClient(service.ClientOf(TestUser.Nobody())).GetAsync(id)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await new AgreementClient(service.ClientOf(null)).GetAsync(id)).StatusCode);
    }

    [Fact]
    public async Task A_forged_or_foreign_token_opens_nothing()
    {
        var id = await staff.ImportUniqueSampleAsync();
        await using var forger = await TestIssuer.StartAsync(TestContext.Current.CancellationToken);
        var user = TestUser.Staff();
        string[] tokens =
        [
            forger.TokenFor(user, claims => claims["iss"] = service.Issuer.Issuer),
            forger.TokenFor(user),
            service.Issuer.TokenFor(user, claims => claims["aud"] = "something-else"),
            service.Issuer.TokenFor(user, claims => claims["exp"] = DateTimeOffset.UtcNow.AddHours(-1).ToUnixTimeSeconds()),
            service.Issuer.TokenFor(user, _ => { }, type: "JWT"),
        ];

        foreach (var token in tokens)
        {
            using var client = service.Service.CreateClient(token);
            Assert.Equal(HttpStatusCode.Unauthorized, (await new AgreementClient(client).GetAsync(id)).StatusCode);
        }
    }

    [Theory]
    [InlineData("signatures", """{"party":"x","signatory":"y","signedOn":"2026-13-45","method":"electronic","proof":"p"}""", "signedOn")]
    [InlineData("signatures", """{"party":"x","signatory":"y","signedOn":"2026-02-01","method":"fax","proof":"p"}""", "method")]
    [InlineData("signatures", """{"party":"x","signatory":"","signedOn":"2026-02-01","method":"electronic","proof":""}""", "proof")]
    [InlineData("open-points/1/resolve", """{"resolution":"r","rate":"12"}""", "rate")]
    [InlineData("open-points/1/resolve", """{"resolution":"r","rate":101}""", "rate")]
    [InlineData("open-points/1/resolve", """{"resolution":"r","amount":0.001}""", "amount")]
    [InlineData("open-points/1/resolve", """{"rate":1}""", "resolution")]
    [InlineData("open-points/1/resolve", """{"resolution":"r","colour":"red"}""", "colour")]
    [InlineData("open-points/1/resolve", """{"resolution":""", "resolution")]
    public async Task A_bad_body_is_answered_by_the_field_at_fault(string path, string json, string field)
    {
        var id = await staff.ImportUniqueSampleAsync();
        var (_, tag) = await staff.ReadAsync(id);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/partnership/agreements/{id}/{path}") { Content = new StringContent(json, null, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        using var client = service.ClientOf(TestUser.Staff());

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await AgreementClient.BodyOf(answer);
        Assert.NotNull(problem["traceId"]);
        Assert.Contains(field, problem["errors"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_with_a_fresh_copy_gets_304()
    {
        var id = await staff.ImportUniqueSampleAsync();
        var (_, tag) = await staff.ReadAsync(id);
        using var client = service.ClientOf(TestUser.Staff());
        client.DefaultRequestHeaders.TryAddWithoutValidation("If-None-Match", tag);

        Assert.Equal(HttpStatusCode.NotModified, (await new AgreementClient(client).GetAsync(id)).StatusCode);
    }
}
