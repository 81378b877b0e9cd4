using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Parties;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Whether « Elle » still means whom the title names, behind the sentences that stand ahead of her.</summary>
/// <param name="matcher">Knows the parties.</param>
/// <param name="titled">Whom the title names, in the order of the text.</param>
internal sealed partial class SpokenOf(PartyMatcher matcher, IReadOnlyList<string> titled)
{
    private bool _isOfOther;
    private string? _thing;

    // « Le Département assure l'accueil. Il … », « La Ville est propriétaire. Elle … »: whoever the sentence before is about.
    public void Follow(string text, string folded, Promise? promise)
    {
        if (promise is { Who.Kind: PromisorKind.Pronoun } || (promise is null && Pronoun().IsMatch(folded)))
            return;
        if (promise is { Who.Kind: PromisorKind.Named })
            (_isOfOther, _thing) = (!IsTitled(promise.Who.Named), null);
        else if (promise is { IsExplicit: true })
            FollowOther();
        else if (Ahead(text, folded) is { Count: > 0 } ahead)
            (_isOfOther, _thing) = (!IsTitled(ahead), null);
        else
            _thing = folded[Opener().Match(folded).Length..];
    }

    public void FollowOther() => _isOfOther = true;

    /// <summary>« Elle » is no « registre », nor « elles » one room.</summary>
    public bool IsTold(string pronoun) => !_isOfOther
        && (_thing is null || (IsOfSeveral().IsMatch(pronoun) ? One() : IsShe().IsMatch(pronoun) ? NotShe() : NotHe()).IsMatch(_thing));

    private bool IsTitled(IReadOnlyList<string> named) => named.SequenceEqual(titled, StringComparer.Ordinal);

    // « Dans ce cadre, la Ville et l'Association partagent … ».
    private List<string> Ahead(string text, string folded)
    {
        if (Promises.PartyAhead(matcher, text, folded) is not { } first)
            return [];
        var named = new List<string> { first };
        if (titled.Count == 1)
            return named;
        var at = matcher.LengthOfName(folded, 0) is > 0 and var length ? length : Opener().Match(folded).Length is var opener ? opener + matcher.LengthOfName(folded, opener) : 0;
        while (Joint().Match(folded, at) is { Success: true } joint && matcher.LengthOfName(folded, joint.Index + joint.Length) is > 0 and var next)
        {
            at = joint.Index + joint.Length + next;
            if (matcher.Find(text[(at - next)..at]) is { } party)
                named.Add(party);
        }

        return named;
    }

    [GeneratedRegex(@"^([^,;:]{0,80},\s+)?(elles?|ils?|celles?-ci|celui-ci|ceux-ci)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"^((?!l[ae]s?\s|l'|ce(t|tte|s)?\s|une?\s)[^,;:]{1,80},\s+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Opener();

    [GeneratedRegex(@"\G\s*(,|et)\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Joint();

    [GeneratedRegex(@"\b(elles|ils|ceux-ci|celles-ci)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex IsOfSeveral();

    [GeneratedRegex(@"\b(elle|celle-ci)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex IsShe();

    [GeneratedRegex(@"^(l[ae]\s|l'|ce(t|tte)?\s|une?\s)(?!.*\bet\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex One();

    [GeneratedRegex(@"^(les?|ce[st]?|un)\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex NotShe();

    [GeneratedRegex(@"^(les|ces|la|cette|une)\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex NotHe();
}
