using System.Text.RegularExpressions;

namespace SkillsHub.Architecture.Tests;

public sealed partial class SourceTests
{
    private static IReadOnlyList<string> Sources => Solution.Files("*.cs", "services", "gateway", "aspire");

    [Fact]
    public void Nothing_is_left_to_do_in_a_comment()
    {
        foreach (var file in Sources)
            Assert.False(Leftover().IsMatch(Solution.Read(file)), file);
    }

    [Fact]
    public void No_exception_is_swallowed()
    {
        foreach (var file in Sources)
            Assert.False(EmptyCatch().IsMatch(Solution.Read(file)), $"{file}: a catch that does nothing.");
    }

    [Fact]
    public void No_file_needs_a_map_of_its_own()
    {
        var lengths = Sources.Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(file => (File: file, Lines: Solution.Read(file).Split('\n').Length)).OrderBy(entry => entry.Lines).ToList();

        Assert.InRange(lengths[lengths.Count / 2].Lines, 0, 41);
        Assert.InRange(lengths[lengths.Count * 95 / 100].Lines, 0, 151);
    }

    [GeneratedRegex(@"//.*\b(TODO|FIXME|HACK|XXX)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Leftover();

    [GeneratedRegex(@"catch\s*(\([^)]*\))?\s*\{\s*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex EmptyCatch();
}
