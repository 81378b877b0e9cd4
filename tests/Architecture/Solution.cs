using System.Reflection;
using System.Xml.Linq;
using SkillsHub.Testing;

namespace SkillsHub.Architecture.Tests;

/// <summary>The source as it lies in the clone, and the services' assemblies.</summary>
internal static class Solution
{
    public static IReadOnlyList<string> Services { get; } = ["Catalogue", "Documentation", "Events", "Partnership"];

    /// <summary>Service assemblies, by name, for theories.</summary>
    public static TheoryData<string> ServiceNames => [.. Services];

    public static Assembly AssemblyOf(string service) => Assembly.Load(service);

    /// <summary>Files below the given folders, as paths relative to the clone; without what builds make.</summary>
    public static IReadOnlyList<string> Files(string pattern, params IEnumerable<string> folders) =>
    [
        .. folders.SelectMany(folder => Directory.EnumerateFiles(Repository.PathTo(folder), pattern, SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")),
    ];

    public static string Read(string file) => File.ReadAllText(Repository.PathTo(file));

    /// <summary>Names of the projects that a project file references.</summary>
    public static IReadOnlyList<string> ReferencesOf(string project) =>
        [.. XDocument.Load(Repository.PathTo(project)).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))];
}
