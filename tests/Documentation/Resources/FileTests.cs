using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Documentation.Tests.Resources;

public sealed class FileTests(DocumentationService service) : IClassFixture<DocumentationService>
{
    private readonly DocumentationClient staff = new(service.ClientOf(TestUser.Staff()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_uploaded_comes_back_byte_for_byte()
    {
        var bytes = new byte[3_000_000];
        Random.Shared.NextBytes(bytes);
        "%PDF-1.7\n"u8.CopyTo(bytes);

        var published = await staff.PublishedAsync(file: DocumentationClient.File(bytes, "rapport d’été.pdf", "application/pdf"));
        using var download = await staff.DownloadAsync(published.Id);

        Assert.Equal(bytes, await download.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal("application/pdf", download.Content.Headers.ContentType?.ToString());
        Assert.Equal(("inline", "rapport d’été.pdf"), (download.Content.Headers.ContentDisposition?.DispositionType, download.Content.Headers.ContentDisposition?.FileNameStar));
        Assert.Equal($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"", download.Headers.ETag?.Tag);
        Assert.Equal("nosniff", download.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_form_field_named_file_is_taken_too_and_another_one_is_not()
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent("ignored"), "note");
        form.Add(DocumentationClient.Part("a;b\n1;2\n", "text/csv"), "file", "tableau.csv");
        using var without = new MultipartFormDataContent();
        without.Add(new StringContent("x"), "other");
        var created = await staff.CreateAsync();

        var missing = await staff.UploadAsync(created, without);
        var uploaded = await staff.UploadAsync(created, form);

        Assert.Equal((HttpStatusCode.BadRequest, "file.missing"), (missing.Status, missing.Code));
        Assert.Equal("tableau.csv", uploaded.Body.GetProperty("file").GetProperty("name").GetString());
        Assert.Equal("text/csv; charset=utf-8", uploaded.Body.GetProperty("file").GetProperty("mediaType").GetString());
    }

    [Fact]
    public async Task A_part_an_unchanged_file_and_a_part_beyond_the_end_are_answered_as_such()
    {
        var published = await staff.PublishedAsync(file: DocumentationClient.Text("0123456789"));
        using var part = await staff.DownloadAsync(published.Id, request => request.Headers.Range = new RangeHeaderValue(2, 4));
        using var unchanged = await staff.DownloadAsync(published.Id, request => request.Headers.IfNoneMatch.Add(part.Headers.ETag!));
        using var beyond = await staff.DownloadAsync(published.Id, request => request.Headers.Range = new RangeHeaderValue(50, 60));

        Assert.Equal((HttpStatusCode.PartialContent, "234"), (part.StatusCode, await part.Content.ReadAsStringAsync(Token)));
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
        Assert.Equal("attachment", part.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Fact]
    public async Task Every_version_stays_readable_and_the_same_content_is_stored_once()
    {
        var text = $"Contenu {Guid.NewGuid()}";
        var first = await staff.WithFileAsync(file: DocumentationClient.Text(text));
        var second = await staff.UploadAsync(first, DocumentationClient.Text("Autre"));
        var before = service.StoredFiles.Count;
        await staff.WithFileAsync(file: DocumentationClient.Text(text));

        Assert.Equal(before, service.StoredFiles.Count);
        Assert.Equal([2, 1], second.Body.GetProperty("versions").EnumerateArray().Select(version => version.GetProperty("number").GetInt32()));
        Assert.Equal(text, await staff.Http.GetStringAsync($"{DocumentationClient.Resources}/{first.Id}/versions/1/file", Token));
        Assert.Equal("Autre", await staff.Http.GetStringAsync($"{DocumentationClient.Resources}/{first.Id}/file", Token));
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"/{first.Id}/versions/3/file")).Status);
    }

    [Fact]
    public async Task What_was_replaced_before_an_audience_could_read_it_stays_with_the_staff()
    {
        var draft = await staff.UploadAsync(await staff.WithFileAsync(DocumentationClient.Record(visibility: "partners"), DocumentationClient.Text("Brouillon")), DocumentationClient.Text("Aux partenaires"));
        var published = await staff.UploadAsync(await staff.DoAsync(draft, "publish"), DocumentationClient.Text("Corrigé"));
        var partner = new DocumentationClient(service.ClientOf(TestUser.Partner()));
        var anyone = new DocumentationClient(service.ClientOf(null));

        await ReadsAsync(partner, published.Id, 3, 2);
        await ReadsAsync(staff, published.Id, 3, 2, 1);

        var open = await staff.UploadAsync(await staff.EditAsync(published, DocumentationClient.Record()), DocumentationClient.Text("Pour tous"));
        await ReadsAsync(anyone, open.Id, 4, 3);
        await ReadsAsync(staff, open.Id, 4, 3, 2, 1);
    }

    private static async Task ReadsAsync(DocumentationClient reader, Guid id, params int[] shown)
    {
        var details = await reader.GetAsync($"/{id}");
        Assert.Equal(shown, details.Body.GetProperty("versions").EnumerateArray().Select(version => version.GetProperty("number").GetInt32()));
        foreach (var number in Enumerable.Range(1, shown[0]))
            Assert.Equal(shown.Contains(number) ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await reader.SendAsync(HttpMethod.Head, $"{DocumentationClient.Resources}/{id}/versions/{number}/file")).Status);
    }

    [Fact]
    public async Task Of_uploads_to_the_same_version_at_once_one_is_stored_and_the_others_hear_that_it_changed()
    {
        var created = await staff.CreateAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(index => staff.UploadAsync(created, DocumentationClient.Text($"Version {index}"))));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(answer => answer.Status == HttpStatusCode.PreconditionFailed));
    }

    [Fact]
    public async Task Two_replicas_share_the_files()
    {
        var replica = await service.StartReplicaAsync(Token);
        var published = await staff.PublishedAsync(file: DocumentationClient.Text("Partagé"));
        using var other = replica.CreateClient();

        Assert.Equal("Partagé", await other.GetStringAsync($"{DocumentationClient.Resources}/{published.Id}/file", Token));
    }

    [Theory]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\Documents\\note.txt", "note.txt")]
    [InlineData("note\u202Etxt.exe", "notetxt.exe.txt")]
    [InlineData("...", "document.txt")]
    public async Task A_name_is_made_safe(string sent, string kept)
    {
        var uploaded = await staff.WithFileAsync(file: DocumentationClient.Text("x", sent));

        Assert.Equal(kept, uploaded.Body.GetProperty("file").GetProperty("name").GetString());
    }
}
