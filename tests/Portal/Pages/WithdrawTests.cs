using System.Net;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

/// <summary>What was published by mistake is taken back by a button.</summary>
public sealed class WithdrawTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly Guid Id = Guid.NewGuid();

    [Theory]
    [InlineData("programmes", "catalogue/programmes", "published")]
    [InlineData("programmes", "catalogue/programmes", "draft")]
    [InlineData("documents", "documentation/resources", "published")]
    [InlineData("documents", "documentation/resources", "draft")]
    public async Task Staff_withdraws_it_as_it_was_read(string page, string api, string state)
    {
        var thing = new Stored(new { id = Id, title = "Réseaux", state });
        using var staff = await VisitAsync(thing);
        var form = (await staff.OpenAsync($"/{page}/{Id}")).Forms.Single(form => form["action"] == "withdraw");
        var answer = await staff.SendAsync(form);

        Assert.EndsWith($"/{page}/{Id}?done=withdrawn", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal($"POST /api/{api}/{Id}/withdraw \"7\"", thing.Change);
    }

    [Fact]
    public async Task Sessions_to_come_are_to_be_cancelled_first()
    {
        using var staff = await VisitAsync(new Stored(new { id = Id, title = "Réseaux", state = "published" }) { Refusal = (409, new { code = "programme.sessions-to-come" }) });
        var page = await staff.SubmitAsync($"/programmes/{Id}", "withdraw");

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("annulez-les d’abord", page.Body.Split("id=\"error-summary\"")[1].Split("<form")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("programmes", "withdrawn")]
    [InlineData("documents", "tombstone")]
    public async Task What_is_withdrawn_is_not_withdrawn_again(string page, string state)
    {
        using var staff = await VisitAsync(new Stored(new { id = Id, title = "Réseaux", state }));

        Assert.DoesNotContain((await staff.OpenAsync($"/{page}/{Id}")).Forms, form => form["action"] == "withdraw");
    }

    private async Task<PortalVisitor> VisitAsync(Stored thing)
    {
        fixture.Hub.Answer = thing.AnswerAsync;
        return await fixture.VisitAsync(TestUser.Staff());
    }
}
