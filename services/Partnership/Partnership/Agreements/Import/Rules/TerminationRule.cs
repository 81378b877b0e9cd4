using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Who may end the agreement early, with what notice and letter.</summary>
internal sealed partial class TerminationRule : IRule
{
    public void Read(AgreementDraft draft)
    {
        var termination = new TerminationExtract();
        var sources = new List<SourceSpan>();
        Period? delay = null;
        Period? ofBreach = null;
        var about = draft.Sentences.Where(sentence => !sentence.IsClaimed && (IsTitled(draft, sentence) || Ends().IsMatch(sentence.Folded)) && !Forbids().IsMatch(sentence.Folded)).ToList();
        foreach (var sentence in about.Except(Unequal(draft, about)))
        {
            var isBreach = Breach().IsMatch(sentence.Folded);
            var notice = Notice(sentence.Folded);
            ofBreach ??= isBreach && Periods.All(sentence.Folded).Take(2).Count() == 1 && NoticeByParty.Holder(draft.Matcher, sentence) is null ? notice : null;
            termination = new TerminationExtract
            {
                Notice = termination.Notice ?? (isBreach ? null : notice),
                Letter = termination.Letter ?? LetterForms.Find(sentence.Folded),
                ShorterForForceMajeure = termination.ShorterForForceMajeure || Shorter().IsMatch(sentence.Folded),
            };
            delay ??= Delay(sentence.Folded);
            sources.Add(sentence.Claim());
        }

        draft.Termination = sources.Count == 0 ? null : termination with { Notice = termination.Notice ?? delay ?? ofBreach, Sources = sources };
    }

    // « Durée, reconduction, résiliation » heads clauses on the term too.
    private static bool IsTitled(AgreementDraft draft, Sentence sentence) => draft.IsUnder(sentence, Titles().IsMatch)
        && (!(OfTerm().IsMatch(sentence.Folded) && draft.IsUnder(sentence, OfTerm().IsMatch)) || Quits().IsMatch(sentence.Folded) || Notice(sentence.Folded) is not null);

    // Left to a person: one notice would be shown as that of all.
    private static HashSet<Sentence> Unequal(AgreementDraft draft, List<Sentence> about)
    {
        var found = about.Where(sentence => NoticeByParty.Differs(draft.Matcher, sentence.Folded) || IsFreeOfNotice(draft, sentence)).ToHashSet();
        var own = about.Where(sentence => !Breach().IsMatch(sentence.Folded))
            .Select(sentence => (Sentence: sentence, Holder: NoticeByParty.Holder(draft.Matcher, sentence), Notice: Notice(sentence.Folded)))
            .Where(said => said is { Holder: not null, Notice: not null }).ToList();
        var isOfOne = own.TrueForAll(said => Alone().IsMatch(said.Sentence.Folded)) && own.Select(said => said.Holder).Distinct(StringComparer.Ordinal).Count() < draft.Parties.Count;
        // « L'Association peut également la résilier, dans les mêmes conditions »: without those, she would have no notice.
        if (isOfOne && own.Count > 0 && about.Exists(sentence => Likewise().IsMatch(sentence.Folded))
            && !about.Exists(sentence => Notice(sentence.Folded) is not null && !Breach().IsMatch(sentence.Folded) && !own.Exists(said => ReferenceEquals(said.Sentence, sentence))))
            return [.. about];
        if (isOfOne || (own.Select(said => said.Notice).Distinct().Count() > 1 && own.Select(said => said.Holder).Distinct(StringComparer.Ordinal).Count() > 1))
            found.UnionWith(own.Select(said => said.Sentence));
        return found;
    }

    // « L'Association peut la dénoncer sans préavis en cas de … »: of her alone.
    private static bool IsFreeOfNotice(AgreementDraft draft, Sentence sentence) =>
        WithoutNotice().IsMatch(sentence.Folded) && !Breach().IsMatch(sentence.Folded) && NoticeByParty.Holder(draft.Matcher, sentence) is not null;

    private static Period? Notice(string folded) =>
        Periods.ToPeriod(NoticeOf().Match(folded)) ?? Periods.ToPeriod(OfNotice().Match(folded));

    // A mere « délai » is a notice only where no « préavis » is found in any sentence: it may be the time to mend a breach, often behind
    // a « mise en demeure », that of an end which nobody chooses, or that to pay back.
    private static Period? Delay(string folded) =>
        !Quits().IsMatch(folded) || PaysBack().IsMatch(folded) || Breach().IsMatch(folded) || (OfItself().IsMatch(folded) && !AtWill().IsMatch(folded))
            ? null
            : Periods.ToPeriod(DelayOf().Match(folded)) ?? Periods.ToPeriod(Within().Match(folded)) ?? Periods.ToPeriod(Ahead().Match(folded));

    // « La Ville peut résilier », not « La Ville peut résilier avec un préavis de six mois, et l'Association avec un préavis de six mois ».
    [GeneratedRegex(@"^(?!.*\bet\s+l.*\bpreavis)((?!l[ae]s?\s|l')[^,;:]{1,80},\s+)?((?!\b(et|ou)\b)[^,;:])*?\s(peut|pourra|se\s+reserve|dispose|conserve|a\s+la\s+(faculte|possibilite))\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Alone();

    [GeneratedRegex(@"\bsans\s+(aucun\s+)?preavis\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex WithoutNotice();

    [GeneratedRegex(@"\b(memes?|egalement)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Likewise();

    [GeneratedRegex(@"^(?!.*\bsans\b.*\bpreavis\s+d)(aucune?|nulle?)\b[^.;]*\bne\s+(peut|pourra|saurait)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Forbids();

    [GeneratedRegex(@"\b(resiliation|denonciation|rupture|fin anticipee|fin\s+(du|de\s+la|de\s+l')\s*(contrat|convention|accord|protocole)|retrait)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Titles();

    [GeneratedRegex(@"\b(resilie(e|r|es)?|resiliation|denonce(e|r|es)?|denonciation|mettre\s+(fin|un\s+terme))\b.{0,200}\b(preavis|convention|contrat|accord|protocole)\b|\b(convention|contrat|accord|protocole)\b.{0,120}\b(resilie|denonce)(e|r|es)?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Ends();

    // « En cas de résiliation, … » ends nothing itself.
    [GeneratedRegex(@"\b(resilie(e|r|es|nt|ra)?|denonce(e|r|es|nt|ra)?|rompu(e|s|es)?|(mettre|mis|met(tra)?|prend(ra)?)\s+(fin|un\s+terme)|se\s+retire(r|ra)?)\b|(^|,\s+)(l[ae]|cette|ce|toute?)\s+(resiliation|denonciation|rupture|retrait)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Quits();

    [GeneratedRegex(@"\b(revers|rembours|restitu|recouvr|rendre|rendra|rendent)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex PaysBack();

    [GeneratedRegex(
        @"\b(mise\s+en\s+demeure|manquements?|inexecution|inobservation|fautes?|non[\s-](respect|execution|observation)|defaillance|carence|violation" +
        @"|defaut\s+(de\s+|d'\s*)(execution|respect|realisation|paiement))\b|\bn(e\s+|'\s*)(respect|execut|observ|rempli|honor)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Breach();

    [GeneratedRegex(@"\b(de\s+plein\s+droit|dissolution|liquidation|redressement\s+judiciaire)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex OfItself();

    [GeneratedRegex(
        @"\ba\s+tout\s+moment\b|\bpar\s+(chaque|chacune\s+des|l'\s*une\s+((ou|et)\s+l'\s*autre\s+|quelconque\s+)?des)\s+(\w+\s+)?parties?\b" +
        @"|\b(chaque\s+partie|chacune\s+des\s+parties|l'\s*une\s+ou\s+l'\s*autre\s+des\s+parties)\s+(peut|pourra)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex AtWill();

    private const string Length = @"\b(\s+(minimum|minimal|ecrit|de\s+prevenance|est\s+fixe\s+a|est|fixe\s+a))*\s+(de\s+|d'\s*|a\s+)?" + Periods.Pattern;

    [GeneratedRegex(@"\bpreavis" + Length, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex NoticeOf();

    [GeneratedRegex(@"\bdelai" + Length, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex DelayOf();

    [GeneratedRegex(Periods.Pattern + @"\s+de\s+(preavis|prevenance)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex OfNotice();

    [GeneratedRegex(@"\b(moyennant|sous\s+reserve\s+d\w*|au\s+moins)\b.{0,60}?" + Periods.Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Within();

    [GeneratedRegex(Periods.Pattern + @"\s+(au\s+moins\s+)?(a\s+l'\s*avance|auparavant)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Ahead();

    [GeneratedRegex(@"\b(duree|reconduct|reconduit|renouvel|prorog)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex OfTerm();

    [GeneratedRegex(@"\bforce\s+majeure\b.{0,200}\b(redui|abrege|raccourc|sans\s+preavis|ecourt)|\b(redui|abrege|raccourc|ecourt)\w*\b.{0,200}\bforce\s+majeure\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Shorter();
}
