using System.Net;

namespace SkillsHub.Portal.Tests.Pages;

public sealed class FormTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Signing_out_needs_the_token_of_a_page()
    {
        using var client = fixture.ClientOf(null);
        using var form = Form([]);
        using var answer = await client.PostAsync(new Uri("/sign-out", UriKind.Relative), form, Cancelled);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Demande illisible", await answer.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/agenda", "/agenda")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example/", "/")]
    [InlineData("", "/")]
    public async Task Choosing_a_language_leads_back_to_the_page_and_nowhere_else(string from, string to)
    {
        using var client = fixture.ClientOf(null);
        using var form = Form([("language", "en"), ("returnUrl", from)]);
        using var answer = await client.PostAsync(new Uri("/language", UriKind.Relative), form, Cancelled);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(to, answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/nothing-here?q=x")]
    [InlineData("/documents/0198a1b2-0000-7000-8000-000000000000/file?v=1")]
    public async Task A_page_that_cannot_be_shown_keeps_its_address_when_another_language_is_chosen(string path)
    {
        using var client = fixture.ClientOf(null);
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancelled);
        Assert.Contains($"name=\"returnUrl\" value=\"{path}\"", await answer.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chosen_language_is_that_of_the_next_page()
    {
        using var client = fixture.ClientOf(null);
        using var form = Form([("language", "en"), ("returnUrl", "/")]);
        using var chosen = await client.PostAsync(new Uri("/language", UriKind.Relative), form, Cancelled);
        client.DefaultRequestHeaders.Add("Cookie", chosen.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);

        var page = await client.GetStringAsync(new Uri("/legal", UriKind.Relative), Cancelled);
        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("Personal data", page, StringComparison.Ordinal);
    }

    private static FormUrlEncodedContent Form((string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
