using Microsoft.Extensions.Configuration;

namespace SkillsHub.Web;

/// <summary>Where people find the portal, and machines what stands behind the same door: <c>Portal:Address</c>, or else beside the issuer.</summary>
/// <param name="configuration">The process's settings.</param>
public sealed class PublicAddress(IConfiguration configuration)
{
    private readonly Uri root = configuration["Portal:Address"] is { } address ? Folder(address) : new Uri(Folder(configuration["Identity:Issuer"]!), "../");

    /// <summary>The name of the host, which stands for the whole system.</summary>
    public string Host => root.IdnHost;

    /// <summary>Names a page or a resource.</summary>
    /// <param name="path">Its path, without a slash in front.</param>
    /// <returns>The whole address.</returns>
    public Uri Of(string path) => new(root, path);

    private static Uri Folder(string address) => new(address.TrimEnd('/') + "/");
}
