using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>
/// « La Région et l'Agglomération financent respectivement 30 % et 20 % »: a grant of each. Where the words do not say whose a figure is,
/// as in « à parts égales », none is read.
/// </summary>
/// <param name="Grants">In the order of the names.</param>
/// <param name="IsWhole">Nothing of the money is left to a person.</param>
internal sealed partial record SharedGrants(IReadOnlyList<GrantExtract> Grants, bool IsWhole)
{
    /// <summary>Null where one promises alone, or where all owe one sum together.</summary>
    public static SharedGrants? Find(CommitmentDraft commitment)
    {
        if (commitment.Who.Named.Count < 2 || !Funds().IsMatch(commitment.Words))
            return null;
        var figures = GrantFigures.Promised(commitment.Words);
        if (Respectively().IsMatch(commitment.Words))
            return figures.Count == commitment.Who.Named.Count && figures.Select(GrantFigures.IsRate).Distinct().Count() == 1 && IsBare(commitment.Words, figures) ? InTurn(commitment, figures) : new SharedGrants([], false);
        return Shares().IsMatch(commitment.Words) || figures.Where(GrantFigures.IsRate).Skip(1).Any(second => !Granted().IsMatch(commitment.Words[..second.Index])) ? new SharedGrants([], false) : null;
    }

    // « 10 000 € par an et 5 000 € une seule fois », « respectivement en 2026 et en 2027 »: what is said of one of them alone is left to a person.
    private static bool IsBare(string words, IReadOnlyList<Match> figures) =>
        figures.Zip(figures.Skip(1)).All(pair => Between().IsMatch(words[(pair.First.Index + pair.First.Length)..pair.Second.Index])) && !OfYears().IsMatch(words) && !InTurnOfOthers().IsMatch(words, figures[0].Index);

    // What stands behind the last figure, « du coût hors taxes », « par an », is said of each of them; so is « chaque année » ahead of the first.
    private static SharedGrants InTurn(CommitmentDraft commitment, IReadOnlyList<Match> figures)
    {
        var end = commitment.Words.Length;
        var isRate = GrantFigures.IsRate(figures[0]);
        var isPerYear = !isRate && (GrantFigures.IsPerYear(commitment.Words, 0, end, figures[^1]) || GrantFigures.IsPerYear(commitment.Words, 0, figures[0].Index + figures[0].Length, figures[0]));
        var grants = figures.Zip(commitment.Who.Named, (figure, party) => new GrantExtract
        {
            Party = party,
            Nature = GrantRule.Nature(commitment.Words, inKind: false),
            Rate = isRate ? GrantFigures.Number(figure) : null,
            Amount = isRate ? null : GrantFigures.Number(figure),
            IsPerYear = isPerYear,
            State = GrantRule.State(figure),
            Base = isRate ? GrantBase.OfShare(commitment, 0, end, figures[^1]) : GrantBase.OfSums(commitment, end, figures[0], figures[^1]),
            FiscalYears = FiscalYears.Find(commitment, 0, end),
            Source = commitment.Item.Source,
        });
        return new SharedGrants([.. grants], GrantFigures.Ceiling(commitment.Words, 0, end, figures[0]) is null);
    }

    [GeneratedRegex(@"\b(co-?)?financ|\bsubvention|\bvers(e|er|ent|era|eront)\b|\bparticip|\bcontribu|\bcharge\b|\bapport", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Funds();

    [GeneratedRegex(@"^\s*(,\s*)?((et|puis)\s+)?(,\s*)?(pour\s+|de\s+|(a\s+)?hauteur\s+de\s+|a\s+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Between();

    [GeneratedRegex(@"\brespecti\w+\s*,?\s*(en|au\s+titre|durant|pendant|pour)\s+(?![\d.…_\[]+[ .…]*(\d{3}\s*)?(€|%|euros?))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex OfYears();

    [GeneratedRegex(@"\brespecti[^;]*\bet\s+(en|pour|d[eu]s?|au)\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex InTurnOfOthers();

    [GeneratedRegex(@"\brespecti(fs|ves|vement)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Respectively();

    [GeneratedRegex(@"\ba\s+parts?\s+egales?\b|\b(par|pour)\s+moitie\b|\bchacune?\b|\bau\s+prorata\b|\bselon\s+l(eur|a\s+cle)\b|\bpour\s+(sa|leurs?)\s+parts?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Shares();

    [GeneratedRegex(@"\b(une?|des|la|sa|leur)\s+(subvention|participation|contribution|dotation|aide)\b.*\b(une?|des|la|sa|leur)\s+(subvention|participation|contribution|dotation|aide)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Granted();
}
