using System.Net;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

public sealed class EditDocumentTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly Guid Id = Guid.NewGuid();

    private readonly Stored document = new(new
    {
        id = Id,
        title = "Guide",
        description = "Comment faire.",
        type = "study",
        visibility = "partners",
        subjects = new[] { "emploi, formation", "territoire" },
        publisher = "Cnam",
        date = "2026-01-15",
        language = "en",
        rights = "CC BY",
        identifier = "https://doi.example/1",
        state = "published",
    });

    [Theory]
    [InlineData("emploi, formation, territoire", new[] { "emploi, formation", "territoire" })]
    [InlineData("emploi, climat", new[] { "emploi", "climat" })]
    public async Task A_record_is_changed_and_keeps_what_the_form_does_not_show(string typed, string[] subjects)
    {
        using var staff = await VisitAsync();
        var answer = await staff.SubmitAsync(
            $"/documents/{Id}/edit", "edit", ("etag", "\"7\""), ("title", "Guide nouveau"), ("description", "Comment faire."), ("type", "study"), ("visibility", "public"), ("subjects", typed));

        Assert.EndsWith($"/documents/{Id}?done=changed", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal($"PUT /api/documentation/resources/{Id} \"7\"", document.Change);
        var sent = document.Body!;
        Assert.Equal("Guide nouveau", (string?)sent["title"]);
        Assert.Equal("public", (string?)sent["visibility"]);
        Assert.Equal(subjects, sent["subjects"]!.AsArray().Select(subject => (string?)subject));
        Assert.Equal(["Cnam", "2026-01-15", "en", "CC BY", "https://doi.example/1"], new[] { "publisher", "date", "language", "rights", "identifier" }.Select(name => (string?)sent[name]));
    }

    [Fact]
    public async Task Who_comes_second_reads_who_may_see_it_now_in_words()
    {
        using var staff = await VisitAsync();
        document.Refusal = (412, new { code = "precondition.failed" });
        var page = await staff.SubmitAsync($"/documents/{Id}/edit", "edit", ("etag", "\"6\""), ("title", "Guide"), ("description", "Comment faire."), ("type", "study"), ("visibility", "staff"));

        Assert.Equal(HttpStatusCode.PreconditionFailed, page.Status);
        Assert.Contains("<dd class=\"as-written\">Réservé aux partenaires</dd>", page.Body, StringComparison.Ordinal);
        Assert.Contains("<option value=\"staff\" selected>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_document_leads_to_its_form_and_takes_another_file()
    {
        using var staff = await VisitAsync();
        var page = await staff.OpenAsync($"/documents/{Id}");

        Assert.Contains($"href=\"/documents/{Id}/edit\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"file\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Publier le document", page.Body, StringComparison.Ordinal);
    }

    private async Task<PortalVisitor> VisitAsync()
    {
        fixture.Hub.Answer = document.AnswerAsync;
        return await fixture.VisitAsync(TestUser.Staff());
    }
}
