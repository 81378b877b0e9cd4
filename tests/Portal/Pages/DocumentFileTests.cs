using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

public sealed class DocumentFileTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private const string Path = "/documents/0198a1b2-0000-7000-8000-000000000000/file";

    [Fact]
    public async Task What_the_service_says_of_keeping_a_file_reaches_the_browser()
    {
        var answer = await DownloadAsync(("Cache-Control", "private, no-cache"), ("Vary", "Authorization"), ("ETag", "\"1\""));

        Assert.Equal((HttpStatusCode.OK, "Pour les partenaires"), (answer.Status, answer.Body));
        var keeping = CacheControlHeaderValue.Parse(answer.Headers["Cache-Control"]);
        Assert.True(keeping is { Private: true, NoCache: true, Public: false });
        // The portal tells people apart by their session.
        Assert.Equal("Authorization, Cookie", answer.Headers["Vary"]);
    }

    [Fact]
    public async Task A_file_of_which_the_service_says_nothing_is_kept_nowhere()
    {
        var answer = await DownloadAsync(("Last-Modified", "Mon, 01 Jan 2024 00:00:00 GMT"));

        Assert.True(CacheControlHeaderValue.Parse(answer.Headers["Cache-Control"]) is { Private: true, NoStore: true });
    }

    [Fact]
    public async Task Whoever_asks_for_the_headers_only_has_no_file_read()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner());
        string? method = null;
        fixture.Hub.Answer = context =>
        {
            method = context.Request.Method;
            context.Response.ContentLength = 12345;
            return Task.CompletedTask;
        };
        var answer = await partner.HeadAsync(Path);
        Assert.Equal((HttpStatusCode.OK, "12345", HttpMethods.Head), (answer.Status, answer.Headers["Content-Length"], method));
    }

    [Theory]
    [InlineData(StatusCodes.Status410Gone)]
    [InlineData(StatusCodes.Status404NotFound)]
    public async Task HEAD_of_a_file_that_is_not_there_says_what_GET_says(int status)
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner());
        fixture.Hub.Answer = context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };
        Assert.Equal(((HttpStatusCode)status, (HttpStatusCode)status), ((await partner.OpenAsync(Path)).Status, (await partner.HeadAsync(Path)).Status));
    }

    [Fact]
    public async Task A_range_that_the_file_does_not_have_is_answered_by_its_length_and_no_page()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner());
        fixture.Hub.Answer = context =>
        {
            context.Response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
            context.Response.Headers.ContentRange = "bytes */12";
            return Task.CompletedTask;
        };

        var answer = await partner.OpenAsync(Path);

        Assert.Equal((HttpStatusCode.RequestedRangeNotSatisfiable, "bytes */12", ""), (answer.Status, answer.Headers["Content-Range"], answer.Body));
    }

    [Fact]
    public async Task HEAD_of_an_address_that_does_not_exist_is_not_found()
    {
        using var anyone = await fixture.VisitAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.HeadAsync("/nothing")).Status);
    }

    private async Task<PortalAnswer> DownloadAsync(params (string Name, string Value)[] headers)
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner());
        fixture.Hub.Answer = context =>
        {
            foreach (var (name, value) in headers)
                context.Response.Headers[name] = value;
            return context.Response.WriteAsync("Pour les partenaires");
        };
        return await partner.OpenAsync(Path);
    }
}
