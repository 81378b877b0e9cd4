using System.Net;
using SkillsHub.Portal.Tests.Support;

namespace SkillsHub.Portal.Tests.Forms;

/// <summary>Somebody without a session sends to a page that takes the staff's files.</summary>
public sealed class StrangerFormTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private const int TwoMegaBytes = 2 * 1024 * 1024;

    public static TheoryData<string, bool> Forms => new(
        from path in new[] { "/agreements/import", "/documents/new", $"/documents/{Guid.Empty}/upload", $"/agreements/{Guid.Empty}/funding/expenses/import" }
        from chunked in new[] { false, true }
        select (path, chunked));

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_strangers_large_form_is_refused_unread(string path, bool chunked)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) };
        using var client = new HttpClient(handler) { BaseAddress = fixture.Service.Address };
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[TwoMegaBytes]), "file", "convention.txt" } };
        using var content = new Offered(form, chunked);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.ExpectContinue = true;

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.False(content.IsTaken, "The portal asked for the body.");
    }

    /// <summary>Goes out once the server wants to read it.</summary>
    private sealed class Offered : HttpContent
    {
        private readonly HttpContent content;
        private readonly bool chunked;

        public Offered(HttpContent content, bool chunked)
        {
            (this.content, this.chunked) = (content, chunked);
            Headers.ContentType = content.Headers.ContentType;
        }

        public bool IsTaken { get; private set; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            IsTaken = true;
            return content.CopyToAsync(stream, context);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = content.Headers.ContentLength ?? 0;
            return !chunked;
        }
    }
}
