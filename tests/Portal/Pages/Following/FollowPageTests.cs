using System.Net;
using SkillsHub.Portal.Pages.Following;
using SkillsHub.Portal.Tests.Support;

namespace SkillsHub.Portal.Tests.Pages.Following;

public sealed class FollowPageTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    [Theory]
    [InlineData("pull", "/api/events/journal?limit=1000")]
    [InlineData("stream", "/api/events/journal/stream?start=now")]
    [InlineData("webhook", "/api/events/webhooks")]
    [InlineData("feeds", "/api/events/feeds/atom?key=")]
    public async Task Anybody_reads_how_to_follow_in_each_way_with_commands_to_copy(string way, string address)
    {
        using var anyone = await fixture.VisitAsync();

        var page = await anyone.OpenAsync("/follow");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains($"id=\"{way}\"", page.Html, StringComparison.Ordinal);
        Assert.Contains(address, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_verifiers_stand_there_in_four_languages_as_they_are()
    {
        using var anyone = await fixture.VisitAsync();

        var page = await anyone.OpenAsync("/follow");

        Assert.Equal(4, VerifierProgram.All.Count);
        Assert.All(VerifierProgram.All, verifier => Assert.Contains(verifier.Text, page.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_reads_English_finds_it_in_English()
    {
        using var anyone = await fixture.VisitAsync();
        await anyone.ChooseEnglishAsync();

        Assert.Contains("Follow the journal", (await anyone.OpenAsync("/follow")).Body, StringComparison.Ordinal);
    }
}
