using Microsoft.Extensions.Configuration;

namespace SkillsHub.Web;

/// <summary>Where the public door stands, for what leaves by it: <c>Portal:Address</c>, or else beside the issuer, which stands behind the same door.</summary>
/// <param name="configuration">Of the process.</param>
public sealed class PublicAddress(IConfiguration configuration)
{
    private readonly Uri root = configuration["Portal:Address"] is { } address ? Folder(address) : new Uri(Folder(configuration["Identity:Issuer"]!), "../");

    /// <summary>Writes an address in full.</summary>
    /// <param name="path">Path behind the door, without a slash in front.</param>
    /// <returns>The address.</returns>
    public Uri Of(string path) => new(root, path);

    private static Uri Folder(string address) => new(address.TrimEnd('/') + "/");
}
