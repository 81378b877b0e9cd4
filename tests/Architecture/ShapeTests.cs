using System.Reflection;
using System.Runtime.CompilerServices;
using SkillsHub.Testing;

namespace SkillsHub.Architecture.Tests;

public sealed class ShapeTests
{
    public static TheoryData<string> Services => Solution.ServiceNames;

    [Fact]
    public void Top_level_folders_are_those_of_the_map()
    {
        var folders = Directory.EnumerateDirectories(Repository.Root).Select(folder => Path.GetFileName(folder)!)
            .Where(name => !name.StartsWith('.') && name is not ("TestResults" or "BenchmarkDotNet.Artifacts"));

        Assert.Equal(["aspire", "docs", "gateway", "services", "tests"], folders.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Program_tells_its_story_in_30_lines()
    {
        foreach (var file in Solution.Files("Program.cs", "services", "gateway", "aspire"))
            Assert.True(Solution.Read(file).Split('\n').Length <= 31, $"{file} is longer than 30 lines.");
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_service_shows_only_how_to_add_and_map_it(string service)
    {
        var shown = Solution.AssemblyOf(service).GetExportedTypes()
            .Where(type => !IsGenerated(type))
            .Where(type => !(type is { IsAbstract: true, IsSealed: true } && Array.TrueForAll(Methods(type), IsAddOrMap)));

        Assert.Empty(shown);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Classes_are_sealed_unless_somebody_inherits(string service)
    {
        var types = Solution.AssemblyOf(service).GetTypes().Where(type => type.IsClass && !IsGenerated(type)).ToList();
        var bases = types.Select(type => type.BaseType).OfType<Type>().Select(type => type.IsGenericType ? type.GetGenericTypeDefinition() : type).ToHashSet();

        Assert.DoesNotContain(types, type => type is { IsSealed: false, IsAbstract: false } && !bases.Contains(type));
    }

    private static MethodInfo[] Methods(Type type) => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);

    private static bool IsAddOrMap(MethodInfo method) =>
        method.Name.StartsWith("Add", StringComparison.Ordinal) || method.Name.StartsWith("Map", StringComparison.Ordinal);

    private static bool IsGenerated(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal)
        || type.Name == "Program"
        || type.IsDefined(typeof(CompilerGeneratedAttribute))
        || type.Namespace?.EndsWith(".Migrations", StringComparison.Ordinal) == true
        || type.Namespace?.StartsWith("SkillsHub", StringComparison.Ordinal) != true
        || (type.DeclaringType is { } declaring && IsGenerated(declaring));
}
