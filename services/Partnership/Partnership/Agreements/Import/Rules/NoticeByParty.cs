using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Parties;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>
/// « La Région peut résilier avec un préavis de six mois, les autres parties de trois mois »: no notice holds for all of them, so that
/// none is read.
/// </summary>
internal static partial class NoticeByParty
{
    /// <summary>Whether the sentence gives two parties notices of their own.</summary>
    public static bool Differs(PartyMatcher matcher, string folded)
    {
        var notices = Notices().Matches(folded);
        for (var i = 1; i < notices.Count; i++)
        {
            var (first, next) = (notices[i - 1], notices[i]);
            var between = folded[(first.Index + first.Length)..next.Index];
            if (Equals(Periods.ToPeriod(first), Periods.ToPeriod(next)) || ForceMajeure().IsMatch(between))
                continue;
            if (Names(matcher, between) || (i == notices.Count - 1 && Ends().Match(folded, next.Index + next.Length) is { Success: true } end && Names(matcher, end.Value)))
                return true;
        }

        return false;
    }

    /// <summary>The party that alone has the notice of a sentence: « La Région peut résilier … »; null where each of them may.</summary>
    public static string? Holder(PartyMatcher matcher, Sentence sentence)
    {
        var by = By().Matches(sentence.Folded);
        if (by.Count == 0)
            return Promises.PartyAhead(matcher, sentence.Text, sentence.Folded) ?? OneOfSome(matcher, sentence.Folded);
        var (start, length) = by.Select(match => match.Index + match.Length).Select(at => (at, matcher.LengthOfName(sentence.Folded, at))).FirstOrDefault(name => name.Item2 > 0);
        return length == 0 || IsJoined(matcher, sentence.Folded, start + length) ? null : matcher.Find(sentence.Text.Substring(start, length));
    }

    // « Une commune peut se retirer … »: each of the communes, but none of the others.
    private static string? OneOfSome(PartyMatcher matcher, string folded) =>
        One().Match(folded).Groups["kind"] is { Success: true } named && PartyKinds.Generic(named.Value) is { } kind
        && matcher.Parties.Any(party => party.Kind == kind) && matcher.Parties.Any(party => party.Kind != kind) ? named.Value : null;

    // « par la Ville ou la Région »; what follows « par la Ville, pour motif d'intérêt général » joins nobody.
    private static bool IsJoined(PartyMatcher matcher, string folded, int from) => Joined().Match(folded, from) is { Success: true } joined
        && (matcher.LengthOfName(folded, joined.Index + joined.Length) > 0 || Others().Match(folded, joined.Index + joined.Length) is { Success: true } others && others.Index == joined.Index + joined.Length);

    private static bool Names(PartyMatcher matcher, string folded) =>
        Others().IsMatch(folded) || Articles().Matches(folded).Any(article => matcher.LengthOfName(folded, article.Index) > 0);

    [GeneratedRegex(@"^(une|chaque|toute)\s+(?<kind>[a-z]+)\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex One();

    // « peut être résiliée, pour motif d'intérêt général, par la Ville », « à l'initiative de la Ville ».
    [GeneratedRegex(@"(?<=\b(resilie|denonce|prononce)e?\b[^.;]{0,80})\bpar\s+(?=l)|\ba\s+l'\s*initiative\s+(de\s+(?=l)|du\s+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex By();

    [GeneratedRegex(@"\G\s*(,|et|ou|comme|ainsi\s+que)\s+((et|ou)\s+)?(par\s+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Joined();

    // « six mois avant le terme » is no notice of anybody else.
    [GeneratedRegex(@"(?<=\b(de|d'|a|est|sera|moyennant|avec|apres|observer|observant)\s*)" + Periods.Pattern + @"(?!\s+(avant|apres|a\s+compter|suivant))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Notices();

    [GeneratedRegex(@"\G\s*(de\s+preavis\s+)?(pour|s'agissant\s+d|en\s+ce\s+qui\s+concerne)\b[^,;.]{0,80}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\b((les|aux|des)\s+autres\s+(parties|partenaires|signataires|membres)|(l'|aux\s+)autres?(\s+(partie|partenaire|signataire))?\b|les\s+autres\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Others();

    [GeneratedRegex(@"\b(l[ae]s?\s+|l'\s*)(?=\S)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Articles();

    [GeneratedRegex(@"\bforce\s+majeure\b|\burgence\b|\b(redui|abrege|ramene)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex ForceMajeure();
}
