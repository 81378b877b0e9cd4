using System.Text.RegularExpressions;

namespace SkillsHub.Gateway.Tests;

public sealed partial class DocsTests(SharedGateway gateway) : IClassFixture<SharedGateway>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_head_of_the_page_and_of_what_lies_behind_is_had_like_the_whole()
    {
        foreach (var path in new[] { "/docs/", "/asyncapi.json", "/" })
        {
            var head = await gateway.Host.SendAsync(HttpMethod.Head, path, Cancellation);
            Assert.Equal((HttpStatusCode.OK, ""), (head.Status, head.Body));
        }

        Assert.Contains(gateway.Host.Backend.Requests, request => (request.Method, request.Target) == ("HEAD", "/asyncapi.json"));
    }

    [Fact]
    public async Task One_page_shows_the_reference_of_all_services_with_our_own_files_only()
    {
        var page = await gateway.Host.GetAsync("/docs/", Cancellation);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (var service in new[] { "partnership", "catalogue", "documentation", "events" })
            Assert.Contains($"\"api/{service}/openapi/v1.json\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("\"identity/openapi/v1.json\"", page.Body, StringComparison.Ordinal);

        var policy = page["Content-Security-Policy"]!;
        foreach (Match tag in Scripts().Matches(page.Body))
        {
            var nonce = Nonce().Match(tag.Value);
            Assert.True(nonce.Success, tag.Value);
            Assert.Contains($"'nonce-{WebUtility.HtmlDecode(nonce.Groups["nonce"].Value)}'", policy, StringComparison.Ordinal);
        }

        foreach (var source in Sources().Matches(page.Body).Select(match => match.Groups["source"].Value))
        {
            Assert.DoesNotContain("//", source, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await gateway.Host.GetAsync(new Uri(new Uri(gateway.Host.Address, "/docs/"), source).PathAndQuery, Cancellation)).Status);
        }
    }

    [GeneratedRegex("<script[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Scripts();

    [GeneratedRegex("nonce=\"(?<nonce>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nonce();

    [GeneratedRegex("<script[^>]*src=\"(?<source>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sources();
}
