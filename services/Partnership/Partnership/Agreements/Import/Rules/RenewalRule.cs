using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Express or tacit renewal, its notice, its letter, its length.</summary>
internal sealed partial class RenewalRule : IRule
{
    public void Read(AgreementDraft draft)
    {
        RenewalExtract? renewal = null;
        var sources = new List<SourceSpan>();
        var tacit = new List<SourceSpan>();
        foreach (var sentence in draft.Sentences)
        {
            if (!Renews().IsMatch(sentence.Folded) || Foreign().IsMatch(sentence.Folded))
                continue;
            // « pas de tacite reconduction. Elle pourra être renouvelée expressément … » excludes the tacit one alone.
            var own = Kind(sentence.Folded);
            if (own is null && (Meets().IsMatch(sentence.Folded) || !IsOnRenewal(draft, sentence, sources)))
                continue;
            if ((renewal is null || (renewal.Kind == RenewalKind.Excluded && own == RenewalKind.Express) ? own : renewal.Kind) is not { } kind)
                continue;
            var read = ReadSentence(kind, sentence.Folded);
            renewal = Merge(renewal, read);
            sources.Add(sentence.Claim());
            // « ne peut pas être reconduite tacitement »: nobody says whether it may be so by an amendment.
            if (own == RenewalKind.Excluded && Tacit().IsMatch(sentence.Folded))
                tacit.Add(sentence.Source());
            if (read.MaximumTimes is null && kind != RenewalKind.Excluded && InAll().IsMatch(sentence.Folded, Renews().Match(sentence.Folded).Index))
                draft.PartlyRead.Add(sentence.Source());
        }

        if (renewal?.Kind == RenewalKind.Excluded)
            draft.PartlyRead.AddRange(tacit);
        draft.Renewal = renewal is null ? null : renewal with { Sources = sources };
    }

    /// <summary>Each « n fois » that is no frequency.</summary>
    public static IEnumerable<Match> TimesIn(string folded) => Times().Matches(folded);

    // A sentence that does not say how it is renewed tells of the agreement only where the agreement's renewal is spoken of.
    private static bool IsOnRenewal(AgreementDraft draft, Sentence sentence, List<SourceSpan> sources) =>
        draft.IsUnder(sentence, Titles().IsMatch) || IsSaidOf().IsMatch(sentence.Folded) || sources.Exists(source => string.Equals(source.Article, sentence.Block.Article, StringComparison.Ordinal));

    // « conclue pour trois ans, renouvelable pour un an »: what stands ahead of the renewal lasts as the term does.
    private static RenewalExtract ReadSentence(RenewalKind kind, string folded) => ReadSentence(kind, folded, Renews().Match(folded).Index);

    private static RenewalExtract ReadSentence(RenewalKind kind, string folded, int renews) => new()
    {
        Kind = kind,
        Notice = Periods.ToPeriod(NoticeBefore().Match(folded)) ?? Periods.ToPeriod(NoticeOf().Match(folded)),
        Letter = LetterForms.Find(folded),
        BetweenEachPair = EachPair().IsMatch(folded),
        Duration = Periods.ToPeriod(Length().Match(Own(folded, renews), renews)) ?? Periods.ToPeriod(ExtendedBy().Match(folded)) ?? (Yearly().IsMatch(folded) ? new Period { Count = 1, Unit = PeriodUnit.Years } : null),
        IsForSameDuration = Same().IsMatch(folded),
        MaximumTimes = OwnTimes().Match(folded) is { Success: true } own ? FrenchNumbers.Parse(own.Groups["n"].Value)
            : Times().Match(folded) is { Success: true } times && !Others().IsMatch(folded[..times.Index]) ? FrenchNumbers.Parse(times.Groups["n"].Value)
            : null,
    };

    // Neither the length of the term nor the limit of all renewals is that of one.
    private static string Own(string folded, int renews) => new[] { Term().Match(folded, renews), InAll().Match(folded, renews) }
        .Where(match => match.Success).Select(match => folded[..match.Index]).MinBy(own => own.Length) ?? folded;

    private static RenewalExtract Merge(RenewalExtract? before, RenewalExtract read) => before is null ? read : before with
    {
        Kind = read.Kind,
        Notice = before.Notice ?? read.Notice,
        Letter = before.Letter ?? read.Letter,
        BetweenEachPair = before.BetweenEachPair || read.BetweenEachPair,
        Duration = before.Duration ?? (before.IsForSameDuration ? null : read.Duration),
        IsForSameDuration = before.IsForSameDuration || (before.Duration is null && read.IsForSameDuration),
        MaximumTimes = before.MaximumTimes ?? read.MaximumTimes,
    };

    // « renouvelée tacitement, sauf dénonciation expresse »: what ends it says nothing of how it goes on; « pas reconduite, sauf par avenant » does.
    private static RenewalKind? Kind(string folded) =>
        Unless().Match(folded, Renews().Match(folded).Index) is { Success: true } unless && KindOf(folded[..unless.Index]) is (RenewalKind.Tacit or RenewalKind.Express) and { } kind ? kind : KindOf(folded);

    private static RenewalKind? KindOf(string folded) =>
        Express().IsMatch(folded) ? RenewalKind.Express
        : Excluded().IsMatch(folded) ? RenewalKind.Excluded
        : Tacit().IsMatch(folded) ? RenewalKind.Tacit
        : null;

    // « sans que sa durée totale puisse excéder cinq ans », « par tacite reconduction pour une durée maximale de trois ans »; by an amendment, it is
    // the length of the one renewal.
    [GeneratedRegex(@"\bduree\s+(totale|globale)\b|(?<=\btacite.{0,200})\bduree\s+maxim\w+|\b(excede|depasse)r\b|\bdans\s+la\s+limite\s+(de\s+|d')" + Periods.Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex InAll();

    // « qui est renouvelable, est conclue pour trois ans »: the length of the term, behind the renewal.
    [GeneratedRegex(@",\s*(est|sera)\s+(conclu|consenti|etabli)e?\s+pour\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Term();

    [GeneratedRegex(@"\b(sauf|a\s+defaut|faute\s+de|sous\s+reserve)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Unless();

    [GeneratedRegex(@"\b(reconduit|renouvel)\w*\s+(\w+ment\s+|par\s+tacite\s+reconduction\s+)?(chaque\s+annee|d'\s*annee\s+en\s+annee|tous\s+les\s+ans|annuellement)\b|\b(tacite\s+reconduction|reconduction\s+tacite)\s+(annuelle|d'\s*annee\s+en\s+annee|chaque\s+annee)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Yearly();

    [GeneratedRegex(@"\b(reconduct|reconduit|renouvel|prorog)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Renews();

    [GeneratedRegex(@"\b(durees?|reconduction|renouvellement|prorogation|terme|validite|echeance|entree\s+en\s+vigueur|prise\s+d'effet)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Titles();

    [GeneratedRegex(@"^((la|cette)\s+(presente\s+)?(convention|charte)|(le|ce)\s+(present\s+)?(contrat|accord|protocole|partenariat)|l'\s*(accord|entente)|(la|toute|chaque|cette)\s+(tacite\s+)?(reconduction|prorogation)|(le|tout|chaque|ce)\s+renouvellement)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex IsSaidOf();

    [GeneratedRegex(@"^(l[ae]s?\s+|l')[a-z-]+(\s+[a-z-]+){0,3}\s+se\s+(rencontr|reuni|retrouv|concert)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Meets();

    // « après un bilan présenté deux fois »: what somebody does that often is no renewal.
    [GeneratedRegex(@"\b(apres|qu[ei]|dont|bilans?|comites?|reuni\w*|rencontr\w*|evalu\w+)\b((?!\b(reconduct|reconduit|renouvel|prorog))[^;.])*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Others();

    // Members and offices are renewed too, and so are grants and leases.
    [GeneratedRegex(@"\b(mandats?|membres|candidatures?|equipements?|materiels?)\b|^([^,]{1,60},\s*)?(l[ae]s?\s+|l'\s*|cet\s+|cette\s+|ce\s+|sa\s+|son\s+|chaque\s+)(subventions?|aides?|budgets?|adhesions?|bail|baux|cotisations?|dotations?|contributions?|participations?|financements?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"\b(express?(e|es|ement)?|par\s+(voie\s+d')?avenant|par\s+accord\s+ecrit|accord\s+ecrit|decision\s+expresse|demande\s+ecrite)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Express();

    [GeneratedRegex(@"\b(non|pas|ni)\s+(etre\s+)?(renouvelable|reconductible|renouvelee?|reconduite?)|\bne\s+(peut|pourra|saurait)\b(?!\s+(exceder|depasser|etre\s+superieure))|\bn'est\s+pas\b|\bsans\s+(possibilite\s+de\s+)?(tacite\s+)?(reconduction|renouvellement)|\bexclu", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Excluded();

    [GeneratedRegex(@"\btacite(ment)?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Tacit();

    [GeneratedRegex(Periods.Pattern + @"\s+(au\s+moins\s+|au\s+plus\s+tard\s+|minimum\s+)?avant\s+(son|l'|le|la|sa|chaque|toute)\s*(date\s+d'|date\s+anniversaire|terme|echeance|expiration|fin)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex NoticeBefore();

    [GeneratedRegex(@"\bpreavis\s+(minimum\s+|minimal\s+)?(de\s+|d')" + Periods.Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex NoticeOf();

    [GeneratedRegex(@"\b(chaque|chacune?\s+des)\s+part\w+\s+(a|aux)\s+(l'autre|autres?|toutes?|chacune)|\bles\s+parties\s+se\s+notifi|\ba\s+(toutes\s+les|l'ensemble\s+des|chacune\s+des)\s+autres\s+part", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex EachPair();

    [GeneratedRegex(@"\b(periodes?|durees?|pour|annee\s+en\s+annee)\b(\s+(successives?|identiques?|maximales?|supplementaires?|nouvelles?|egales?|une|duree|periode))*\s+(de\s+|d'\s*)?" + Periods.Pattern + @"(?!\s+(au\s+moins\s+)?avant)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Length();

    [GeneratedRegex(@"\b(prorog|prolong|reconduit|renouvel)\w*\s+(\w+ment\s+)?(de\s+|d'\s*)" + Periods.Pattern + @"(?!\s+(au\s+moins\s+)?avant)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex ExtendedBy();

    [GeneratedRegex(@"\b(meme|d'egale)\s+(duree|periode)\b|\b(durees?|periodes?)\s+(\w+\s+)?(identiques?|equivalentes?|egales?)\b(?!\s+a\s)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Same();

    // Right behind its own verb, or behind an aside that a comma ends, the number is the renewal's whatever is said next.
    [GeneratedRegex(
        @"\b(reconductible|reconduit|renouvel|prorog)[a-z]*(\s+\w+ment)?(\s+par\s+(\w+\s+)?(avenant|reconduction|accord|decision)(\s+(expresse?|ecrite?|tacite))?)?(\s*,((?!\b(reuni|rencontr|present|se\s))[^,;.]){1,80},)?\s+(?<n>\d{1,2}|" + FrenchNumbers.Words + @")\s+(seule\s+)?fois\b" + NotOften +
        @"|(?<!\bentre\s+)\b(?!une?\s+(?!seul))(?<n>\d{1,2}|" + FrenchNumbers.Words + @")\s+(seuls?\s+)?(renouvellements?|reconductions?)\b" + NotOften,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex OwnTimes();

    private const string NotOften = @"(?!\s+(par\s+(an|annee|mois|trimestre|semestre)\b|chaque\b|l'\s*an\b))";

    [GeneratedRegex(@"\b(?!une?\s+(renouvellement|reconduction))(?<n>\d{1,2}|" + FrenchNumbers.Words + @")\s+(seule\s+)?(fois|renouvellements?|reconductions?)\b(?!\s+(par\s+(an|annee|mois|trimestre|semestre)\b|chaque\b|l'\s*an|avant|apres|pendant|durant|lors|au\s+cours))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Times();
}
