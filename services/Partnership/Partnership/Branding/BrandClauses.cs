using System.Text.RegularExpressions;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Branding;

/// <summary>What an agreement says of names and logos, as its text was read and as people completed it.</summary>
/// <param name="Text">What the text says.</param>
/// <param name="Said">What was said of a party besides.</param>
internal sealed partial record BrandClauses(IReadOnlyList<BrandingRuleExtract> Text, IReadOnlyList<SaidDepartment> Said)
{
    private const int LongestName = 200;

    /// <summary>Numbers of the articles whose words an amendment in effect replaced.</summary>
    public IReadOnlyList<string> Rewritten { get; init; } = [];

    /// <summary>Whether the text lets each party use the brand of each other that agrees in writing; where it says nothing of that, the hub's staff alone asks.</summary>
    public bool LetsPartiesAsk => Text.Any(rule => rule is { Party: null, NeedsWrittenAgreement: true });

    /// <summary>Departments that the text asks for without telling of whom they are, and that nobody has assigned: they bind no party.</summary>
    public IReadOnlyList<BrandDepartment> Unassigned =>
        [.. Read(rule => rule.Party is null && !IsOfEach(rule)).Where(read => !IsRewritten(read) && !Said.Any(one => read.IsNamed(one.Department))).DistinctBy(read => read.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>Who besides the party has to agree; null where nobody has.</summary>
    public BrandDepartment? DepartmentOf(string party) => Said.LastOrDefault(one => one.Party == party) is not { } said
        ? OfText(party)
        : said.Department is { } name ? new BrandDepartment(name, said.Article, IsOfText: false) : null;

    /// <summary>The one that the text itself asks for: its own clause before that of each party.</summary>
    public BrandDepartment? OfText(string party) =>
        Read(rule => rule.Party == party).Concat(Read(rule => rule.Party is null && IsOfEach(rule))).FirstOrDefault();

    /// <summary>Whether an amendment replaced the words that ask for it.</summary>
    public bool IsRewritten(BrandDepartment read) =>
        read.Article is { } article && Rewritten.Any(number => article == number || article.StartsWith($"{number}.", StringComparison.Ordinal));

    private static bool IsOfEach(BrandingRuleExtract rule) => Each().IsMatch(Spaces().Replace(rule.Source.Quote, " "));

    private IEnumerable<BrandDepartment> Read(Func<BrandingRuleExtract, bool> which) => Text
        .Where(which)
        .Select(rule => NameIn(rule.Source.Quote) is { } name ? new BrandDepartment(name, rule.Source.Article, IsOfText: true) : null)
        .OfType<BrandDepartment>();

    private static string? NameIn(string quote) =>
        Department().Match(Spaces().Replace(quote, " ")) is { Success: true } found ? found.Groups["who"].Value.Trim().Truncated(LongestName) : null;

    [GeneratedRegex(
        @"\b(chaque|chacune?\s+des|toute?|tous\s+les|toutes\s+les)\s+(autres?\s+)?(parties?|partenaires?|signataires?)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 5_000)]
    private static partial Regex Each();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Spaces();

    [GeneratedRegex(
        @"\b(accord|autoris|valid|agr[ée]ment|consentement|visa)\w*\b[^.;]{0,80}?\b(?<who>(direction|service|d[ée]partement|mission|p[ôo]le|cellule|bureau)\s+(de\s+(la\s+|sa\s+)?|des?\s+|d['’])?(communication|relations\s+publiques|presse|marque)\b[^,;.]*)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 5_000)]
    private static partial Regex Department();
}

/// <summary>A department that has to agree to the use of its party's brand, beside the party.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Article">Where that stands.</param>
/// <param name="IsOfText">Whether the text asks for it; else somebody said so.</param>
internal sealed record BrandDepartment(string Name, string? Article, bool IsOfText)
{
    public bool IsNamed(string? name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);
}
