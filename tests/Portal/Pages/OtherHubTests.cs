using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

public sealed class OtherHubTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly Guid Id = Guid.NewGuid();

    [Theory]
    [InlineData("programmes")]
    [InlineData("documents")]
    [InlineData("agenda")]
    public async Task The_desk_is_that_of_the_staff_of_its_hub(string page)
    {
        using var own = await fixture.VisitAsync(TestUser.Staff());
        using var other = await fixture.VisitAsync(TestUser.Staff("vitry"));
        fixture.Hub.Answer = new Stored(new { id = Id, hub = TestUser.DefaultHub, title = "Réseaux", state = "published" }).AnswerAsync;

        Assert.Contains("id=\"staff-zone\"", (await own.OpenAsync($"/{page}/{Id}")).Html, StringComparison.Ordinal);
        var seen = (await other.OpenAsync($"/{page}/{Id}")).Html;
        Assert.Contains("Réseaux", System.Net.WebUtility.HtmlDecode(seen), StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"staff-zone\"", seen, StringComparison.Ordinal);
    }
}
