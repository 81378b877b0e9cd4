using System.Net;
using System.Text;
using SkillsHub.Portal.Tests.Support;

namespace SkillsHub.Portal.Tests.Forms;

public sealed class UnreadableFormTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    public static TheoryData<string, string> Forms => new()
    {
        { "/language", "" }, { "/language", "multipart/form-data" }, { "/language", "application/x-www-form-urlencoded;many" },
        { "/programmes", "" }, { "/programmes", "multipart/form-data" }, { "/programmes", "application/x-www-form-urlencoded;forged" },
        { "/sign-out", "" }, { "/sign-out", "multipart/form-data" }, { "/sign-out", "application/x-www-form-urlencoded;many" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task What_cannot_be_read_is_the_senders_fault_and_told_on_a_page(string path, string type)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = fixture.Service.Address };
        using var content = Content(type);
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.Contains("<h1", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/agenda?q=été", "/agenda?q=%C3%A9t%C3%A9")]
    [InlineData("/agenda?q=%C3%A9", "/agenda?q=%C3%A9")]
    [InlineData("//elsewhere.example/", "/")]
    [InlineData("https://elsewhere.example/", "/")]
    public async Task The_way_back_is_kept_whatever_letters_it_has_and_leads_nowhere_else(string back, string location)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = fixture.Service.Address };
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("language", "en"), KeyValuePair.Create("returnUrl", back)]);
        using var answer = await client.PostAsync(new Uri("/language", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Found, location), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    private static ByteArrayContent Content(string type) => type switch
    {
        "" => new ByteArrayContent([]),
        "multipart/form-data" => new StringContent("zz", Encoding.UTF8, new System.Net.Http.Headers.MediaTypeHeaderValue(type)),
        "application/x-www-form-urlencoded;forged" => new FormUrlEncodedContent([KeyValuePair.Create("_handler", "page"), KeyValuePair.Create("__RequestVerificationToken", "forged")]),
        _ => new FormUrlEncodedContent(Enumerable.Range(0, 3_000).Select(number => KeyValuePair.Create($"f{number}", "x"))),
    };
}
