using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Documentation.Tests.Resources;

public sealed class RefusedFileTests(DocumentationService service) : IClassFixture<DocumentationService>
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const int Limit = 100 * 1024 * 1024;
    private readonly DocumentationClient staff = new(service.ClientOf(TestUser.Staff()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private bool IsPartLeft => service.StoredFiles.Any(path => path.EndsWith(".part", StringComparison.Ordinal));

    [Theory]
    [InlineData("application/x-msdownload", "a.exe", "file.type-not-taken")]
    [InlineData("text/html", "a.html", "file.type-not-taken")]
    [InlineData("application/octet-stream", "a.bin", "file.type-not-taken")]
    [InlineData("application/pdf", "a.pdf", "file.type-mismatch")]
    [InlineData("image/png", "a.png", "file.type-mismatch")]
    [InlineData("application/octet-stream", "a.jpg", "file.type-mismatch")]
    [InlineData(Docx, "a.docx", "file.type-mismatch")]
    public async Task A_file_that_is_not_taken_or_not_what_it_says_leaves_nothing(string mediaType, string name, string code)
    {
        var created = await staff.CreateAsync();
        var text = $"Simple texte {Guid.NewGuid()}";

        var refused = await staff.UploadAsync(created, DocumentationClient.Text(text, name, mediaType));

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, code, "file"), (refused.Status, refused.Code, refused.Fields.Single()));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        Assert.DoesNotContain(service.StoredFiles, path => path.EndsWith(hash[2..], StringComparison.Ordinal));
        Assert.False(IsPartLeft);
    }

    [Fact]
    public async Task Empty_and_binary_text_are_refused()
    {
        var created = await staff.CreateAsync();

        var empty = await staff.UploadAsync(created, DocumentationClient.Text(string.Empty));
        var binary = await staff.UploadAsync(created, DocumentationClient.File([65, 0, 66], "a.txt", "text/plain"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "file.empty"), (empty.Status, empty.Code));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "file.type-mismatch"), (binary.Status, binary.Code));
    }

    [Theory]
    [InlineData(Limit + 1, true)]
    [InlineData(Limit + 1, false)]
    [InlineData(Limit + 1_000_000, true)]
    public async Task More_than_100_MiB_is_refused_and_leaves_nothing(int size, bool chunked)
    {
        var created = await staff.CreateAsync();
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{DocumentationClient.Resources}/{created.Id}/file") { Content = new LargeText(size, chunked) };
        request.Headers.TryAddWithoutValidation("If-Match", created.ETag);

        using var response = await staff.Http.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("file.too-large", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        await Eventually.TrueAsync(() => !IsPartLeft);
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing()
    {
        var created = await staff.CreateAsync();
        var address = service.Service.Address;
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(address.Host, address.Port, Token);
            var head = $"PUT {DocumentationClient.Resources}/{created.Id}/file HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {service.Issuer.TokenFor(TestUser.Staff())}\r\n"
                + $"If-Match: {created.ETag}\r\nContent-Type: text/plain\r\nContent-Length: 1000000\r\n\r\nLe début seulement";
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), Token);
            await Eventually.TrueAsync(() => IsPartLeft);
        }

        await Eventually.TrueAsync(() => !IsPartLeft);
        Assert.Equal(0, (await staff.GetAsync($"/{created.Id}")).Body.GetProperty("versions").GetArrayLength());
    }

    [Fact]
    public async Task What_a_dead_process_left_of_an_upload_is_swept_and_a_running_upload_is_not()
    {
        var incoming = Directory.CreateDirectory(Path.Combine(service.Blobs, "incoming")).FullName;
        var old = Path.Combine(incoming, "old.abandoned");
        var young = Path.Combine(incoming, "young.running");
        await File.WriteAllTextAsync(old, "x", Token);
        await File.WriteAllTextAsync(young, "x", Token);
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddDays(-2));

        await service.StartReplicaAsync(Token);

        await Eventually.TrueAsync(() => !File.Exists(old));
        Assert.True(File.Exists(young));
    }

    [Fact]
    public async Task A_form_that_ends_too_soon_is_malformed()
    {
        var created = await staff.CreateAsync();
        var body = DocumentationClient.Part("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\ncut off", "multipart/form-data; boundary=b");

        var refused = await staff.UploadAsync(created, body);

        Assert.Equal((HttpStatusCode.BadRequest, "request.malformed"), (refused.Status, refused.Code));
        Assert.False(IsPartLeft);
    }
}
