using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Parties;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Members named in a sentence or in bullets, each matched to a party when it is one.</summary>
internal static partial class CommitteeMembers
{
    public static bool Announces(string folded) => Composed().IsMatch(folded);

    public static IReadOnlyList<CommitteeMemberExtract> FromBullet(AgreementDraft draft, Block block)
    {
        var name = block.Text.TrimEnd(' ', ',', ';', '.');
        var lead = Seats().Match(block.Folded);
        return IsEveryParty(block.Folded)
            ? All(draft, block.Claim())
            : [new CommitteeMemberExtract { Name = name, Party = draft.Matcher.Find(name[Math.Min(lead.Length, name.Length)..]), Source = block.Claim() }];
    }

    /// <summary>Those that a part of a sentence lists.</summary>
    public static IReadOnlyList<CommitteeMemberExtract> FromSentence(AgreementDraft draft, Sentence sentence, int from, int to)
    {
        var composed = Composed().Match(sentence.Folded[..to], from);
        if (!composed.Success)
            return [];
        var start = composed.Index + composed.Length;
        var goesOn = GoesOn().Match(sentence.Folded[..to], start);
        var end = goesOn.Success ? goesOn.Index : to;
        if (EveryParty().Match(sentence.Folded[..start], composed.Index) is { Success: true } every)
            return All(draft, sentence.Source(every.Index, every.Length));
        return [.. Items(sentence.Folded[..end], start).SelectMany(item => Members(draft, sentence, item.Start, item.Length))];
    }

    private static List<CommitteeMemberExtract> All(AgreementDraft draft, SourceSpan source) =>
        [.. draft.Parties.Select(party => new CommitteeMemberExtract { Name = party.Name, Party = party.Slug, Source = source })];

    // « les signataires », « un représentant de chaque partie »: no name, but that of each of them.
    private static bool IsEveryParty(string folded) =>
        EveryParty().IsMatch(folded) || Collective().IsMatch(folded[Seats().Match(folded).Length..]);

    private static List<CommitteeMemberExtract> Members(AgreementDraft draft, Sentence sentence, int start, int length) =>
        IsEveryParty(sentence.Folded.Substring(start, length)) ? All(draft, sentence.Source(start, length))
        : Member(draft, sentence, start, length) is { } member ? [member]
        : [];

    private static CommitteeMemberExtract? Member(AgreementDraft draft, Sentence sentence, int start, int length)
    {
        var words = sentence.Text.Substring(start, length);
        var name = words.Trim(' ', ',', ';', '.', ':', '\u00A0');
        if (Of().IsMatch(TextFolding.Fold(name)))
            name = PartyNames.WithoutArticle(name);
        // « est composé de : », whose members stand below.
        if (PartyNames.Tokens(name).Count == 0)
            return null;
        var seat = Seats().Match(sentence.Folded[start..(start + length)]);
        return new CommitteeMemberExtract
        {
            Name = name,
            Party = draft.Matcher.Find(words[seat.Length..]),
            Source = sentence.Source(start, length),
        };
    }

    // A comma parts two members only when the next one starts as the first did: names hold commas and « et » themselves.
    private static IEnumerable<(int Start, int Length)> Items(string folded, int start)
    {
        if (start >= folded.Length)
            yield break;
        var separators = Of().IsMatch(folded[start..]) ? OfNext() : The().IsMatch(folded[start..]) ? TheNext() : Plain();
        var from = start;
        foreach (Match separator in separators.Matches(folded, start))
        {
            yield return (from, separator.Index - from);
            from = separator.Index + separator.Length;
        }

        yield return (from, folded.Length - from);
    }

    [GeneratedRegex(@"\b(compose|constitue|forme)e?s?\s*(?=:|c|d|l|p|,)(de\s*:\s*|(des?\s+)?(representants?|partenaires?|membres|signataires)(\s+(suivants?|ci[- ]apres|designes|des\s+(organismes|structures|institutions)\s+suivant\w+))*\s*:\s*|par\s+|comme\s+suit\s*:\s*|\s*:\s*)?|\b(reunit|rassemble|comprend|associe|regroupe|reunira|comprendra|rassemblera|associera)\s*(notamment\s+)?((les|des)\s+(representants?|partenaires?|membres|signataires|personnes)(\s+(suivant\w+|ci[- ]apres|designe\w+))*\s*:\s*|:\s*)?|\b(membres|composition)\b[^:]{0,60}:\s*|\by\s+siegent\s*:?\s*|\bsiegent\b[^:]{0,60}:\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Composed();

    // The list is over: « …, qui se réunit tous les mois », « … et siège à la mairie », « …, se réunit », « … une fois par trimestre ».
    [GeneratedRegex(@"\s*,?\s+((et|qui|lequel|il)\s+){1,2}(se|siege|est|sera|a|aura|assure|prepare|suit|examine|valide|veille|rend)\b|\s*,\s+(preside|anime|place|sous\s+la\s+presidence|se\s+(reuni|tien|rencontr|retrouv)|siege)|\s*,?\s+((au\s+moins|a\s+minima|au\s+minimum)\s+)?(" + FrenchNumbers.Pattern + @"\s+fois\s|(chaque|tous\s+les|toutes\s+les)\s+(" + FrenchNumbers.Pattern + @"\s+)?(ans?|annees?|semestres?|trimestres?|mois|semaines?)\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"\b(chacune?\s+des|chaque|l'ensemble\s+des|toutes\s+les|tous\s+les)\s+(parties?|signataires?|partenaires?)(\s+signataires?)?\b(?!\s*:|\s+prenantes?\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex EveryParty();

    // « les parties intéressées » are some of them only.
    [GeneratedRegex(@"^\s*((de\s+)?(l[ae]s?|ces|l'ensemble\s+d[eu]s?|des?)\s+)*(parties?|signataires?|partenaires?)(\s+(signataires?|contractantes?))?\s*($|[,;.()]|(a|au|aux|et|ou|pour|afin|en|sur|dans|lors|sous|de\s+la\s+(presente\s+)?convention|d[eu]\s+(present\s+)?(contrat|accord|protocole))\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Collective();

    [GeneratedRegex(@"^\s*((un|une|deux|trois|des|le|la|les|d'un|d'une|de\s+deux)\s+)?(representante?s?|elue?s?|membres?|delegue?s?|technicienn?e?s?|agente?s?|referente?s?)\s+(titulaires?\s+)?(de\s+la|du|des|de\s+l'|de)\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Seats();

    [GeneratedRegex(@"^\s*(du|de\s+la|des|de\s+l'|d'une?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Of();

    [GeneratedRegex(@"(\s*[,;]\s*(et\s+|ainsi\s+que\s+)?|\s+et\s+|\s+ainsi\s+que\s+)(?=(du|de\s+la|des|d'une?)\s|de\s+l')", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex OfNext();

    [GeneratedRegex(@"^\s*((l[ae]s?|une?|deux|trois)\s|l')", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex The();

    [GeneratedRegex(@"(\s*[,;]\s*(et\s+|ainsi\s+que\s+)?|\s+et\s+|\s+ainsi\s+que\s+)(?=(l[ae]s?|une?|deux|trois)\s|l')", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex TheNext();

    [GeneratedRegex(@"\s*[,;]\s*(et\s+)?|\s+et\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Plain();
}
