using System.Reflection;
using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Import.Text;
using SkillsHub.Testing;

namespace SkillsHub.Partnership.Tests.Agreements.Import;

/// <summary>The code that is generated from an expression may answer otherwise than the expression itself: it did, where an option holds a lazy run.</summary>
public sealed class GeneratedExpressionTests
{
    // Longer behind « est » than any run of an expression.
    private const string Renewed =
        "Elle est renouvelable par tacite reconduction, pour une durée d'un an, sauf dénonciation par l'une ou l'autre des parties, par lettre recommandée, avant le 1er juin.";

    [Fact]
    public void Each_finds_what_its_pattern_finds()
    {
        var lines = Lines();
        var differing = Expressions().Where(expression => !lines.TrueForAll(line => IsSame(expression.Generated, expression.Interpreted, line))).Select(expression => expression.Name);
        Assert.Empty(differing);
    }

    private static bool IsSame(Regex generated, Regex interpreted, string line)
    {
        var (found, expected) = (generated.Match(line), interpreted.Match(line));
        return (found.Success, found.Index, found.Length) == (expected.Success, expected.Index, expected.Length);
    }

    private static IEnumerable<(string Name, Regex Generated, Regex Interpreted)> Expressions()
    {
        var types = typeof(AgreementImporter).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith(typeof(AgreementImporter).Namespace!, StringComparison.Ordinal) is true);
        foreach (var method in types.SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)))
        {
            if (method.ReturnType != typeof(Regex) || method.GetParameters().Length > 0)
                continue;
            var generated = (Regex)method.Invoke(null, null)!;
            yield return ($"{method.DeclaringType!.Name}.{method.Name}", generated, new Regex(generated.ToString(), generated.Options & ~RegexOptions.Compiled, generated.MatchTimeout));
        }
    }

    private static List<string> Lines()
    {
        var corpus = Directory.EnumerateFiles(Repository.PathTo("tests/Partnership/Agreements/Import/Corpus"), "*.txt").Where(path => !path.EndsWith(".lecture.txt", StringComparison.Ordinal));
        var lines = corpus.SelectMany(File.ReadLines).Concat(Samples.Text().Split('\n')).Append(Renewed).Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        return [.. lines.Concat(lines.Select(TextFolding.Fold)).Distinct(StringComparer.Ordinal)];
    }
}
