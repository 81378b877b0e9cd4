using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Webhooks;

public sealed class KeyCertificateTests(CertificateFixture fixture) : IClassFixture<CertificateFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_a_certificate_the_database_alone_does_not_open_what_it_protects()
    {
        // The copied template holds a key of the certificate with which it was made.
        await fixture.Database.ExecuteAsync("delete from data_protection_key", Cancelled);
        await fixture.MigrateAgainAsync();
        await fixture.Service.RestartAsync(Cancelled);
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner());
        var (id, secret) = await partner.SubscribeAsync(receiver.Url);
        await fixture.Service.RestartAsync(Cancelled);

        using var tested = await partner.SendAsync(HttpMethod.Post, $"/api/events/webhooks/{id}/test");

        Assert.True(Assert.Single(receiver.Received).IsSignedWith(secret));
        var key = await fixture.Database.ScalarAsync<string>("select xml from data_protection_key", Cancelled);
        Assert.Contains("EncryptedData", key, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", key, StringComparison.Ordinal);
    }
}
