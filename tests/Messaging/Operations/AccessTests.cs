using System.Net;
using SkillsHub.NoteService;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Messaging.Tests.Operations;

public sealed class AccessTests(NoteFixture fixture) : IClassFixture<NoteFixture>
{
    [Theory]
    [InlineData("parked-messages")]
    [InlineData("dead-letters")]
    public async Task Only_operators_may_see_and_repair_messages(string list)
    {
        await using var host = await NoteHost.StartAsync(fixture.Settings());

        Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync(host, list, token: null));
        Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync(host, list, fixture.Issuer.TokenFor(TestUser.Operator(), claims => claims["aud"] = "somebody-else")));
        Assert.Equal(HttpStatusCode.Forbidden, await GetAsync(host, list, fixture.Issuer.TokenFor(TestUser.Staff())));
        Assert.Equal(HttpStatusCode.Forbidden, await GetAsync(host, list, fixture.Issuer.TokenFor(TestUser.Partner())));
        Assert.Equal(HttpStatusCode.OK, await GetAsync(host, list, fixture.Issuer.TokenFor(TestUser.Operator())));
    }

    private static async Task<HttpStatusCode> GetAsync(NoteHost host, string list, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{NoteApp.Prefix}/operations/{list}", UriKind.Relative));
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
