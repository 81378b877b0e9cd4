using System.Net;

namespace SkillsHub.Portal.Tests.Pages;

/// <summary>What a visitor sees while everything behind the portal is down.</summary>
public sealed class AbsenceTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_home_page_stands_and_says_which_sections_are_missing()
    {
        using var client = fixture.ClientOf(null);
        using var answer = await client.GetAsync(new Uri("/", UriKind.Relative), Cancelled);
        var page = await answer.Content.ReadAsStringAsync(Cancelled);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("L’agenda est momentanément indisponible.", page, StringComparison.Ordinal);
        Assert.Contains("La bibliothèque est momentanément indisponible.", page, StringComparison.Ordinal);
        Assert.Contains("<title>Maison des compétences</title>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/programmes")]
    [InlineData("/documents")]
    [InlineData("/agenda")]
    [InlineData("/programmes/0198a1b2-0000-7000-8000-000000000000")]
    [InlineData("/documents/0198a1b2-0000-7000-8000-000000000000/file")]
    [InlineData("/sign-in")]
    [InlineData("/agreements")]
    public async Task A_page_that_needs_what_is_down_says_so_without_a_stack_trace(string path)
    {
        using var client = fixture.ClientOf(null);
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancelled);
        var page = await answer.Content.ReadAsStringAsync(Cancelled);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("momentanément indisponible", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"fr\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/accessibility", "non conforme")]
    [InlineData("/legal", "Données personnelles")]
    public async Task A_page_that_needs_nobody_is_there(string path, string words)
    {
        using var client = fixture.ClientOf(null);
        Assert.Contains(words, await client.GetStringAsync(new Uri(path, UriKind.Relative), Cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_address_is_a_page_of_its_own()
    {
        using var client = fixture.ClientOf(null);
        using var answer = await client.GetAsync(new Uri("/nothing-here", UriKind.Relative), Cancelled);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Page introuvable", await answer.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }
}
