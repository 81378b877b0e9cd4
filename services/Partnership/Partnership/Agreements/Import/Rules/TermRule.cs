using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>When the agreement starts, how long it lasts, when it ends.</summary>
internal sealed partial class TermRule : IRule
{
    public void Read(AgreementDraft draft)
    {
        var term = new TermExtract();
        var sources = new List<SourceSpan>();
        foreach (var sentence in draft.Sentences)
        {
            var own = Own(Renewed().Replace(sentence.Folded, renewed => Before(Otherwise(), Own(renewed.Value), 0) + ","));
            var said = FirstSaid(own);
            // « sauf résiliation …, avec un préavis … »: what a reservation names does not make the sentence one on that.
            if (!Concerns(draft, sentence, Before(Reservation(), Before(Otherwise(), own, said), said)))
                continue;
            var read = ReadSentence(term, Before(Otherwise(), Reservation().Replace(own, "", -1, said), said));
            if (ReferenceEquals(read, term))
                continue;
            term = read;
            sources.Add(sentence.Claim());
            // « pour trois ans, renouvelable une fois »: how it goes on is not told; « à compter de sa réception en préfecture »: nor when it starts.
            if ((Renews().IsMatch(sentence.Folded) && draft.Renewal?.Sources.Contains(sentence.Source()) is not true) || (term.Start is null && Starts().IsMatch(own)))
                draft.PartlyRead.Add(sentence.Source());
        }

        draft.Term = sources.Count == 0 ? null : term with { Sources = sources };
        if (draft.Renewal is { IsForSameDuration: true, Duration: null } renewal)
            draft.Renewal = renewal with { Duration = term.Duration };
    }

    private static bool Concerns(AgreementDraft draft, Sentence sentence, string said)
    {
        if (Foreign().IsMatch(said))
            return false;
        var titled = draft.IsUnder(sentence, Titles().IsMatch);
        return titled || (Subject().IsMatch(sentence.Folded) && StartOrLength().IsMatch(sentence.Folded));
    }

    private static string Own(string folded) => Before(Later(), folded, 0);

    // Where the first thing that is said of the term ends: a renewal or a reservation ahead of it cuts nothing away.
    private static int FirstSaid(string own) =>
        new[] { DateRange().Match(own), Starts().Match(own), Lasts().Match(own), Ends().Match(own) }
            .Where(match => match.Success).Select(match => match.Index + match.Length).DefaultIfEmpty(own.Length).Min();

    private static string Before(Regex rule, string folded, int from) => rule.Match(folded, from) is { Success: true } match ? folded[..match.Index] : folded;

    private static TermExtract ReadSentence(TermExtract term, string folded)
    {
        var range = DateRange().Match(folded);
        if (range.Success && term.EndDate is null)
        {
            var dates = FrenchDates.Find(range.Value).ToList();
            if (dates.Count == 2)
                return term with { Start = TermStart.FixedDate, StartDate = dates[0].From, EndDate = dates[1].To };
        }

        var read = term;
        if (term.Start is null && Starts().Match(folded) is { Success: true } start)
            read = ReadStart(read, Before(Until(), folded[start.Index..], 0));
        if (term.Duration is null && Lasts().Match(folded) is { Success: true } lasts)
            read = read with { Duration = Periods.ToPeriod(lasts) };
        if (term.EndDate is null && Ends().Match(folded) is { Success: true } ends)
            read = read with { EndDate = FrenchDates.Day(ends) };
        return read;
    }

    private static TermExtract ReadStart(TermExtract term, string folded)
    {
        var day = FrenchDates.Find(folded).FirstOrDefault(date => date.From == date.To);
        var (signature, notification) = (Signature().Match(folded), Notification().Match(folded));
        // « prend effet au 1er janvier, quelle que soit la date de sa signature », « à la réception de l'exemplaire signé »: what is named first counts.
        if (Earliest(signature, notification, day))
            return term with { Start = TermStart.LastSignature };
        if (Earliest(notification, signature, day))
            return term with { Start = TermStart.Notification };
        return day is null ? term : term with { Start = TermStart.FixedDate, StartDate = day.From };
    }

    private static bool Earliest(Match said, Match other, CalendarMatch? day) =>
        said.Success && !(other.Success && other.Length < said.Length) && !(day?.Index < said.Index + said.Length);

    // « conclue pour cinq ans, renouvelable … »: what follows speaks of another term.
    [GeneratedRegex(@",?\s*\b(renouvel|reconduct|reconduit|prorog|avec\s+un\s+preavis)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Otherwise();

    // Ends at its comma, or where the length is said: « prend effet à sa signature, sous réserve de sa transmission, pour une durée de trois ans ».
    [GeneratedRegex(@",?\s*\b(sauf|sous\s+reserve)\b[^,;]*?(?=[,;]|$|\s+pour\s+(une\s+(duree|periode)\b|" + FrenchNumbers.Pattern + @"\s+(ans?|annees?|mois)\b))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Reservation();

    private const string May = @"\b(pourra|pourront|peut|peuvent|est|sera|seront|susceptibles?)\b";

    private const string Again = @"\s+((\w+ment|a\s+nouveau|ensuite|d\S*|une|tacite|expresse)\s+){0,3}(renouvel|reconduct|reconduit|prorog)";

    // The two branches are no option of one: behind « est » and eighty characters, the generated code would not come back to the shorter one.
    // « Elle pourra être renouvelée … pour une durée de deux ans »: that is the renewal's length. « sera conclue pour trois ans,
    // renouvelable »: that is its own.
    [GeneratedRegex(May + @"(((?!" + May + @").){0,80}\b(etre|l'objet)" + Again + "|" + Again + @")|\bse\s+(renouvel|reconduit|proroge)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Later();

    [GeneratedRegex(@"\b(renouvel|reconduct|reconduit|prorog)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Renews();

    // « La convention, qui est conclue pour trois ans et est renouvelable, prend effet à sa signature »: from the renewal to the comma.
    [GeneratedRegex(@",\s*(qui|laquelle|lequel)\s[^,;]*\b(renouvel|reconduct|reconduit|prorog)[^,;]*,", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Renewed();

    // Clauses that also speak of effect and length, but of something else than the agreement itself.
    [GeneratedRegex(@"\bavenants?\b|\bpreavis\b|\bresili|\bmodifications?\s+apportees|\bfinancements?\s+de\b|\b(conventions|contrats|accords|protocoles|(chaque|toute|une)\s+(convention|contrat|accord|protocole))(?<!\best\s+(conclu|consenti|etabli)e?\s+pour\b.{0,200})\s+(d'|particulier|specifique|subsequent|annuel)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"\b(duree|entree en vigueur|prise d'effet|date d'effet|validite|echeance)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Titles();

    [GeneratedRegex(@"\b(convention|contrat|accord|protocole)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Subject();

    [GeneratedRegex(@"\b(prend|prendra|entre|entrera)\s+(effet|en vigueur)|\b(commence(ra)?|debute(ra)?)\s+(le|a\s+compter)\b|\b(conclue?|etablie?|passee?|consentie?|valable|souscrite?)\s+pour\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex StartOrLength();

    [GeneratedRegex(@"\b((prend|prendra|produit|produira)\s+(ses\s+)?effets?|(entre|entrera)\s+en\s+(vigueur|application)|(prend|prendra)\s+cours|debute(ra)?|court|commence(ra)?|a\s+compter\s+d|a\s+partir\s+d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Starts();

    // « prend effet dès qu'elle est exécutoire et s'achève le 31 décembre 2026 »: the day on which it ends is not its first.
    [GeneratedRegex(@"\b(jusqu'|au-dela\s+du|prend(ra|re)?\s+fin|cesse|finit|expir|s'acheve|se\s+termine|(arrive|vien(t|dra))\w*\s+a\s+(son\s+)?(echeance|terme)|(son\s+|l')echeance\s+(est|sera|etant)|(son|le)\s+terme\s+(est|etant|sera))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Until();

    [GeneratedRegex(@"^.{0,90}?\b(signature|signee?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Signature();

    [GeneratedRegex(@"^.{0,90}?\b(notification|reception)\b(?!\s+(en|par\s+l[ae]|a\s+la|au)\s+((sous-)?pref(ecture|ete?)|controle\s+de\s+legalite)\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Notification();

    [GeneratedRegex(@"\b(duree|dure(ra)?|pour|valable|pendant)\b(\s+(totale|initiale|determinee|ferme|une|duree|periode|fixee\s+a|est|sera|(de\s+la|du)\s+(presente?\s+)?(convention|contrat|accord|protocole)|de|d'))*\s*(de\s+|d'\s*|a\s+|:\s*)?" + Periods.Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Lasts();

    [GeneratedRegex(@"\b(jusqu'au|se\s+termine(ra)?\s+le|prend(ra)?\s+fin\s+le|expire(ra)?\s+le|s'acheve(ra)?\s+le|echeance\s+(est\s+)?(fixee\s+)?(le|au))\s+" + FrenchDates.DayPattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\bdu\s+\d.{4,40}?\s+(jusqu')?au\s+\d.{0,24}\b\d{4}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex DateRange();
}
