using SkillsHub.Testing.Services;

namespace SkillsHub.Documentation.Tests;

/// <summary>The real service with its demo data. The folder is the same for every run: the migrated database is a template, and its files lie here.</summary>
public sealed class DemoDocumentationService() : ServiceFixture("services/Documentation/Documentation", "documentation-db")
{
    protected override void Configure(IDictionary<string, string> environment)
    {
        environment["Demo__Enabled"] = "true";
        environment["Blobs__Path"] = Path.Combine(AppContext.BaseDirectory, "demo-blobs");
    }
}
