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

    /// <summary>Whether the text lets each party use the brand of each other that agrees in writing; where it says nothing of that, the hub's staff alone asks.</summary>
    public bool LetsPartiesAsk => Text.Any(rule => rule is { Party: null, NeedsWrittenAgreement: true });

    /// <summary>Who besides the party has to agree; null where nobody has.</summary>
    public BrandDepartment? DepartmentOf(string party)
    {
        var said = Said.LastOrDefault(one => one.Party == party);
        return said?.Department is { } name ? new BrandDepartment(name, said.Article, IsOfText: false) : OfText(party);
    }

    /// <summary>The one that the text itself asks for.</summary>
    public BrandDepartment? OfText(string party) => Text
        .Where(rule => rule.Party is null || rule.Party == party)
        .Select(rule => (Name: NameIn(rule.Source.Quote), rule.Source.Article))
        .Where(read => read.Name is not null)
        .Select(read => new BrandDepartment(read.Name!, read.Article, IsOfText: true))
        .FirstOrDefault();

    private static string? NameIn(string quote) =>
        Department().Match(Spaces().Replace(quote, " ")) is { Success: true } found ? found.Groups["who"].Value.Trim().Truncated(LongestName) : null;

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
internal sealed record BrandDepartment(string Name, string? Article, bool IsOfText);
