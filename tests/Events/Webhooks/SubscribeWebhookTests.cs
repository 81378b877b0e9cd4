using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Webhooks;

public sealed class SubscribeWebhookTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private const string Webhooks = "/api/events/webhooks";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://10.0.0.7/hook")]
    [InlineData("https://[::ffff:10.0.0.7]/hook")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("gopher://partner.example/")]
    [InlineData("not a url")]
    public async Task A_url_that_leads_inside_is_refused(string url)
    {
        using var partner = fixture.ClientOf(TestUser.Partner());

        using var answer = await partner.SendAsync(HttpMethod.Post, Webhooks, body: new { url });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("webhook.url-refused", (await answer.JsonAsync()).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData(63, 3, HttpStatusCode.Created)]
    [InlineData(64, 1, HttpStatusCode.BadRequest)]
    [InlineData(60, 4, HttpStatusCode.Created)]
    [InlineData(61, 4, HttpStatusCode.BadRequest)]
    public async Task A_host_is_no_longer_than_the_names_that_DNS_can_hold(int label, int labels, HttpStatusCode status)
    {
        using var partner = fixture.ClientOf(TestUser.Partner("conservatoire-national-des-arts-et-metiers"));
        var host = string.Join('.', Enumerable.Repeat(new string('a', label), labels).Append("example"));

        using var answer = await partner.SendAsync(HttpMethod.Post, Webhooks, body: new { url = $"https://{host}/hook" });

        Assert.Equal(status, answer.StatusCode);
        if (status == HttpStatusCode.BadRequest)
            Assert.Equal("url", (await answer.JsonAsync()).GetProperty("errors")[0].GetProperty("field").GetString());
    }

    [Theory]
    [InlineData("""{"url":7}""", "url")]
    [InlineData("""{"url":"https://partner.example/","id":"00000000-0000-0000-0000-000000000000"}""", "id")]
    [InlineData("""{"url":"https://partner.example/","start":"yesterday"}""", "start")]
    [InlineData("""{"url":"https://partner.example/","types":["%"]}""", "types")]
    [InlineData("""{"url":"https://partner.example/","types":["bogus"]}""", "types")]
    [InlineData("""{"url":"https://partner.example/","types":"all"}""", "types")]
    [InlineData("""{"url":"https://partner.example/","types":[null]}""", "types")]
    public async Task A_bad_subscription_is_refused_by_the_name_of_its_field(string body, string field)
    {
        using var partner = fixture.ClientOf(TestUser.Partner());
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var answer = await partner.PostAsync(new Uri(Webhooks, UriKind.Relative), content, Cancelled);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains((await answer.JsonAsync()).GetProperty("errors").EnumerateArray(), error => error.GetProperty("field").GetString()!.StartsWith(field, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_organisation_that_subscribes_many_times_at_once_gets_no_more_than_its_limit()
    {
        using var partner = fixture.ClientOf(TestUser.Partner("banque-des-territoires-grand-est", "froncles"));
        for (var index = 0; index < 48; index++)
            await partner.SubscribeAsync("https://partner.example/hook");

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => partner.SendAsync(HttpMethod.Post, Webhooks, body: new { url = "https://partner.example/hook" })));

        Assert.Equal(2, answers.Count(answer => answer.StatusCode == HttpStatusCode.Created));
        Assert.Equal(10, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        foreach (var answer in answers)
            answer.Dispose();
    }
}
