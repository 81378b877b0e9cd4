using SkillsHub.Testing.Services;

namespace SkillsHub.Documentation.Tests;

/// <summary>The real service, with a folder of its own for the files.</summary>
public sealed class DocumentationService() : ServiceFixture("services/Documentation/Documentation", "documentation-db")
{
    public string Blobs { get; } = Directory.CreateTempSubdirectory("skillshub-blobs-").FullName;

    public IReadOnlyList<string> StoredFiles => [.. Directory.EnumerateFiles(Blobs, "*", SearchOption.AllDirectories)];

    /// <summary>Where a kept content lies.</summary>
    public string PathOf(string hash) => Path.Combine(Blobs, hash[..2], hash[2..]);

    /// <summary>Where a content lies that came to the trash on that day.</summary>
    public string InTrash(string hash, int daysAgo)
    {
        var day = Directory.CreateDirectory(Path.Combine(Blobs, "trash", $"{DateTime.UtcNow.AddDays(-daysAgo):yyyy-MM-dd}"));
        return Path.Combine(day.FullName, hash);
    }

    /// <summary>Keeps a content that no resource names.</summary>
    public string Store(string hash, DateTime at)
    {
        var path = PathOf(hash);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "x");
        File.SetLastWriteTimeUtc(path, at);
        return path;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(Blobs, recursive: true);
    }

    protected override void Configure(IDictionary<string, string> environment)
    {
        environment["Blobs__Path"] = Blobs;
        environment["Blobs__SweepAfter"] = "00:00:00";
    }
}
