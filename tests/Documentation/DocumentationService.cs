using SkillsHub.Testing.Services;

namespace SkillsHub.Documentation.Tests;

/// <summary>The real service, with a folder of its own for the files.</summary>
public sealed class DocumentationService() : ServiceFixture("services/Documentation/Documentation", "documentation-db")
{
    public string Blobs { get; } = Directory.CreateTempSubdirectory("skillshub-blobs-").FullName;

    public IReadOnlyList<string> StoredFiles => [.. Directory.EnumerateFiles(Blobs, "*", SearchOption.AllDirectories)];

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
