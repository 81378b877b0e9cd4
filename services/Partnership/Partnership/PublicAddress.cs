namespace SkillsHub.Partnership;

/// <summary>Where people find the portal, for what is written to them: <c>Portal:Address</c>, or else beside the issuer, which stands behind the same door.</summary>
internal sealed class PublicAddress(IConfiguration configuration)
{
    private readonly Uri root = configuration["Portal:Address"] is { } address ? Folder(address) : new Uri(Folder(configuration["Identity:Issuer"]!), "../");

    /// <param name="path">Path of a page, without a slash in front.</param>
    public Uri Of(string path) => new(root, path);

    private static Uri Folder(string address) => new(address.TrimEnd('/') + "/");
}
