using System.Globalization;
using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Money and premises among the promises: who, for what, at which rate or amount, for which years.</summary>
internal sealed partial class GrantRule : IRule
{
    public void Read(AgreementDraft draft) =>
        draft.Grants.AddRange(draft.Commitments.Where(commitment => !commitment.Item.IsCommon).Select(Grant).OfType<GrantExtract>());

    private static GrantExtract? Grant(CommitmentDraft commitment)
    {
        var words = commitment.Words;
        var inKind = InKind().Match(words);
        var money = Money().IsMatch(words);
        var share = Rate().Match(words);
        var amount = Amount().Match(words);
        if (!money && !inKind.Success && !(share.Success && Shares().IsMatch(words)))
            return null;
        return new GrantExtract
        {
            Party = commitment.Item.Party,
            Nature = Nature(words, inKind.Success && !money),
            Rate = Number(share),
            Amount = share.Success ? null : Number(amount),
            State = State(share, amount),
            Base = share.Success ? Base(commitment, share, AppliesTo())
                : inKind.Success && !money ? Base(commitment, inKind, Lent())
                : Base(commitment, Funded().Match(words), AppliesTo()),
            FiscalYears = FiscalYears.Find(commitment),
            Source = commitment.Item.Source,
        };
    }

    private static GrantNature? Nature(string words, bool inKind) =>
        inKind ? GrantNature.InKind
        : Investment().IsMatch(words) ? GrantNature.Investment
        : Operating().IsMatch(words) ? GrantNature.Operating
        : null;

    private static GrantValueState State(Match share, Match amount)
    {
        var value = share.Success ? share : amount;
        if (!value.Success)
            return GrantValueState.NotStated;
        return value.Groups["blank"].Success ? GrantValueState.Blank : GrantValueState.Stated;
    }

    private static decimal? Number(Match match)
    {
        if (!match.Success || !match.Groups["n"].Success)
            return null;
        var digits = match.Groups["n"].Value.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.');
        if (ThousandDots().IsMatch(digits))
            digits = digits.Replace(".", "", StringComparison.Ordinal);
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value * (match.Groups["thousands"].Success ? 1000 : match.Groups["millions"].Success ? 1_000_000 : 1)
            : null;
    }

    private static string? Base(CommitmentDraft commitment, Match before, Regex appliesTo)
    {
        if (!before.Success)
            return null;
        var applied = appliesTo.Match(commitment.Words, before.Index + before.Length);
        if (!applied.Success || applied.Groups["what"].Length == 0)
            return null;
        var what = applied.Groups["what"];
        var words = commitment.Verbatim(what.Index, what.Length).Trim(' ', ',', ';', '.', '\u00A0');
        return words.Length == 0 ? null : words;
    }

    private const string Stop = @"(?=\s*(?:[,.;:]|$)|\s+(?:durant|pendant|pour\s+(?:les|l'|la\s+duree|une)|sur\s+(?:les|une|la\s+duree)|au\s+titre|selon|dans\s+la\s+limite|au\s+cours|lors\s+des?|par\s+an|conformement|a\s+compter|chaque)\b)";

    [GeneratedRegex(@"\bsubventions?\b|\bco-?financ(e|er|ement)\b|\b(aide|dotation|contribution|participation)\s+financiere|\bfinanc(e|era|er)\b.{0,80}(%|€|\beuros?\b)|\bparticip(e|era|er|ation)\s+a\s+hauteur", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Money();

    [GeneratedRegex(@"\b(financ|particip|contribu|subvention|prise?\s+en\s+charge|prend|verse|couvr|apport)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Shares();

    [GeneratedRegex(@"\b(mise?\s+a\s+disposition|mettre\s+a\s+(la\s+)?disposition|met(tra)?\s+a\s+(la\s+)?disposition|pret(e|er|era)?)\s*(gratuite(ment)?|gracieuse(ment)?|a\s+titre\s+(gratuit|gracieux))\b|\b(gratuitement|gracieusement|a\s+titre\s+(gratuit|gracieux))\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex InKind();

    [GeneratedRegex(@"\binvestissements?\b", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Investment();

    [GeneratedRegex(@"\b(fonctionnement|exploitation)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Operating();

    [GeneratedRegex(@"((?<n>\b\d{1,3}(\s?[.,]\s?\d{1,2})?)|(?<blank>" + Blanks.BeforeUnit + @"))\s*(%|\bpour\s?cent\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Rate();

    [GeneratedRegex(@"((?<n>\b\d{1,3}([ .]\d{3}){1,3}(,\d{1,2})?|\b\d{1,9}(,\d{1,2})?)\s*((?<thousands>k)|(?<millions>m|millions\s+d'))?|(?<blank>" + Blanks.BeforeUnit + @"))\s*(€|euros?\b|eur\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Amount();

    [GeneratedRegex(@"\b(subventions?|co-?financements?|financements?|aide\s+financiere)(\s+(d'investissement|de\s+fonctionnement|d'exploitation|annuelle|globale))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Funded();

    [GeneratedRegex(@"\G\s*(maximum\s+|maximal\s+)?(du|des|de\s+la|de\s+l'|de|d'|aux?|a\s+la|a\s+l')\s*(?<what>.{1,300}?)" + Stop, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex AppliesTo();

    [GeneratedRegex(@"\G\s*(de\s+la\s+|de\s+l'\s*|des?\s+|du\s+|d')?(?<what>.{1,300}?)" + Stop, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Lent();

    [GeneratedRegex(@"^\d{1,3}(\.\d{3})+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex ThousandDots();
}
