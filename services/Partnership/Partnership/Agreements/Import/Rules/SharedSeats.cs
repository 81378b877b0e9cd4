using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>« les services de la Région et de la Ville », « deux représentants de la Région et de la Ville »: one noun for several, of which the second alone would be named otherwise.</summary>
/// <param name="Start">Where the noun, or its article, starts in the sentence.</param>
/// <param name="End">Where the last of them ends.</param>
/// <param name="Owners">Start and length of each, its preposition apart.</param>
internal sealed partial record SharedSeats(int Start, int End, IReadOnlyList<(int Start, int Length)> Owners)
{
    /// <summary>« maire », of « les maires de Boisclair et de Hautclair »: each heads a body of her own.</summary>
    public string? Head { get; private init; }

    /// <summary>Null where one only is named, or none of that kind.</summary>
    public static SharedSeats? Find(string folded, int start)
    {
        var lead = Lead(folded[start..]);
        if (!lead.Success)
            return null;
        var from = start + lead.Length;
        var (head, rule, ends) = lead.Groups["heads"] is { Success: true } heads ? (heads.Value[..^1], NextHeaded(), EndsHeaded()) : (null, Next(), Ends());
        var owners = new List<(int Start, int Length)>();
        for (var next = rule.Match(folded, from); next.Success && !ends.IsMatch(folded[from..next.Index]); next = rule.Match(folded, from))
        {
            owners.Add((from, next.Index - from));
            from = next.Index + next.Length;
        }

        if (owners.Count == 0)
            return null;
        var end = ends.Match(folded, from) is { Success: true } stop ? stop.Index : folded.Length;
        owners.Add((from, end - from));
        return new SharedSeats(start + lead.Groups["noun"].Index, end, owners) { Head = head };
    }

    /// <summary>« les services de la », up to whose they are.</summary>
    public static Match Lead(string folded) => Noun().Match(folded);

    [GeneratedRegex(@"^\s*((?=(les|\d{1,2}|" + FrenchNumbers.Words + @")\s)(les\s+)?(?<noun>((\d{1,2}|" + FrenchNumbers.Words + @")\s+)?(representants|representantes|elus|elues|delegues|techniciens|agents|referents)(\s+titulaires)?)|((des|les)\s+)(?<noun>(?<heads>maires|presidents|presidentes|prefets|prefetes|recteurs|proviseurs|directeurs|directrices))|((des|de|du|les)\s+)?(?<noun>(services|directions|bureaux|equipes)(\s+(techniques|competents|concernes|instructeurs|administratifs))?))\s+(de\s+la\s+|du\s+|des\s+|de\s+l'\s*|de\s+|d')", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Noun();

    [GeneratedRegex(@"(\s*,\s*|\s*,?\s+(et|ainsi\s+que)\s+)(?=(de\s+la|du|de\s+l'))(de\s+la\s+|du\s+|de\s+l'\s*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Next();

    [GeneratedRegex(@"\s*(,(?!\s*((et|ainsi\s+que)\s+)?(de\s+la|du|de\s+l')\b)|[;:.])|\s+(et|ainsi\s+que)\s(?!\s*(de\s+la|du|de\s+l')\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Ends();

    // « des maires de Perceval et de Hautclair, de la présidente du Département »: she heads nothing with them.
    private const string Others = @"(la\s+|l'\s*)?((\d{1,2}|" + FrenchNumbers.Words + @")\s|(prefete?|maire|rect(eur|rice)|(vice-)?presidente?|direct(eur|rice)|proviseure?|" + EveryParty.Envoys + @")s?\b)";

    [GeneratedRegex(@"(\s*,\s*|\s*,?\s+(et|ainsi\s+que)\s+)(de\s+la\s+|du\s+|de\s+l'\s*|de\s+|d')(?!" + Others + ")", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex NextHeaded();

    [GeneratedRegex(@"\s*(,(?!\s*((et|ainsi\s+que)\s+)?(de|du|d')\b)|[;:.])|\s+(et|ainsi\s+que)\s(?!\s*(de|du|d')\b)|(,|\s+et|\s+ainsi\s+que)\s+(de\s+la\s+|du\s+|de\s+l'\s*|de\s+|d')" + Others, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex EndsHeaded();
}
