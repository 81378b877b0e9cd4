using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Pages.Agreements.Rereading;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

/// <summary>What is not taken back is asked once more, without a script.</summary>
public sealed class ConfirmedTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly Guid Id = Guid.NewGuid();

    [Fact]
    public async Task A_draft_is_given_up_from_a_fold()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new Stored(new { id = Id, title = "Contrat", state = "draft" }).AnswerAsync;
        AssertFolded(await staff.OpenAsync($"/agreements/{Id}"), "discard");
    }

    [Fact]
    public async Task What_people_said_of_a_text_is_forgotten_from_a_fold()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new ReadingAnswers { IsCorrected = true }.AnswerAsync;
        AssertFolded(await staff.OpenAsync($"{ReadingAnswers.Page}/reading/parties"), "restore");
    }

    [Fact]
    public async Task A_subscription_is_deleted_from_a_fold_and_its_new_secret_is_shown_though_the_rest_cannot_be_read_again()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner());
        var isRotated = false;
        fixture.Hub.Answer = context =>
        {
            context.Response.Headers.ETag = "\"7\"";
            if (HttpMethods.IsPost(context.Request.Method))
            {
                isRotated = true;
                return context.Response.WriteAsJsonAsync(new { id = Id, secret = "whsec_new" });
            }
            context.Response.StatusCode = isRotated ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
            return isRotated ? Task.CompletedTask : context.Response.WriteAsJsonAsync(new { id = Id, url = "https://region.example/hook", state = "active", types = Array.Empty<string>(), items = Array.Empty<object>() });
        };
        AssertFolded(await partner.OpenAsync($"/webhooks/{Id}"), "delete");
        var page = await partner.SubmitAsync($"/webhooks/{Id}", "rotate");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("whsec_new", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_of_a_list_that_is_refused_is_told_at_the_field_of_the_list()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var errors = new[] { new { field = "subjects[1]", rule = "too-long", message = "" } };
        fixture.Hub.Answer = new Stored(new { }) { Refusal = (400, new { code = "request.invalid", errors }) }.AnswerAsync;
        var page = await staff.SubmitAsync("/documents/new", "create", ("title", "Guide"), ("subjects", "eau, " + new string('x', 300)));

        Assert.Contains("#f-subjects\" data-enhance-nav=\"false\">Sujets</a>", page.Body, StringComparison.Ordinal);
        Assert.Contains("id=\"f-subjects-error\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("Choisissez le fichier de nouveau.", page.Body, StringComparison.Ordinal);
    }

    private static void AssertFolded(PortalAnswer page, string action)
    {
        var before = page.Body.Split($"name=\"action\" value=\"{action}\"")[0];
        Assert.NotEqual(page.Body, before);
        Assert.True(before.LastIndexOf("<details", StringComparison.Ordinal) > before.LastIndexOf("</details>", StringComparison.Ordinal), "The button is in no fold.");
    }
}
