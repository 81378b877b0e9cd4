using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Parties;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Members named in a sentence or in bullets, each matched to a party when it is one.</summary>
internal static partial class CommitteeMembers
{
    public static bool Announces(string folded) => Composed().IsMatch(folded);

    /// <summary>Those who are named sit without deciding: « à titre consultatif », « sont également invités ».</summary>
    public static bool Invites(string folded) => Advisory().IsMatch(folded);

    public static void Seat(CommitteeDraft committee, AgreementDraft draft, Block block, bool advisory)
    {
        var first = block.Sentences[0];
        if (EveryParty.Find(first.Text, first.Folded, 0) is not { } every)
        {
            committee.Seat(Named(draft, block.Text, block.Claim()) with { IsAdvisory = advisory || Invites(block.Folded) });
            return;
        }

        var source = first.Claim();
        committee.SeatAll(draft.Parties, source);
        if (every.Next is { } next)
            committee.Seat(Named(draft, first.Text[next..], source));
    }

    /// <summary>Seats those that a part of a sentence lists.</summary>
    public static void Seat(CommitteeDraft committee, AgreementDraft draft, Sentence sentence, int from, int to)
    {
        if (MeetTogether().IsMatch(sentence.Folded[from..to]))
        {
            committee.SeatAll(draft.Parties, sentence.Source());
            return;
        }

        var composed = Composed().Match(sentence.Folded[..to], from);
        if (!composed.Success)
            return;
        var start = composed.Index + composed.Length;
        start += Often().Match(sentence.Folded[..to], start).Length;
        var goesOn = GoesOn().Match(sentence.Folded[..to], start);
        var folded = sentence.Folded[..(goesOn.Success ? goesOn.Index : to)];
        var at = start;
        foreach (var item in Items(folded, start))
        {
            at = Math.Max(at, item.Start);
            while (at < item.Start + item.Length)
                at = SeatNext(committee, draft, sentence, folded, at, item.Start + item.Length);
        }
    }

    // Where the next one starts.
    private static int SeatNext(CommitteeDraft committee, AgreementDraft draft, Sentence sentence, string folded, int start, int end)
    {
        if (EveryParty.Find(sentence.Text, folded, start) is { } every)
        {
            committee.SeatAll(draft.Parties, sentence.Source(start, every.Length));
            return every.Next ?? Math.Max(end, start + every.Length);
        }

        if (SharedSeats.Find(sentence.Folded[..folded.Length], start) is { } shared)
        {
            SeatTogether(committee, draft, sentence, shared);
            return Math.Max(end, shared.End);
        }

        if (EachOfKind(draft, sentence.Folded[start..end]) is { Count: > 0 } each)
        {
            foreach (var party in each)
                committee.Seat(new CommitteeMemberExtract { Name = sentence.Text[start..end].Trim(' ', ',', '.', ';'), Party = party.Slug, Source = sentence.Source(start, end - start) });
            return end;
        }

        var said = sentence.Folded[Math.Max(0, start - LongestAside)..end];
        if (Member(draft, sentence, start, end - start) is { } member)
            committee.Seat(member with { IsAdvisory = Invites(said[..^(end - start)]) || Invites(said[^(end - start)..]) });
        return end;
    }

    // « deux élus de chaque ville ».
    private static List<PartyExtract> EachOfKind(AgreementDraft draft, string folded) =>
        Each().Match(folded) is { Success: true } each && PartyKinds.Generic(each.Groups["kind"].Value) is { } kind
            ? [.. draft.Parties.Where(party => party.Kind == kind)]
            : [];

    // Each of them sits in the words that name all: where the list ends that « services » opens, nobody can tell.
    private static void SeatTogether(CommitteeDraft committee, AgreementDraft draft, Sentence sentence, SharedSeats shared)
    {
        var name = sentence.Text[shared.Start..shared.End].TrimEnd();
        foreach (var (start, length) in shared.Owners)
        {
            committee.Seat(new CommitteeMemberExtract
            {
                Name = name,
                Party = PartyOf(draft, sentence.Text.Substring(start, length).Trim()),
                Source = sentence.Source(shared.Start, name.Length),
            });
        }
    }

    private static CommitteeMemberExtract Named(AgreementDraft draft, string text, SourceSpan source)
    {
        var name = text.TrimEnd(' ', ',', ';', '.');
        var lead = Seats().Match(TextFolding.Fold(name)) is { Success: true } seat ? seat : SharedSeats.Lead(TextFolding.Fold(name));
        return new CommitteeMemberExtract { Name = name, Party = PartyOf(draft, name[lead.Length..]), Source = source };
    }

    private static string? PartyOf(AgreementDraft draft, string words) => draft.Matcher.Find(words) ?? PartyHeads.Find(draft.Matcher, words) ?? PartyHeads.Representing(draft.Parties, words);

    private static CommitteeMemberExtract? Member(AgreementDraft draft, Sentence sentence, int start, int length)
    {
        var words = sentence.Text.Substring(start, length);
        var name = words.Trim(' ', ',', ';', '.', ':', '\u00A0');
        if (Of().IsMatch(TextFolding.Fold(name)))
            name = PartyNames.WithoutArticle(name);
        // « est composé de : », whose members stand below.
        if (PartyNames.Tokens(name).Count == 0)
            return null;
        var seat = Seats().Match(sentence.Folded[start..(start + length)]) is { Success: true } envoy ? envoy : SharedSeats.Lead(sentence.Folded[start..(start + length)]);
        return new CommitteeMemberExtract
        {
            Name = name,
            Party = PartyOf(draft, words[seat.Length..].Trim(' ', ',', ';', '.', ':', '\u00A0')),
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

    [GeneratedRegex(@"\b(compose|constitue|forme)e?s?\s*(?=:|c|d|l|p|,)(de\s*:\s*|(des?\s+)?(representants?|partenaires?|membres|signataires)(\s+(suivants?|ci[- ]apres|designes|des\s+(organismes|structures|institutions)\s+suivant\w+))*\s*:\s*|par\s+|comme\s+suit\s*:\s*|\s*:\s*)?|\b(reunit|rassemble|comprend|associe|regroupe|reunira|comprendra|rassemblera|associera|reunissant|rassemblant|comprenant|associant|regroupant)(?<!\bse\s+reuni(t|ra|ssant))\s*(notamment\s+)?((les|des)\s+(representants?|partenaires?|membres|signataires|personnes)(\s+(suivant\w+|ci[- ]apres|designe\w+))*\s*:\s*|:\s*)?|\b(membres|composition)\b[^:]{0,60}:\s*|\b(est|sont|sera|seront)\s+((egalement|aussi|en\s+outre)\s+)?(invite|convie)e?s?\s*:\s*|\by\s+siegent\s*:?\s*|\bsiegent\b[^:]{0,60}:\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Composed();

    // The list is over: « …, qui se réunit tous les mois », « … et siège à la mairie », « …, se réunit », « … une fois par trimestre ».
    [GeneratedRegex(@"\s*,?\s+((et|qui|lequel|il)\s+){1,2}(se|siege|est|sera|a|aura|assure|prepare|suit|examine|valide|veille|rend)\b|\s+se\s+(reuni|tien|rencontr|retrouv)|\s*,\s+(preside|anime|place|sous\s+la\s+presidence|se\s+(reuni|tien|rencontr|retrouv)|siege)|\s*,?\s+((au\s+moins|a\s+minima|au\s+minimum)\s+)?(" + FrenchNumbers.Pattern + @"\s+fois\s|(chaque|tous\s+les|toutes\s+les)\s+(" + FrenchNumbers.Pattern + @"\s+)?(ans?|annees?|semestres?|trimestres?|mois|semaines?)\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"\G\s*,?\s*((au\s+moins|a\s+minima|au\s+minimum)\s+)?(" + FrenchNumbers.Pattern + @"\s+fois\s+(par\s+|chaque\s+|(dans\s+)?l'\s*)[a-z]+|(chaque|tous\s+les|toutes\s+les)\s+(" + FrenchNumbers.Pattern + @"\s+)?(ans?|annees?|semestres?|trimestres?|mois|semaines?)|[a-z]+ement(?=\s+l))\b\s*,?\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Often();

    [GeneratedRegex(@"^\s*((un|une|deux|trois|des?|le|la|les|d'un|d'une|de\s+deux)\s+)?" + EveryParty.Envoys + @"\s+(titulaires?\s+)?(de\s+la|du|des|de\s+l'|de)\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Seats();

    [GeneratedRegex(@"\b" + EveryParty.Envoys + @"\s+(titulaires?\s+)?(de\s+)?(chaque|chacune?\s+des)\s+(?<kind>[a-z]+)\s*[.;]?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Each();

    [GeneratedRegex(@"\b(a\s+titre\s+consultatif|voix\s+consultative|(invite|convie)e?s?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Advisory();

    // « Les signataires se réunissent en comité tous les six mois. »
    [GeneratedRegex(@"^\s*" + EveryParty.All + @"\s+se\s+(reuni|retrouv|rencontr)\w*\s+[^.;:]{0,60}?\b(en|au\s+sein\s+d\S+|dans\s+le\s+cadre\s+d\S+)\s+(un\s+|du\s+)?" + CommitteeNames.Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex MeetTogether();

    // « et, à titre consultatif, la Mission locale ».
    private const string Aside = @"\s*,?\s+(et|ainsi\s+que)\s*,\s*[^,;:.]{1,60},\s*";

    private const int LongestAside = 80;

    [GeneratedRegex(@"^\s*(du|de\s+la|des|de\s+l'|d'une?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Of();

    [GeneratedRegex(@"(" + Aside + @"|\s*[,;]\s*(et\s+|ainsi\s+que\s+)?|\s+et\s+|\s+ainsi\s+que\s+)(?=(du|de\s+la|des|d'une?)\s|de\s+l')", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex OfNext();

    [GeneratedRegex(@"^\s*((l[ae]s?|une?|deux|trois)\s|l')", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex The();

    [GeneratedRegex(@"(" + Aside + @"|\s*[,;]\s*(et\s+|ainsi\s+que\s+)?|\s+et\s+|\s+ainsi\s+que\s+)(?=(l[ae]s?|une?|deux|trois)\s|l')", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex TheNext();

    [GeneratedRegex(@"\s*[,;]\s*(et\s+)?|\s+et\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Plain();
}
