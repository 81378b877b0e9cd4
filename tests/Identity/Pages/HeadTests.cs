namespace SkillsHub.Identity.Tests.Pages;

public sealed class HeadTests(DemoIdentity identity) : IClassFixture<DemoIdentity>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/identity/login")]
    [InlineData("/identity/openapi/v1.json")]
    [InlineData("/identity/.well-known/openid-configuration")]
    [InlineData("/identity/api/accounts")]
    [InlineData("/identity/nothing")]
    public async Task HEAD_answers_what_GET_does_without_its_body(string path)
    {
        using var anyone = identity.Host.NewBrowser();
        var whole = await anyone.GetAsync(path, Cancellation);
        var head = await anyone.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), Cancellation);
        Assert.Equal((whole.Status, whole.ContentHeaders.ContentType?.MediaType, ""), (head.Status, head.ContentHeaders.ContentType?.MediaType, head.Body));
    }
}
