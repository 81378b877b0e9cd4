using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

public sealed class CancelSessionTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly Guid Coming = Guid.NewGuid();
    private static readonly Guid Gone = Guid.NewGuid();

    private readonly Stored programme = new(new
    {
        id = Id,
        title = "Réseaux",
        state = "published",
        sessions = new[]
        {
            new { id = Coming, startsOn = "2030-03-04", endsOn = "2030-03-08", place = "Salle 2", state = "scheduled", cancellationReason = (string?)null },
            new { id = Gone, startsOn = "2030-05-04", endsOn = "2030-05-08", place = "Salle 3", state = "cancelled", cancellationReason = (string?)"Trop peu d’inscrits." },
        },
    });

    [Fact]
    public async Task A_session_to_come_can_be_chosen_and_a_cancelled_one_says_why()
    {
        using var staff = await VisitAsync();
        var page = await staff.OpenAsync($"/programmes/{Id}");

        Assert.Contains($"<option value=\"{Coming}\">4 mars 2030 – 8 mars 2030 · Salle 2</option>", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain($"<option value=\"{Gone}\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("Trop peu d’inscrits.", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_is_cancelled_with_its_reason()
    {
        using var staff = await VisitAsync();
        var answer = await staff.SubmitAsync($"/programmes/{Id}", "cancel", ("etag", "\"7\""), ("session", $"{Coming}"), ("reason", "Travaux."));

        Assert.EndsWith($"/programmes/{Id}?done=cancelled", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal($"POST /api/catalogue/programmes/{Id}/sessions/{Coming}/cancel \"7\"", programme.Change);
        Assert.Equal("Travaux.", (string?)programme.Body!["reason"]);
    }

    [Fact]
    public async Task Without_a_session_nothing_is_cancelled_and_the_reason_is_kept()
    {
        using var staff = await VisitAsync();
        var page = await staff.SubmitAsync($"/programmes/{Id}", "cancel", ("etag", "\"7\""), ("reason", "Travaux."));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("id=\"cancel-session-error\"", page.Body, StringComparison.Ordinal);
        Assert.Contains(">Travaux.</textarea>", page.Body, StringComparison.Ordinal);
        Assert.Null(programme.Change);
    }

    [Theory]
    [InlineData(StatusCodes.Status412PreconditionFailed, "precondition.failed")]
    [InlineData(StatusCodes.Status409Conflict, "session.already-cancelled")]
    public async Task When_somebody_else_cancelled_it_first_no_other_session_takes_its_place(int status, string code)
    {
        using var staff = await VisitAsync();
        programme.Refusal = (status, new { code });
        var page = await staff.SubmitAsync($"/programmes/{Id}", "cancel", ("etag", "\"6\""), ("session", $"{Gone}"), ("reason", "Travaux."));
        var choices = page.Body.Split("<select id=\"cancel-session\"")[1].Split("</select>")[0];

        Assert.Equal(status, (int)page.Status);
        Assert.Contains("<option value>", choices.Split($"value=\"{Coming}\"")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("selected", choices, StringComparison.Ordinal);
        Assert.Contains(">Travaux.</textarea>", page.Body, StringComparison.Ordinal);
    }

    private async Task<PortalVisitor> VisitAsync()
    {
        fixture.Hub.Answer = programme.AnswerAsync;
        return await fixture.VisitAsync(TestUser.Staff());
    }
}
