using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Money and premises among the promises: who, for what, at which rate or amount, for which years.</summary>
internal sealed partial class GrantRule : IRule
{
    public void Read(AgreementDraft draft)
    {
        foreach (var commitment in SharedPromises.Once(draft.Commitments).Where(commitment => !commitment.IsOfEveryParty))
        {
            // In an instalment, « 50 % de cette subvention » names the grant that is paid.
            var others = commitment with { Words = Again().Replace(commitment.Words, again => new string(' ', again.Length)) };
            var isInstalment = IsInstalment(draft, commitment, others.Words);
            var read = isInstalment ? others : commitment;
            draft.Grants.AddRange(Stretches(read.Words).Select(stretch => Grant(read, stretch, isInstalment)).OfType<GrantExtract>().ToList());
        }
    }

    // « La Ville verse 8 400 € à la signature et 3 600 € au 30 juin »: of the grant that it promised before, not another one. A share of
    // nothing, where the payments are settled, is one even if the grant itself was not read.
    private static bool IsInstalment(AgreementDraft draft, CommitmentDraft commitment, string others)
    {
        if (Own().IsMatch(others))
            return false;
        if (ShareOfThat().IsMatch(commitment.Words))
            return true;
        var isPayment = draft.Article(commitment.Item.Article)?.IsAbout(Payments().IsMatch) ?? false;
        if (isPayment && GrantFigures.IsRate(GrantFigures.Find(others, 0, others.Length).Value))
            return true;
        return (isPayment || Instalments().IsMatch(commitment.Words))
            && draft.Grants.Exists(grant => string.Equals(grant.Party, commitment.Item.Party, StringComparison.Ordinal) && grant.Nature != GrantNature.InKind);
    }

    // « une subvention d'investissement de 30 % … et une subvention de fonctionnement de … % … »: two grants in one promise. A figure
    // without a grant of its own before it, as in « dans la limite de 80 % », belongs to the one before.
    private static IEnumerable<Range> Stretches(string words)
    {
        var figures = GrantFigures.In(words).ToList();
        var from = 0;
        for (var next = 1; next < figures.Count; next++)
        {
            var before = figures[next - 1].Index + figures[next - 1].Length;
            var own = Granted().Match(words, before, figures[next].Index - before);
            if (!own.Success)
                continue;
            yield return from..own.Index;
            from = own.Index;
        }

        yield return from..;
    }

    private static GrantExtract? Grant(CommitmentDraft commitment, Range stretch, bool isInstalment)
    {
        var (start, length) = stretch.GetOffsetAndLength(commitment.Words.Length);
        var end = start + length;
        var words = commitment.Words.Substring(start, length);
        Match In(Regex rule) => rule.Match(commitment.Words, start, length);
        var inKind = In(InKind());
        // Behind the first, a stretch begins with the name of its grant.
        var money = start > 0 || In(Money()).Success || (!isInstalment && In(Pays()).Success);
        var (value, equal) = GrantFigures.Find(commitment.Words, start, length);
        // « 50 % à la signature » is a part of the sum, no rate of anything.
        if (GrantFigures.IsRate(value) && AtAMoment().IsMatch(commitment.Words, value.Index + value.Length))
        {
            if (isInstalment)
                return null;
            (value, equal) = (Match.Empty, Match.Empty);
        }

        var share = GrantFigures.IsRate(value) ? value : GrantFigures.IsRate(equal) ? equal : Match.Empty;
        var amount = GrantFigures.IsRate(value) ? equal : value;
        if (!money && !inKind.Success && !(share.Success && In(Shares()).Success))
            return null;
        return new GrantExtract
        {
            Party = commitment.Item.Party,
            Nature = Nature(words, inKind.Success && !money),
            Rate = GrantFigures.Number(share),
            Amount = GrantFigures.IsRate(amount) ? null : GrantFigures.Number(amount),
            IsPerYear = !GrantFigures.IsRate(amount) && amount.Success && GrantFigures.IsPerYear(commitment.Words, start, end, amount),
            Ceiling = GrantFigures.Ceiling(commitment.Words, start, length, value),
            State = State(value),
            Base = share.Success ? Base(commitment, end, share, AppliesTo()) ?? OfWhatIsFunded(commitment, start, end, share)
                : inKind.Success && !money ? Base(commitment, end, inKind, Lent())
                : Base(commitment, end, amount, AppliesTo()) ?? Base(commitment, amount.Success ? amount.Index : end, In(Funded()), AppliesTo()),
            FiscalYears = FiscalYears.Find(commitment, start, length) ?? FiscalYears.Find(commitment, 0, Leading(commitment.Words)),
            Source = commitment.Item.Source,
        };
    }

    // « durant trois exercices, une subvention … et une subvention … »: what stands before the first grant is said of all.
    private static int Leading(string words) => Granted().Match(words) is { Success: true } first ? first.Index : 0;

    private static GrantNature? Nature(string words, bool inKind) =>
        inKind ? GrantNature.InKind
        : Investment().IsMatch(words) ? GrantNature.Investment
        : Operating().IsMatch(words) ? GrantNature.Operating
        : null;

    // « financer à hauteur de 40 % les dépenses »: no preposition stands between the share and what it is of.
    private static string? OfWhatIsFunded(CommitmentDraft commitment, int start, int end, Match share) =>
        Funds().IsMatch(commitment.Words[start..share.Index]) ? Base(commitment, end, share, Object()) : null;

    private static GrantValueState State(Match value)
    {
        if (!value.Success)
            return GrantValueState.NotStated;
        return value.Groups["blank"].Success ? GrantValueState.Blank : GrantValueState.Stated;
    }

    private static string? Base(CommitmentDraft commitment, int end, Match before, Regex appliesTo)
    {
        var from = before.Index + before.Length;
        if (!before.Success || from >= end)
            return null;
        var applied = appliesTo.Match(commitment.Words, from, end - from);
        if (!applied.Success || applied.Groups["what"].Length == 0)
            return null;
        var what = applied.Groups["what"];
        var words = commitment.Verbatim(what.Index, what.Length).Trim(' ', ',', ';', '.', '\u00A0');
        return words.Length == 0 ? null : words;
    }

    private const string Stop = @"(?=\s*(?:[,.;:]|$)|\s+(?:durant|pendant|pour\s+(?:les|l'|la\s+duree|une)|sur\s+(?:les|une|la\s+duree)|au\s+titre|selon|dans\s+la\s+limite|au\s+cours|lors\s+des?|par\s+an|conformement|a\s+compter|chaque)\b)";

    [GeneratedRegex(@"\bsubventions?\b|\bco-?financ(e|er|ement)\b|\b(aide|dotation|contribution|participation)\s+financiere|\bcontribu(e|era|er)\s+financierement\b|\b(accord|attribu|allou|octro|apport)\w*\s+(\w+\s+){0,2}?une\s+(aide|dotation|somme|contribution|participation)\b|\bfinanc(e|era|er)\b.{0,80}(%|€|\beuros?\b)|\bparticip(e|era|er|ation)\s+a\s+hauteur|" + Promises.FixedAt, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Money();

    [GeneratedRegex(@"\bvers(e|er|era|ent|eront)\b(?!.{0,60}\b(loyers?|redevances?|cotisations?|adhesions?|penalites?|indemnites?|depot\s+de\s+garantie|cautions?|remunerations?|salaires?|arrhes|acomptes?)\b).{0,80}(€|\beuros?\b|%|\bpour\s?cent\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Pays();

    private const string Unit = @"(€|%|\beuros?\b|\beur\b|\bpour\s?cent\b)";

    private const string Granter = @"(?!\s+((de\s+la|de\s+l'|du|des)\s*(region|departement|etat|prefecture|communaute|metropole)|regional|departemental))";

    private const string Kind = @"\s+(d'investissement|(de|au)\s+fonctionnement|d'exploitation|annuelle|globale|totale)";

    private const string ThatGrant =
        @"\b(de|sur)\s+(la|cette|sa)\s+(subvention|participation|contribution|dotation|aide)\b(\s+financiere)?" + Granter +
        "(" + Kind + ")*";

    // « elle verse la subvention en deux fois », unless it is another one: « la subvention de fonctionnement de 5 000 € ».
    private const string Paying =
        @"\bvers(e|er|era|ent|eront)\s+(la|cette|sa)\s+(subvention|participation|contribution|dotation|aide)\b(\s+financiere)?" + Granter +
        "(?!(" + Kind + @")+\s+(de\s+|d')[\d.…_\[])(" + Kind + ")*";

    [GeneratedRegex(ThatGrant + "|" + Paying + "|" + Promises.FixedAt, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Again();

    // « à compter de la signature » says since when, not what is paid then.
    [GeneratedRegex(
        @"\b(soldes?|acomptes?|(?<!\b(en\s+|a\s+l'\s*))avances?|tranches?(?!\s+d\w*\s+(travaux|chantier|programme|projet)))\b" +
        "|" + Unit + @"\s+(a|des|lors\s+de|apres)\s+((la|sa|date|reception|de)\s+){0,4}(signature|notification)\b" +
        "|" + Unit + @"\s*(du\s+(montant|total)\s+(total\s+)?)?" + ThatGrant + "|" + Paying + "|" + Promises.FixedAt, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Instalments();

    // « 50 % de la contribution annuelle » is no grant of its own, whatever was read of the contribution.
    [GeneratedRegex(@"(%|\bpour\s?cent\b)\s*(du\s+(montant|total)\s+(total\s+)?)?" + ThatGrant, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex ShareOfThat();

    [GeneratedRegex(@"\b(financ|subventionn|couvr|pren|contribu|particip)\w*\s+(a\s+hauteur\s+de\s+|en\s+charge\s+(a\s+hauteur\s+de\s+)?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Funds();

    [GeneratedRegex(@"\G\s*" + Bound + @"(l[ae]s?\s+|l'\s*)(?<what>.{1,300}?)" + Stop, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Object();

    private const string Bound = @"(((au\s+)?(maximum|maximal|plus)|ht|ttc|environ)\s+)*";

    [GeneratedRegex(@"\G\s*(a|au|des|lors\s+de|apres)\s+((la|le|sa|date|reception|de|du|versement)\s+|l'\s*)*(signature|notification|solde|\d{1,2}(er)?\s+[a-z]{3,9}\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex AtAMoment();

    // What is said only of a grant of its own: its nature, what it is for, what it is a share of, its years.
    [GeneratedRegex(
        @"\b(investissements?|fonctionnement|exploitation|par\s+an|chaque\s+annee)\b" +
        @"|\bau\s+titre\s+d(?!(\S+\s+){0,3}\S*\b(soldes?|avances?|acomptes?|tranches?|versements?)\b)" +
        @"|\b(pendant|durant|sur)\s+(\w+\s+){0,4}(ans|annees|exercices)\b" +
        "|" + Unit + @"[^,;.]{0,40}\bpour\s+(?!cent\b|(le\s+|un\s+)?(solde|acompte|\d|1er))" +
        @"|(%|\bpour\s?cent\b)\s+" + Bound + @"(du\s+|des\s+|de\s+la\s+|de\s+l'\s*|de\s+)(?!l[ae]\b|l'|sa\b|cette\b|soldes?\b|signature|notification|reception|subvention|participation|contribution|dotation|aide" +
        @"|(montants?|sommes?|totale?)\b(?!.{0,30}\b(travaux|depenses?|couts?|charges|frais)\b))\w", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Own();

    [GeneratedRegex(@"\b(versements?|paiements?|echeancier)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Payments();

    [GeneratedRegex(@"(,?\s*\b(et|ainsi\s+qu(e\s|')|puis|plus)\s*)?\b(d')?(une?|des|la|sa|son|leur|l')\s*(subventions?|co-?financements?|participations?|contributions?|dotations?|aides?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Granted();

    [GeneratedRegex(@"\b(financ|particip|contribu|subvention|prise?\s+en\s+charge|prend|couvr|apport)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Shares();

    [GeneratedRegex(@"\b(mise?\s+a\s+disposition|mettre\s+a\s+(la\s+)?disposition|met(tra)?\s+a\s+(la\s+)?disposition|pret(e|er|era)?)\s*(gratuite(ment)?|gracieuse(ment)?|a\s+titre\s+(gratuit|gracieux))\b|\b(gratuitement|gracieusement|a\s+titre\s+(gratuit|gracieux))\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex InKind();

    [GeneratedRegex(@"\binvestissements?\b", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Investment();

    [GeneratedRegex(@"\b(fonctionnement|exploitation)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Operating();

    [GeneratedRegex(@"\b(subventions?|co-?financements?|financements?|aide\s+financiere)(\s+(d'investissement|de\s+fonctionnement|d'exploitation|annuelle|globale))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Funded();

    [GeneratedRegex(@"\G\s*" + Bound + @"(du|des|de\s+la|de\s+l'|de|d'|aux?|a\s+la|a\s+l')(?!\s*titre\b)\s*(?<what>.{1,300}?)" + Stop, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex AppliesTo();

    [GeneratedRegex(@"\G\s*(de\s+la\s+|de\s+l'\s*|des?\s+|du\s+|d')?(?<what>.{1,300}?)" + Stop, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Lent();

}
