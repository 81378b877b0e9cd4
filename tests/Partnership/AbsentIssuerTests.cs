using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SkillsHub.Testing.Identity;
using SkillsHub.Testing.Services;

namespace SkillsHub.Partnership.Tests;

/// <summary>The service started while Identity was away: it has no key yet by which it could check a token.</summary>
public sealed class AbsentIssuerTests(PartnershipWithoutIssuer service) : IClassFixture<PartnershipWithoutIssuer>
{
    private static readonly Uri Agreements = new("/api/partnership/agreements", UriKind.Relative);
    private static readonly Uri Hubs = new("/api/partnership/hubs", UriKind.Relative);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_that_it_cannot_check_a_token_and_not_that_the_token_is_bad()
    {
        using var staff = service.ClientOf(TestUser.Staff());

        using var answer = await staff.GetAsync(Agreements, Cancelled);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
        Assert.Equal("identity.unavailable", problem.GetProperty("code").GetString());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.NotEmpty(problem.GetProperty("traceId").GetString()!);
    }

    [Fact]
    public async Task Whoever_brings_a_token_is_not_answered_as_nobody_where_anybody_may_come()
    {
        using var staff = service.ClientOf(TestUser.Staff());
        using var anyone = service.ClientOf(user: null);

        using var known = await staff.GetAsync(Hubs, Cancelled);
        using var unknown = await anyone.GetAsync(Hubs, Cancelled);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, known.StatusCode);
        Assert.Equal(HttpStatusCode.OK, unknown.StatusCode);
    }

    [Fact]
    public async Task Whoever_brings_no_token_is_still_asked_for_one()
    {
        using var anyone = service.ClientOf(user: null);

        using var answer = await anyone.GetAsync(Agreements, Cancelled);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }
}

public sealed class PartnershipWithoutIssuer() : ServiceFixture("services/Partnership/Partnership", "partnership-db")
{
    protected override void Configure(IDictionary<string, string> environment) =>
        environment["Identity__MetadataAddress"] = "http://127.0.0.1:9/.well-known/openid-configuration";
}
