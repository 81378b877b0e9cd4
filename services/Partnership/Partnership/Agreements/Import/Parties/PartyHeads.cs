using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Parties;

/// <summary>« le préfet », « le maire de X », « la présidente de la CCI »: who sits for the party that they head.</summary>
internal static partial class PartyHeads
{
    /// <summary>The slug of the party that the words name the head of; null when they name none.</summary>
    public static string? Find(PartyMatcher matcher, string words)
    {
        if (Read(words) is not { } head)
            return null;
        if (head.Of is null)
            return head.Bodies.Length == 0 ? null : matcher.Find($"la {head.Bodies[0]}");
        // « le président de Département » may be that of any, and « le préfet de région » heads no region.
        if (head.IsOfAny && head.Kind != PartyKind.State)
            return null;
        return matcher.Parties.FirstOrDefault(party => string.Equals(party.Slug, matcher.Find(head.Of), StringComparison.Ordinal) && (head.Kind is null || party.Kind is null || party.Kind == head.Kind))?.Slug
            ?? head.Bodies.Select(body => matcher.Find($"la {body} de {head.Of}")).FirstOrDefault(slug => slug is not null)
            ?? (head.Kind == PartyKind.State ? matcher.Find("l'État") : null);
    }

    /// <summary>« la proviseure », where one party alone is represented by its « proviseure ».</summary>
    public static string? Representing(IReadOnlyList<PartyExtract> parties, string words)
    {
        var function = PartyNames.WithoutArticle(Honorific().Replace(Substitute().Replace(TextFolding.Fold(words), ""), "")).Trim(' ', ',', '.', ';');
        var found = function.Length == 0 ? []
            : parties.Where(party => party.Representative?.Function is { } own && string.Equals(PartyNames.WithoutArticle(TextFolding.Fold(own)).Trim(), function, StringComparison.Ordinal)).Take(2).ToList();
        return found.Count == 1 ? found[0].Slug : null;
    }

    /// <summary>The parties that the words may mean the head of, though they do not say so: « le président ».</summary>
    public static IEnumerable<PartyExtract> MayHead(ILookup<string, PartyExtract> named, IReadOnlyList<PartyExtract> parties, string words) =>
        Read(words) is not { } head ? []
        : head.Of is null ? parties.Where(party => head.Kind is null || party.Kind is null || party.Kind == head.Kind)
        : PartyNames.Tokens(head.Of).SelectMany(word => named[word]);

    /// <summary>The parties by the words of their names.</summary>
    public static ILookup<string, PartyExtract> ByWord(IReadOnlyList<PartyExtract> parties) => parties
        .SelectMany(party => PartyNames.Tokens($"{party.Name} {party.Alias} {party.Description}").Distinct(StringComparer.Ordinal), (party, word) => (party, word))
        .ToLookup(pair => pair.word, pair => pair.party, StringComparer.Ordinal);

    private static (PartyKind? Kind, string[] Bodies, string? Of, bool IsOfAny)? Read(string words)
    {
        var match = Heads().Match(TextFolding.Fold(words));
        if (!match.Success)
            return null;
        var of = match.Groups["of"];
        var (kind, bodies) = Headed(match.Groups["head"].Value);
        return (kind, bodies, of.Success ? words.Substring(of.Index, of.Length) : null, match.Groups["any"].Success);
    }

    private static (PartyKind? Kind, string[] Bodies) Headed(string head) => head[0] switch
    {
        'm' => (PartyKind.Municipality, ["commune", "ville"]),
        'r' => (PartyKind.EducationAuthority, ["rectorat"]),
        'p' when head.StartsWith("pref", StringComparison.Ordinal) => (PartyKind.State, ["prefecture"]),
        _ => (null, []),
    };

    [GeneratedRegex(@"^\s*(monsieur|madame|m\.|mme\.?)\s+(?=l[ae]\s)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Honorific();

    [GeneratedRegex(@"\s*,?\s+ou\s+(son|sa|leur|l'un\S*)\s.*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Substitute();

    [GeneratedRegex(
        @"^\s*(l[ae]s?\s+|du\s+|de\s+la\s+|une?\s+|d'une?\s+|(monsieur|madame|m\.|mme\.?)\s+l[ae]\s+)?(?<head>prefete?|maire|proviseure?|rect(eur|rice)|(vice-)?presidente?|direct(eur|rice)(\s+(generale?|adjointe?|deleguee?))*)" +
        @"(\s+(du\s+|de\s+la\s+|de\s+l'\s*|des\s+|(?<any>(de\s+|d'\s*)(?=(departement|region|association|agglomeration|communaute|metropole|chambre|lycee)s?\s*$))|de\s+|d'\s*)(?<of>.{1,120}?))?(\s*,?\s+(en\s+charge|chargee?|deleguee?)\s.*)?(\s*,?\s+ou\s+(son|sa|leur|l'un\S*)\s.*)?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Heads();
}
