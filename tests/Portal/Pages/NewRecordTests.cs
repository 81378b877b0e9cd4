using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

public sealed class NewRecordTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly Guid Id = Guid.CreateVersion7();

    private static readonly (string, string)[] Typed =
        [("id", $"{Id}"), ("title", "Titre"), ("code", "NET1"), ("kind", "workshop"), ("startsAt", "2030-01-08T10:00"), ("endsAt", "2030-01-08T12:00"), ("organiser", "Cnam")];

    [Theory]
    [InlineData("programmes", "programme.already-exists")]
    [InlineData("documents", "resource.already-exists")]
    [InlineData("agenda", "agenda-event.exists")]
    public async Task What_is_sent_again_after_a_lost_answer_is_the_record_that_it_made(string folder, string code)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = context =>
        {
            if (!HttpMethods.IsPost(context.Request.Method))
                return context.Response.WriteAsJsonAsync(new { items = Array.Empty<object>() });
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            return context.Response.WriteAsJsonAsync(new { code }, options: null, "application/problem+json");
        };

        var answer = await staff.SubmitAsync($"/{folder}/new", "create", Typed);

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.EndsWith($"/{folder}/{Id}?done=repeated", answer.Headers["Location"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_id_of_a_new_record_stays_while_its_form_is_corrected()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());

        var refused = await staff.SubmitAsync("/programmes/new", "create", [.. Typed, ("hours", "six")]);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains($"name=\"id\" value=\"{Id}\"", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_is_sent_again_gets_the_file_that_it_has_not()
    {
        var calls = new List<string>();
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = context =>
        {
            lock (calls)
                calls.Add($"{context.Request.Method} {context.Request.Path}");
            if (context.Request.Path == "/api/documentation/resources" && HttpMethods.IsPost(context.Request.Method))
            {
                context.Response.StatusCode = StatusCodes.Status409Conflict;
                return context.Response.WriteAsJsonAsync(new { code = "resource.already-exists" }, options: null, "application/problem+json");
            }

            context.Response.Headers.ETag = "\"7\"";
            return context.Response.WriteAsJsonAsync(new { id = Id, title = "Titre", state = "draft", subjects = Array.Empty<string>(), items = Array.Empty<object>() });
        };

        var answer = await staff.SubmitAsync("/documents/new", "create", ("guide.pdf", new ByteArrayContent([1, 2, 3])), Typed);

        Assert.EndsWith($"/documents/{Id}?done=file", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.Contains(calls, call => call.EndsWith($"/api/documentation/resources/{Id}/file", StringComparison.Ordinal) && !call.StartsWith("GET", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_document_whose_file_is_refused_says_why_on_its_page()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = context =>
        {
            context.Response.StatusCode = context.Request.Path.Value switch
            {
                _ when HttpMethods.IsGet(context.Request.Method) => StatusCodes.Status200OK,
                "/api/documentation/resources" => StatusCodes.Status201Created,
                _ => StatusCodes.Status415UnsupportedMediaType,
            };
            return context.Response.StatusCode == StatusCodes.Status415UnsupportedMediaType
                ? context.Response.WriteAsJsonAsync(new { code = "file.type-mismatch" }, options: null, "application/problem+json")
                : context.Response.WriteAsJsonAsync(new { id = Id, title = "Titre", state = "draft", subjects = Array.Empty<string>(), items = Array.Empty<object>() });
        };

        var answer = await staff.SubmitAsync("/documents/new", "create", ("guide.pdf", new ByteArrayContent([1, 2, 3])), Typed);
        Assert.EndsWith($"/documents/{Id}?done=created&refused=file.type-mismatch", answer.Headers["Location"], StringComparison.Ordinal);
        var page = await staff.OpenAsync(new Uri(answer.Headers["Location"]).PathAndQuery);

        Assert.Contains("Son fichier n’a pas été reçu.", page.Body, StringComparison.Ordinal);
        Assert.Contains("Le contenu du fichier n’est pas du type annoncé.", page.Body, StringComparison.Ordinal);
    }
}
