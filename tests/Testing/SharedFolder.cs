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
        var path = Path.Combine(Root, relative);
        Assert.SkipUnless(Path.Exists(path), $"{path} is not there: it is not part of the repository.");
        return path;
    }
}
