using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Who owes a periodic report.</summary>
internal sealed partial class ReportRule : IRule
{
    public void Read(AgreementDraft draft)
    {
        foreach (var sentence in draft.Sentences)
        {
            // « L'Association fournit chaque année : – le rapport d'activité »: how often, by when and by whom stand ahead of the list, whose items are promises too.
            var lead = HowOften(sentence.Folded) is null && Listed().IsMatch(sentence.Folded) ? Lead(draft, sentence) : null;
            if ((lead is null ? HowOften(sentence.Folded) : Frequencies.Find(lead.Folded)) is not { } frequency)
                continue;
            var said = lead ?? sentence;
            var by = Author(draft, said);
            var who = by is null ? Promisor(draft, said) : Promisors.Read(draft.Matcher, by);
            by ??= who?.Words;
            // A bullet of « La Ville s'engage à : », or « Elle s'engage en outre à … » behind it.
            var promised = by is null && (sentence.Block.Kind == BlockKind.Bullet || Pronoun().IsMatch(sentence.Folded));
            if (who is { IsUnclear: true })
                continue;
            var party = who is not null ? who.Party : promised ? PromisedBy(draft, sentence) : null;
            if (by is null && party is null)
                continue;
            draft.Reports.Add(new ReportDutyExtract { Party = party, By = by, PerYear = frequency.PerYear, DueOn = DueOn(said.Folded), IsForYearBefore = IsForYearBefore(said.Folded), Source = lead is null ? sentence.Claim() : sentence.Source() });
        }
    }

    /// <summary>How often a report is due; null for a sentence that speaks of none.</summary>
    public static (decimal PerYear, bool AtLeast)? HowOften(string folded) =>
        Report().Match(folded) is { Success: true } report ? Frequencies.Find(Meeting().IsMatch(folded) ? folded[report.Index..] : folded) : null;

    /// <summary>« Un bilan est établi chaque année par … »: no committee's, whoever it is that nobody can tell.</summary>
    public static bool IsOwedBySomebody(string folded) => HowOften(folded) is not null && Passive().IsMatch(folded) && !CommitteeMembers.Announces(folded) && !Meeting().IsMatch(folded);

    private static DayOfYear? DueOn(string folded)
    {
        if (Latest().Match(folded) is not { Success: true } latest || FrenchDates.DayOfYear(latest) is not { } day)
            return null;
        // « avant le 1er avril » leaves the 31 March as the last day.
        return latest.Groups["before"].Success ? day.Before() : day;
    }

    // « avant le 1er janvier de l'année suivante » is the last day of the year itself.
    private static bool IsForYearBefore(string folded) =>
        Latest().Match(folded) is { Success: true } latest && latest.Groups["next"].Success && !(latest.Groups["before"].Success && FrenchDates.DayOfYear(latest) is { Day: 1, Month: 1 });

    private static string? Author(AgreementDraft draft, Sentence sentence)
    {
        // « par la Ville et l'Association », « La Ville, la Région et l'Association établissent »: none of them alone.
        if (Passive().Match(sentence.Folded) is { Success: true } passive)
            return Mentions.At(draft, sentence, passive.Index + passive.Length) is { } by && !Another().IsMatch(sentence.Folded, passive.Index + passive.Length + by.Length) ? by : null;
        var who = Active().Match(sentence.Folded).Groups["who"];
        return who.Success && !(Joined().IsMatch(who.Value) && Promises.NamesAhead(draft.Matcher, sentence.Text, sentence.Folded, who.Index)) ? sentence.Text.Substring(who.Index, who.Length).Trim() : null;
    }

    // « L'Université, qui délivre le diplôme, s'engage à ouvrir vingt places et à remettre un bilan chaque année ».
    private static Promisors? Promisor(AgreementDraft draft, Sentence sentence) =>
        Promises.Find(draft.Matcher, sentence.Text, sentence.Folded) is { IsExplicit: true, Who: { Kind: PromisorKind.Named, Party: not null } } promise && Writes().IsMatch(sentence.Folded, promise.Behind) ? promise.Who : null;

    // What announces the list that the bullet stands in, if it is about what is handed over; a bullet of a list around it may do so.
    private static Sentence? Lead(AgreementDraft draft, Sentence sentence) =>
        sentence.Block.Kind == BlockKind.Bullet
        && draft.ArticleOf(sentence)?.Blocks.TakeWhile(block => !ReferenceEquals(block, sentence.Block)).LastOrDefault(block => !ListMarker.SameStyle(block.Marker, sentence.Block.Marker)) is { IsLeadIn: true } block
        && HandsOver().IsMatch(block.Sentences[^1].Folded) ? block.Sentences[^1] : null;

    // A bullet is of whom its lead names; « Elle », or a lead that names nobody, goes on with whom the title names unless another is spoken of.
    private static string? PromisedBy(AgreementDraft draft, Sentence sentence)
    {
        if (draft.ArticleOf(sentence) is not { } article || draft.Matcher.Find(Mentions.OfHeading(article.Title, article.FoldedTitle)) is not { } titled)
            return null;
        var spoken = new SpokenOf(draft.Matcher, [titled]);
        if (sentence.Block.Kind != BlockKind.Bullet)
        {
            foreach (var other in sentence.Block.Sentences.TakeWhile(other => !ReferenceEquals(other, sentence)))
                spoken.Follow(other.Text, other.Folded, Promises.Find(draft.Matcher, other.Text, other.Folded));
            return spoken.IsTold(Pronoun().Match(sentence.Folded).Value) ? titled : null;
        }

        if (article.Blocks.TakeWhile(block => !ReferenceEquals(block, sentence.Block)).LastOrDefault(block => block.Kind != BlockKind.Bullet)?.Sentences.ToArray() is not [.. var ahead, var lead])
            return titled;
        if (Promises.Find(draft.Matcher, lead.Text, lead.Folded) is not { } promise)
            return Promises.PartyAhead(draft.Matcher, lead.Text, lead.Folded) is { } named && !string.Equals(named, titled, StringComparison.Ordinal) ? null : titled;
        foreach (var other in ahead)
            spoken.Follow(other.Text, other.Folded, Promises.Find(draft.Matcher, other.Text, other.Folded));
        return promise.Who.Kind == PromisorKind.Stranger || (promise.Who.Kind == PromisorKind.Pronoun && spoken.IsTold(TextFolding.Fold(promise.Who.Words))) ? titled : promise.Who.Party;
    }

    [GeneratedRegex(@"\G\s*(,|et|ou|ainsi\s+que)\s+(l[ae]s?\s|l')(?!\d|comites?\b|copil\b|annee\b|resultats?\b|([\w'-]+\s+){1,6}en\s+(prend|etant|est|sont|recoi))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Another();

    [GeneratedRegex(@"\s(et|ainsi\s+que)\s+(l[ae]s?\s|l')", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Joined();

    [GeneratedRegex(@"\b(rapports?|bilans?|comptes?[- ]rendus?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Report();

    [GeneratedRegex(@"^(l[ae]s?\s+|l'\s*|une?\s+|son\s+|ses\s+|leurs?\s+|des\s+)?(rapports?|bilans?(?!\s+de\s+competences)|comptes?[- ]rendus?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Listed();

    [GeneratedRegex(@"\b(transmett|remett|adress|etabl|produi|present|redig|elabor|fourn|soumett|realis|communiqu)(er?|ir|re)\b[^,;:]{0,80}\b(rapports?|bilans?|comptes?[- ]rendus?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Writes();

    [GeneratedRegex(@"\b(transm|remet|adress|produi|present|fourni|communiqu|envo[iy])\w*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex HandsOver();

    [GeneratedRegex(@"^(elles?|ils?)\s+s'(engage|oblige)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"\b(au\s+plus\s+tard(\s+pour)?|(?<before>avant)|jusqu'au|d'ici)\s+(le\s+|au\s+)?" + FrenchDates.DayOfYearPattern + @"(?<next>\s+(de\s+l'(annee|exercice)(\s+civile?)?\s+(suivante?|qui\s+suit|n\s*\+\s*1)|suivant)\b)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Latest();

    // How often a committee meets is not how often it gets a report.
    [GeneratedRegex(@"\breuni", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Meeting();

    [GeneratedRegex(@"\b(transmis|etabli|remis|presente|produit|redige|adresse|elabore|fourni|realise|prepare)e?s?\s+([\w\s']{0,40}?\s)?par\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Passive();

    [GeneratedRegex(@"(^|[,;:]\s+)(?<who>(l[ae]s?\s|l')[^,;:]{1,120}?)\s+(transmet|remet|adresse|etabli|produi|presente|redige|elabore|fourni|soumet|realise|communique|s'engage)\w*\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Active();
}
