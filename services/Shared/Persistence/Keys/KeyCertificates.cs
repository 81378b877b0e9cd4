using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using Microsoft.Extensions.Configuration;

namespace SkillsHub.Persistence.Keys;

/// <summary>What encrypts the keys: the certificate of today, and those before it, which still open older keys.</summary>
internal sealed class KeyCertificates
{
    public const string Section = "DataProtection:KeyCertificate";

    public KeyCertificates(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        Current = Load(section);
        Former = [.. section.GetSection("Former").GetChildren().Select(Load).OfType<X509Certificate2>()];
    }

    public X509Certificate2? Current { get; }

    public X509Certificate2[] Former { get; }

    /// <summary>Whether a stored key needs no better encryption: it has that of today, or there is none to have.</summary>
    public bool Suffice(XElement storedKey) =>
        Current is null || storedKey.Descendants().Any(part => part.Name.LocalName == "X509Certificate" && part.Value == Convert.ToBase64String(Current.RawData));

    private static X509Certificate2? Load(IConfigurationSection section) =>
        section["Path"] is { Length: > 0 } path ? X509CertificateLoader.LoadPkcs12FromFile(path, section["Password"]) : null;
}
