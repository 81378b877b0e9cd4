using Xunit;

namespace SkillsHub.Testing;

/// <summary>Material that stands beside the clone and is not part of it: standards, and the real agreement.</summary>
public static class SharedFolder
{
    private static readonly string Root = Environment.GetEnvironmentVariable("SKILLSHUB_SHARED") is { Length: > 0 } configured
        ? configured
        : Path.GetFullPath(Repository.PathTo("../shared"));

    /// <summary>A file or folder in <c>../shared</c>; skips the running test, saying so, when it is not there.</summary>
    /// <param name="relative"><c>seed/contrat-territorial-saint-dizier.txt</c>.</param>
    public static string PathTo(string relative)
    {
        var path = Find(relative);
        Assert.SkipWhen(path is null, $"{relative} is not in {Root}: it is not part of the repository.");
        return path;
    }

    /// <summary>The same, or null when it is not there.</summary>
    /// <param name="relative"><c>seed/contrat-territorial-saint-dizier.txt</c>.</param>
    public static string? Find(string relative) => Path.Combine(Root, relative) is var path && Path.Exists(path) ? path : null;
}
