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
        Assert.Contains($"href=\"/documents/{Id}/upload\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Publier le document", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_record_is_read_and_what_lies_elsewhere_lacks_no_file()
    {
        using var staff = await VisitAsync();
        var page = await staff.OpenAsync($"/documents/{Id}");

        foreach (var shown in new[] { "<dd>Cnam</dd>", "<dd>15 janvier 2026</dd>", "<dd>anglais</dd>", "<a href=\"https://doi.example/1\" rel=\"noopener\">https://doi.example/1</a>" })
            Assert.Contains(shown, page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("pas encore de fichier", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ISBN 978-2-0000-0000-0")]
    [InlineData("javascript:alert(1)")]
    public async Task What_is_no_web_address_is_no_link(string identifier)
    {
        fixture.Hub.Answer = new Stored(new { id = Id, title = "Guide", identifier, state = "published" }).AnswerAsync;
        using var anyone = await fixture.VisitAsync();

        Assert.Contains($"<dd>{identifier}</dd>", (await anyone.OpenAsync($"/documents/{Id}")).Body, StringComparison.Ordinal);
    }

    private async Task<PortalVisitor> VisitAsync()
    {
        fixture.Hub.Answer = document.AnswerAsync;
        return await fixture.VisitAsync(TestUser.Staff());
    }
}
