using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

public sealed class UploadTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private const int MegaByte = 1024 * 1024;
    private const string Import = "/agreements/import";

    [Theory]
    [InlineData(21)]
    [InlineData(30)]
    [InlineData(100)]
    public async Task An_agreement_that_is_too_large_is_refused_by_name_size_and_limit_before_it_is_sent_on(int megaBytes)
    {
        fixture.Hub.Calls.Clear();
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var refused = await staff.SubmitAsync(Import, "import", File("convention.pdf", megaBytes * MegaByte));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        Assert.Contains($"«\u00a0convention.pdf\u00a0» fait {megaBytes} Mo\u00a0: la limite est de 20 Mo.", refused.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("indisponible", refused.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("/api/partnership/agreements/import", fixture.Hub.Calls);
    }

    [Fact]
    public async Task A_document_that_is_too_large_is_refused_in_the_page_s_language_and_leaves_no_record_behind()
    {
        fixture.Hub.Calls.Clear();
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        await staff.ChooseEnglishAsync();
        var refused = await staff.SubmitAsync("/documents/new", "create", File("film.mp4", 101 * MegaByte), ("title", "Film"), ("description", "Un film."));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        Assert.Contains("“film.mp4” has 101 MB: the limit is 100 MB.", refused.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("/api/documentation/resources", fixture.Hub.Calls);
    }

    [Fact]
    public async Task A_file_of_some_size_is_attached_by_staff_and_other_pages_take_no_form_of_that_size()
    {
        var id = Guid.CreateVersion7();
        long received = 0;
        fixture.Hub.Answer = async context =>
        {
            context.Response.Headers.ETag = "\"3\"";
            if (HttpMethods.IsPut(context.Request.Method))
            {
                await using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body, TestContext.Current.CancellationToken);
                received = body.Length;
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return;
            }

            await context.Response.WriteAsJsonAsync(new { id, title = "Guide", state = "draft", subjects = Array.Empty<string>() });
        };
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var attached = await staff.SubmitAsync($"/documents/{id}/upload", "file", File("film.mp4", 40 * MegaByte));
        Assert.EndsWith($"/documents/{id}?done=file", attached.Headers["Location"], StringComparison.Ordinal);
        Assert.True(received > 40 * MegaByte);

        var large = await staff.SubmitAsync($"/documents/{id}", "publish", File("film.mp4", 2 * MegaByte));
        Assert.True(large.Status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge, $"{large.Status}");
    }

    [Fact]
    public async Task A_file_is_sent_when_the_service_lets_it_in_and_a_refusal_before_that_is_understood()
    {
        string? asked = null;
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = context =>
        {
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            asked = context.Request.Headers.Expect;
            return context.Response.WriteAsJsonAsync(new { code = "import.already-imported", agreementId = Guid.Empty, agreementTitle = "Contrat territorial", agreementState = "inForce" }, options: null, "application/problem+json");
        };
        var refused = await staff.SubmitAsync(Import, "import", File("convention.pdf", 19 * MegaByte));

        Assert.Equal("100-continue", asked);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Ce même fichier a déjà été importé\u00a0: c’est «\u00a0Contrat territorial\u00a0».", refused.Body, StringComparison.Ordinal);
        // The agreement made from it may be in force by now.
        Assert.Contains($"href=\"/agreements/{Guid.Empty}\">Ouvrir cette convention</a>", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_for_its_size_alone_is_said_in_the_page_s_language()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = context =>
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return context.Response.WriteAsJsonAsync(new { code = "request.too-large", detail = "This address takes at most 1 bytes." }, options: null, "application/problem+json");
        };
        var refused = await staff.SubmitAsync(Import, "import", File("convention.pdf", 1000));

        Assert.Contains("Le fichier est trop volumineux.", refused.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("This address", refused.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "Fichier de la convention</a>\u00a0: Le fichier mélange deux encodages (UTF-8 et Windows-1252)\u00a0: voyez la ligne 12.")]
    [InlineData(true, "File of the agreement</a>: The file mixes two encodings (UTF-8 and Windows-1252): see line 12.")]
    public async Task A_file_that_is_not_taken_in_is_told_why_in_the_page_s_language(bool isEnglish, string words)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        if (isEnglish)
            await staff.ChooseEnglishAsync();
        fixture.Hub.Answer = context =>
        {
            context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            var errors = new[] { new { field = "file", rule = "import.mixed-encodings", message = "As the service says it." } };
            return context.Response.WriteAsJsonAsync(new { code = "import.mixed-encodings", detail = "As the service says it.", line = 12, errors }, options: null, "application/problem+json");
        };
        var refused = await staff.SubmitAsync(Import, "import", File("convention.txt", 1000));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(words, refused.Body, StringComparison.Ordinal);
        Assert.Contains("<code>import.mixed-encodings</code>", refused.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("As the service says it.", refused.Body, StringComparison.Ordinal);
    }

    private static (string Name, HttpContent Content)? File(string name, int bytes) => (name, new ByteArrayContent(new byte[bytes]));
}
