using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SkillsHub.Testing;

namespace SkillsHub.Events.Tests.Fixtures;

/// <summary>The service with a certificate for its protection keys.</summary>
public sealed class CertificateFixture : EventsFixture
{
    private const string Password = "test-certificate";

    private readonly TestFolder folder = new();

    public CertificateFixture()
    {
        using var key = RSA.Create();
        using var certificate = new CertificateRequest("CN=Skills Hub keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllBytes(folder.Sub("keys.pfx"), certificate.Export(X509ContentType.Pfx, Password));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override void Configure(IDictionary<string, string> environment)
    {
        base.Configure(environment);
        environment["DataProtection__KeyCertificate__Path"] = folder.Sub("keys.pfx");
        environment["DataProtection__KeyCertificate__Password"] = Password;
    }
}
