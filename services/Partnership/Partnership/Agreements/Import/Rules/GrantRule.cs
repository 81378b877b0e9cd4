using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Money and premises among the promises: who, for what, at which rate or amount, for which years.</summary>
internal sealed partial class GrantRule : IRule
{
    public void Read(AgreementDraft draft)
    {
        foreach (var commitment in SharedPromises.Once(draft.Commitments))
        {
            if (commitment.Who.IsEveryParty)
            {
                // « Les parties versent 1 000 € chacune ».
                if (HasAmount(commitment))
                    draft.PartlyRead.Add(commitment.Item.Source);
                continue;
            }

            // In an instalment, « 50 % de cette subvention » names the grant that is paid.
            var others = commitment with { Words = Again().Replace(commitment.Words, again => new string(' ', again.Length)) };
            var isInstalment = IsInstalment(draft, commitment, others.Words);
            var read = isInstalment ? others : commitment;
            if (!isInstalment && !ByUnit().IsMatch(read.Words) && SharedGrants.Find(read) is { } shared)
            {
                draft.Grants.AddRange(shared.Grants);
                if (!shared.IsWhole)
                    draft.PartlyRead.Add(read.Item.Source);
                continue;
            }

            // « 1 000 € par mois » is no sum that is due once, nor a rent or a fee a grant: whoever reads the promise sees to its money.
            var grants = IsSlice(draft, read) || ByUnit().IsMatch(read.Words) ? [] : Stretches(read.Words).Select(stretch => Grant(read, stretch, isInstalment)).OfType<GrantExtract>().ToList();
            draft.Grants.AddRange(grants);
            if (grants.Count == 0 && !isInstalment && GrantFigures.In(read.Words).Any(figure => !GrantFigures.IsRate(figure) || GrantGiving.IsOfAnother(read.Words)))
                draft.PartlyRead.Add(read.Item.Source);
        }
    }

    private static bool HasAmount(CommitmentDraft commitment) => GrantFigures.In(commitment.Words).Any(figure => !GrantFigures.IsRate(figure));

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

    // « Pour l'année 2026, le Département contribue pour un montant de 90 000 € », behind a sum for all of the years: a part of it, or more?
    private static bool IsSlice(AgreementDraft draft, CommitmentDraft commitment) =>
        OfOneYear().IsMatch(commitment.Words) && GrantFigures.Promised(commitment.Words) is [{ } figure] && GrantFigures.Number(figure) is { } part && !GrantFigures.IsRate(figure)
        && draft.Grants.Exists(grant => grant is { FiscalYears: null, IsPerYear: false } && grant.Amount > part && string.Equals(grant.Party, commitment.Item.Party, StringComparison.Ordinal)
            && string.Equals(grant.Source.Article, commitment.Item.Article, StringComparison.Ordinal));

    // « une subvention d'investissement de 30 % … et une subvention de fonctionnement de … % … »: two grants in one promise. A figure
    // without a grant of its own before it, as in « dans la limite de 80 % », belongs to the one before.
    private static IEnumerable<Range> Stretches(string words)
    {
        var figures = GrantFigures.In(words).ToList();
        var isByYears = figures.Count > 1 && IsOfAYear(words, figures[0]) && !Parted().IsMatch(Between(words, figures[0], figures[1]));
        // « 12 000 € en 2026 et 8 000 € en 2027, soit une subvention de 20 000 € »: the sum of them is no grant beside them.
        if (isByYears && figures.Count > 2 && !IsOfAYear(words, figures[^1]) && Sums().IsMatch(Between(words, figures[^2], figures[^1])))
            figures.RemoveAt(figures.Count - 1);
        var from = 0;
        for (var next = 1; next < figures.Count; next++)
        {
            var before = figures[next - 1].Index + figures[next - 1].Length;
            var own = Granted().Match(words, before, figures[next].Index - before);
            var start = own.Success ? own.Index : isByYears && IsOfAYear(words, figures[next - 1]) && IsOfAYear(words, figures[next]) ? figures[next].Index : -1;
            if (start < 0)
                continue;
            yield return from..start;
            from = start;
        }

        yield return from..;
    }

    private static string Between(string words, Match figure, Match next) => words[(figure.Index + figure.Length)..next.Index];

    // « 12 000 € en 2026, 13 000 € en 2027 »: one for each year.
    private static bool IsOfAYear(string words, Match figure) => YearBehind().IsMatch(words, figure.Index + figure.Length);

    // « 20 000 €, dont 12 000 € en 2026 », « soit 12 000 € en 2026 et 8 000 € en 2027 »: no year of a part is that of the whole sum.
    private static int UntilPart(string words) =>
        GrantFigures.In(words).ToList() is { Count: > 1 } figures && !IsOfAYear(words, figures[0])
        && (Part().IsMatch(Between(words, figures[0], figures[1])) || IsPartOfAYear(words, figures[0], figures[1]) || figures.Count(figure => IsOfAYear(words, figure)) > 1) ? figures[1].Index : words.Length;

    // « 20 000 €, soit 12 000 € en 2026 et le solde en 2027 »: the smaller sum, with a year of its own, is a part.
    private static bool IsPartOfAYear(string words, Match whole, Match part) =>
        Parted().IsMatch(Between(words, whole, part)) && IsOfAYear(words, part) && !GrantFigures.IsRate(whole) && !GrantFigures.IsRate(part) && GrantFigures.Number(part) < GrantFigures.Number(whole);

    private static GrantExtract? Grant(CommitmentDraft commitment, Range stretch, bool isInstalment)
    {
        var (start, length) = stretch.GetOffsetAndLength(commitment.Words.Length);
        var end = start + length;
        var words = commitment.Words.Substring(start, length);
        Match In(Regex rule) => rule.Match(commitment.Words, start, length);
        var inKind = GrantBase.IsInKind(words);
        var money = (start > 0 && IsNamed(commitment.Words, start)) || In(Money()).Success || (!isInstalment && In(Pays()).Success);
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
        if (!money && !inKind && !(share.Success && In(Shares()).Success))
            return null;
        if (!inKind && GrantGiving.IsOfAnother(words))
            return null;
        return new GrantExtract
        {
            Party = commitment.Item.Party,
            Nature = Nature(words, inKind && !money),
            Rate = GrantFigures.Number(share),
            Amount = GrantFigures.IsRate(amount) ? null : GrantFigures.Number(amount),
            IsPerYear = !GrantFigures.IsRate(amount) && amount.Success && GrantFigures.IsPerYear(commitment.Words, start, end, amount),
            Ceiling = GrantFigures.Ceiling(commitment.Words, start, length, value),
            State = State(value),
            Base = share.Success ? GrantBase.OfShare(commitment, start, end, share)
                : inKind && !money ? GrantBase.OfLoan(commitment, start, end)
                : GrantBase.OfAmount(commitment, start, end, amount),
            FiscalYears = FiscalYears.Find(commitment, start, UntilPart(words)) ?? FiscalYears.Find(commitment, 0, Leading(commitment.Words)),
            Source = commitment.Item.Source,
        };
    }

    // Behind the first, a stretch begins with the name of its grant, or goes on with that of the one before: « 12 000 € en 2026 et 8 000 € en 2027 ».
    private static bool IsNamed(string words, int start) =>
        Granted().Match(words, start) is { Success: true } own && own.Index == start || Money().Match(words, 0, start).Success || Pays().Match(words, 0, start).Success;

    // « durant trois exercices, une subvention … et une subvention … »: what stands before the first grant is said of all.
    private static int Leading(string words) => Granted().Match(words) is { Success: true } first ? first.Index : 0;

    /// <summary>« dont », « à raison de »: what follows are parts.</summary>
    public static bool IsParted(string words) => Parted().IsMatch(words);

    public static bool TellsInstalments(string words) => Instalments().IsMatch(words);

    public static GrantNature? Nature(string words, bool inKind) =>
        inKind ? GrantNature.InKind
        : Investment().IsMatch(words) ? GrantNature.Investment
        : Operating().IsMatch(words) ? GrantNature.Operating
        : null;

    public static GrantValueState State(Match value)
    {
        if (!value.Success)
            return GrantValueState.NotStated;
        return value.Groups["blank"].Success ? GrantValueState.Blank : GrantValueState.Stated;
    }

    [GeneratedRegex(@"\bsubventions?\b|\bco-?financ(e|er|era|ent|eront|ement)\b|\b(aide|dotation|contribution|participation)\s+financiere|\bcontribu(e|era|er|ent)\s+financierement\b|\b(accord|attribu|allou|octro)\w*\s+([^\s,;:]+\s+){0,4}?une\s+(aide|dotation|somme|contribution|participation)\b|\bapport\w*\s+([^\s,;:]+\s+){0,4}?une\s+(aide|dotation|somme|contribution|participation)\s+((annuelle|globale|forfaitaire|exceptionnelle|ponctuelle|maximale|de\s+fonctionnement|d'investissement)\s+){0,3}((de|d'un\s+montant\s+de|a\s+hauteur\s+de)\s+)?(?=[\d.…_\[])|\bfinanc(e|era|er|ent|eront)\b.{0,80}(%|€|\beuros?\b)|\bparticip(e|era|er|ation|ent)\s+((au|aux|a\s+la)\s[^,;:]{1,60}?\s)?a\s+hauteur|" + Promises.FixedAt, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
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
    [GeneratedRegex(@"(%|\bpour\s?cent\b)\s*(du\s+(montant|total)\s+(total\s+)?)?" + ThatGrant + @"|\b(avances?|acomptes?)\s+(de\s+|d'\s*)\d{1,3}\s*(%|pour\s?cent\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex ShareOfThat();

    [GeneratedRegex(@"\G\s*(a|au|des|lors\s+de|apres)\s+((la|le|sa|date|reception|de|du|versement)\s+|l'\s*)*(signature|notification|solde|\d{1,2}(er)?\s+[a-z]{3,9}\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex AtAMoment();

    // What is said only of a grant of its own: its nature, what it is for, what it is a share of, its years.
    [GeneratedRegex(
        @"\b(investissements?|fonctionnement|exploitation|par\s+an|chaque\s+annee)\b" +
        @"|\bau\s+titre\s+d(?!(\S+\s+){0,3}\S*\b(soldes?|avances?|acomptes?|tranches?|versements?)\b)" +
        @"|\b(pendant|durant|sur)\s+(\w+\s+){0,4}(ans|annees|exercices)\b" +
        "|" + Unit + @"[^,;.]{0,40}\bpour\s+(?!cent\b|(le\s+|un\s+)?(solde|acompte|\d|1er))" +
        @"|(%|\bpour\s?cent\b)\s+" + GrantBase.Bound + @"(du\s+|des\s+|de\s+la\s+|de\s+l'\s*|de\s+)(?!l[ae]\b|l'|sa\b|cette\b|soldes?\b|signature|notification|reception|subvention|participation|contribution|dotation|aide" +
        @"|(montants?|sommes?|totale?)\b(?!.{0,30}\b(travaux|depenses?|couts?|charges|frais)\b))\w", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Own();

    [GeneratedRegex(@"(€|\beuros?\b|\beur\b)(?<!(\b(soit|dont)\s+|\()[\d\s.,]*(€|euros?|eur))\s*((ht|ttc)\s*)?((par|/|chaque)\s*(?!(ans?|annees?|exercices?|l[ae]s?|l'|voie|virement|mandat|cheque|convention|deliberation|arrete|decision|acomptes?|tranches?|versements?|prelevement|douziemes?|son|sa)\b)[a-z]|(de\s+)?l'\s*heure\b|(mensuel|trimestriel)(le)?s?\b)|\b(subvention|aide|dotation|contribution|participation|somme)\s+(\w+\s+)?(mensuel|trimestriel)le\b|\bchaque\s+(mois|trimestre)\b(?![^€]*\bannuelle\b)[^€]*€", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex ByUnit();

    [GeneratedRegex(@"\b(pour|au\s+titre\s+de)\s+(l'\s*(annee|exercice)\s+)?(19|20)\d{2}\b(?!\s*(a|-|et|/)\s*(19|20)\d{2})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex OfOneYear();

    [GeneratedRegex(@"\G\s*(ttc\s+)?\(?(en|pour|au\s+titre\s+de)\s+(l'\s*(annee|exercice)\s+)?(19|20)\d{2}\b(?!\s*(a|-|et|/)\s*(19|20)\d{2})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex YearBehind();

    [GeneratedRegex(@"\b(dont|soit|reparti\w*|ventile\w*|decompose\w*|a\s+raison|a\s+savoir)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Parted();

    [GeneratedRegex(@"\bdont\b", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Part();

    [GeneratedRegex(@"\bsoit\b", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Sums();

    [GeneratedRegex(@"\b(versements?|paiements?|echeancier)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Payments();

    [GeneratedRegex(@"(,?\s*\b(et|ainsi\s+qu(e\s|')|puis|plus)\s*)?\b(d')?(une?|des|la|sa|son|leur|l')\s*(subventions?|co-?financements?|participations?|contributions?|dotations?|aides?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Granted();

    [GeneratedRegex(@"\b(financ|particip|contribu|subvention|prise?\s+en\s+charge|prend|couvr|apport)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Shares();

    [GeneratedRegex(@"\binvestissements?\b", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Investment();

    [GeneratedRegex(@"\b(fonctionnement|exploitation)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Operating();
}
