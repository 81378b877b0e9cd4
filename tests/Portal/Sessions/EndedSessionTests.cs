using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Sessions;

/// <summary>A form that was left open overnight: it outlives its session.</summary>
public sealed class EndedSessionTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly Guid Id = Guid.NewGuid();

    private readonly Stored programme = new(new { id = Id, title = "Réseaux", state = "draft" });

    [Theory]
    [InlineData("/programmes/new", "create", false)]
    [InlineData("/programmes/new", "create", true)]
    [InlineData("/programmes/{0}", "session", false)]
    public async Task What_was_typed_is_sent_once_more_after_signing_in_in_another_tab(string path, string action, bool isRefusedByService)
    {
        var user = TestUser.Staff();
        using var staff = await fixture.VisitAsync(user);
        fixture.Hub.Answer = programme.AnswerAsync;
        var form = (await staff.OpenAsync(string.Format(null, path, Id))).Forms.Single(form => form["action"] == action).With(("title", "Soudure"), ("place", "Salle 2"));
        if (isRefusedByService)
            fixture.Hub.Answer = Refuse;
        else
            staff.LoseSession();

        var page = await staff.SendAsync(form);
        Assert.Equal((HttpStatusCode.Unauthorized, null), (page.Status, programme.Change));
        Assert.Contains("Votre session est terminée", page.Body, StringComparison.Ordinal);

        fixture.Hub.Answer = programme.AnswerAsync;
        await staff.SignInAsync(fixture.Hub, user);
        var answer = await staff.SendAsync(page.Forms.Single(kept => kept["title"] == "Soudure"));

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal(action == "create" ? "Soudure" : "Salle 2", (string?)programme.Body![action == "create" ? "title" : "place"]);
    }

    [Fact]
    public async Task Another_person_sends_in_vain_what_the_one_before_had_typed()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = programme.AnswerAsync;
        var form = (await staff.OpenAsync("/programmes/new")).Forms.Single(form => form["action"] == "create").With(("title", "Soudure"));
        staff.LoseSession();
        var page = await staff.SendAsync(form);
        await staff.SignInAsync(fixture.Hub, TestUser.Staff());
        var answer = await staff.SendAsync(page.Forms.Single(kept => kept["title"] == "Soudure"));

        Assert.Equal((HttpStatusCode.BadRequest, null), (answer.Status, programme.Change));
    }

    private static Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
