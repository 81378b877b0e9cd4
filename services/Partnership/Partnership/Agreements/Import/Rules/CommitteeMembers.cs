using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Parties;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Members named in a sentence or in bullets, each matched to a party when it is one.</summary>
internal static partial class CommitteeMembers
{
    private static readonly char[] Ends = [' ', ',', ';', '.', ':', '\u00A0'];

    public static bool Announces(string folded) => Composed().IsMatch(folded);

    /// <summary>« Il associe également la CCI »: beside those who were named before.</summary>
    public static bool AnnouncesMore(string folded) => Announces(folded) && More().IsMatch(folded);

    public static void Seat(CommitteeDraft committee, AgreementDraft draft, Block block, bool advisory)
    {
        var first = block.Sentences[0];
        if (EveryParty.Find(first.Text, first.Folded, 0) is not { } every)
        {
            var member = Named(draft, block.Text, block.Passage.Source(block.Article));
            if (!IsTold(draft, member))
                return;
            block.Claim();
            committee.Seat(member with { IsAdvisory = advisory || member.IsAdvisory });
            return;
        }

        var source = first.Claim();
        committee.SeatAll(draft.Parties, source, SeatsOfEach(first.Folded[..every.Length]));
        if (every.Next is { } next)
            committee.Seat(Named(draft, first.Text[next..], source));
    }

    /// <summary>Seats those that a part of a sentence lists; false where nobody can tell who they are.</summary>
    public static bool Seat(CommitteeDraft committee, AgreementDraft draft, Sentence sentence, int from, int to)
    {
        if (MeetTogether().IsMatch(sentence.Folded[from..to]))
        {
            committee.SeatAll(draft.Parties, sentence.Source(), seats: null);
            return true;
        }

        var composed = Composed().Match(sentence.Folded[..to], from);
        if (!composed.Success)
            return !Attended().IsMatch(sentence.Folded[from..to]);
        var start = composed.Index + composed.Length;
        start += Often().Match(sentence.Folded[..to], start).Length;
        var goesOn = GoesOn().Match(sentence.Folded[..to], start);
        var folded = sentence.Folded[..(goesOn.Success ? goesOn.Index : to)];
        return SeatListed(committee, draft, sentence, folded, start, MemberAdvice.IsIn(folded[Math.Min(from, start)..start]));
    }

    /// <summary>Seats those who are said to attend without deciding; false where nobody can tell who they are, null where none are.</summary>
    public static bool? SeatAdvisers(CommitteeDraft committee, AgreementDraft draft, Sentence sentence, int from, int to)
    {
        var (start, length) = MemberAdvice.Subject(sentence.Folded[from..to]);
        return length == 0 ? null : SeatListed(committee, draft, sentence, sentence.Folded[..(from + start + length)], from + start, advisory: true);
    }

    private static bool SeatListed(CommitteeDraft committee, AgreementDraft draft, Sentence sentence, string folded, int start, bool advisory)
    {
        if (MemberList.Find(draft.Matcher, sentence.Text, folded, start) is not { } items)
            return false;
        var (at, end) = (start, start);
        foreach (var item in items)
        {
            // « et, à titre consultatif, la Mission locale »: so do those behind it.
            advisory |= item.Start > end && MemberAdvice.IsIn(folded[end..item.Start]);
            at = Math.Max(at, item.Start);
            end = item.Start + item.Length;
            // « trois collèges : les élus, … » parts them in another way.
            if ((!advisory && MemberAdvice.IsOfMore(folded[item.Start..end])) || MemberSeats.Parts(folded[item.Start..end]))
                return false;
            while (at < end)
            {
                if (SeatNext(committee, draft, sentence, folded, (at, end), advisory) is not { } next)
                    return false;
                at = next;
            }
        }

        return true;
    }

    // Where the next one starts; null where nobody can tell whom the words name.
    private static int? SeatNext(CommitteeDraft committee, AgreementDraft draft, Sentence sentence, string folded, (int Start, int End) item, bool advisory)
    {
        var (start, end) = item;
        if (EveryParty.Find(sentence.Text, folded, start) is { } every)
        {
            committee.SeatAll(draft.Parties, sentence.Source(start, every.Length), SeatsOfEach(folded.Substring(start, every.Length)));
            return every.Next ?? Math.Max(end, start + every.Length);
        }

        if (SharedSeats.Find(sentence.Folded[..folded.Length], start) is { } shared)
        {
            SeatTogether(committee, draft, sentence, shared);
            return Math.Max(end, shared.End);
        }

        if (EachOfKind(draft, sentence.Folded[start..end]) is { Count: > 0 } each)
        {
            var member = Named(draft, sentence.Text[start..end], sentence.Source(start, end - start));
            foreach (var party in each)
                committee.Seat(member with { Party = party.Slug });
            return end;
        }

        if (MemberSeats.MayBeOfSeveral(sentence.Folded[start..end]) && !draft.Matcher.IsWithinName(sentence.Text[(start + MemberSeats.LengthOfLead(sentence.Folded[start..end]))..end]))
            return null;
        var named = Member(draft, sentence, start, end - start);
        if (named is not null && !IsTold(draft, named))
            return null;
        if (named is not null)
            committee.Seat(named with { IsAdvisory = advisory || named.IsAdvisory });
        return end;
    }

    // « la Région ont voix délibérative », « ces deux derniers », « la Région et des usagers »: words are left over that are of no name.
    private static bool IsTold(AgreementDraft draft, CommitteeMemberExtract member) =>
        !Promisors.IsClause(draft.Matcher, member.Name) && TextFolding.Fold(member.Name) is var folded && !MemberAdvice.IsOfLast($"{folded},")
        && !(member.Party is null && Joined().IsMatch(folded) && draft.Matcher.MentionedIn(folded).Any());

    private static int? SeatsOfEach(string folded) => EachParty().IsMatch(folded) ? MemberSeats.Count(folded) : null;

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
            var owner = sentence.Text.Substring(start, length).Trim(Ends);
            var headed = shared.Head is { } head ? $"{head} de {owner}" : null;
            committee.Seat(new CommitteeMemberExtract
            {
                Name = headed ?? name,
                Party = PartyOf(draft, headed ?? owner),
                Source = sentence.Source(shared.Start, name.Length),
            });
        }
    }

    private static CommitteeMemberExtract Named(AgreementDraft draft, string text, SourceSpan source)
    {
        text = text[OfPerson().Match(TextFolding.Fold(text)).Length..];
        var folded = TextFolding.Fold(text);
        var name = text[..Math.Min(MemberAdvice.LengthOfName(folded), OrTheirs().Match(folded) is { Success: true } or ? or.Index : text.Length)].Trim(Ends);
        var seats = MemberSeats.Count(TextFolding.Fold(name));
        if (MemberSeats.Behind(TextFolding.Fold(name)) is { } behind)
            (name, seats) = (name[..behind.Start].Trim(Ends), behind.Seats);
        var whom = MemberSeats.For(TextFolding.Fold(name));
        return new CommitteeMemberExtract
        {
            Name = name,
            Party = PartyOf(draft, whom.Success ? name.Substring(whom.Index, whom.Length) : name[MemberSeats.LengthOfLead(TextFolding.Fold(name))..]),
            IsAdvisory = MemberAdvice.IsIn(folded),
            Seats = seats,
            Source = source,
        };
    }

    // « M. Paul Durand, Maire de la Ville de Boisclair » sits for what he heads.
    private static string? PartyOf(AgreementDraft draft, string words)
    {
        if (Bracketed().Match(words).Groups["of"] is not { Success: true } brackets)
            return draft.Matcher.Find(words) ?? Named(draft, Person().Replace(MemberSeats.WithoutFigure(words), ""));
        var of = brackets.Value[MemberSeats.LengthOfLead(TextFolding.Fold(brackets.Value))..];
        if ((draft.Matcher.Find(of) ?? (of.Contains(" d", StringComparison.Ordinal) ? PartyHeads.Find(draft.Matcher, of) : null)) is { } party)
            return party;
        var rest = words.Remove(brackets.Index - 1, brackets.Length + 2);
        // « (CCI), président », « (Département), président »: of somebody who does not sign.
        return of.TrimStart() is [var first, ..] && char.IsUpper(first) ? draft.Matcher.Find(Person().Replace(rest, "")) : PartyOf(draft, rest);
    }

    private static string? Named(AgreementDraft draft, string words) => draft.Matcher.Find(words) ?? PartyHeads.Find(draft.Matcher, words) ?? PartyHeads.Representing(draft.Parties, words);

    private static CommitteeMemberExtract? Member(AgreementDraft draft, Sentence sentence, int start, int length)
    {
        var member = Named(draft, sentence.Text.Substring(start, length), sentence.Source(start, length));
        // « est composé de : », whose members stand below; « toute personne utile » is nobody yet.
        if (PartyNames.Tokens(member.Name).Count == 0 || Anybody().IsMatch(TextFolding.Fold(member.Name)))
            return null;
        var folded = TextFolding.Fold(member.Name);
        return OfNumber().Match(folded) is { Success: true } of ? member with { Name = member.Name[of.Length..] }
            : Of().IsMatch(folded) ? member with { Name = PartyNames.WithoutArticle(member.Name) }
            : member;
    }

    [GeneratedRegex(@"\b(compose|constitue|forme)e?s?\s*(?=:|c|d|l|p|,)(de\s*:\s*|(des?\s+)?(representants?|partenaires?|membres|signataires)(\s+(suivants?|ci[- ]apres|designes|des\s+(organismes|structures|institutions)\s+suivant\w+))*\s*:\s*|par\s+|comme\s+suit\s*:\s*|\s*:\s*)?|\b(reunit|rassemble|comprend|associe|regroupe|reunira|comprendra|rassemblera|associera|reunissant|rassemblant|comprenant|associant|regroupant)(?<!\bse\s+reuni(t|ra|ssant))\s*((notamment|egalement|aussi|en\s+outre)\s+)?((les|des)\s+(representants?|partenaires?|membres|signataires|personnes)(\s+(suivant\w+|ci[- ]apres|designe\w+))*\s*:\s*|:\s*)?|\b(membres|composition)\b[^:]{0,60}:\s*|\b(est|sont|sera|seront)\s+((egalement|aussi|en\s+outre)\s+)?(invite|convie)e?s?\s*:\s*|\by\s+siegent\s*:?\s*|\bsiegent\b[^:]{0,60}:\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Composed();

    [GeneratedRegex(@"\b(egalement|aussi|en\s+outre)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex More();

    // The list is over: « …, qui se réunit tous les mois », « … et siège à la mairie », « …, se réunit », « … une fois par trimestre ».
    [GeneratedRegex(@"\s*,?\s+((et|qui|lequel|il)\s+){1,2}(se|siege|est|sera|a|aura|assure|prepare|suit|examine|valide|veille|rend)\b|\s+se\s+(reuni|tien|rencontr|retrouv)|\s*,\s+(preside(?!nt)|anime|place|est|sont|sera|assure|veille|(rend|suit|examine|valide|prepare|evalue|definit|coordonne|dresse|fait|arrete)\b|sous\s+la\s+presidence|se\s+(reuni|tien|rencontr|retrouv)|siege)|\s+(afin|en\s+vue)\s+d|\s*,?\s+((au\s+moins|a\s+minima|au\s+minimum)\s+)?(" + FrenchNumbers.Pattern + @"\s+fois\s|(chaque|tous\s+les|toutes\s+les)\s+(" + FrenchNumbers.Pattern + @"\s+)?(ans?|annees?|semestres?|trimestres?|mois|semaines?)\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"\G\s*,?\s*((au\s+moins|a\s+minima|au\s+minimum)\s+)?(" + FrenchNumbers.Pattern + @"\s+fois\s+(par\s+|chaque\s+|(dans\s+)?l'\s*)[a-z]+|(chaque|tous\s+les|toutes\s+les)\s+(" + FrenchNumbers.Pattern + @"\s+)?(ans?|annees?|semestres?|trimestres?|mois|semaines?)|[a-z]+ement(?=\s+l))\b\s*,?\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Often();

    [GeneratedRegex(@"\b" + EveryParty.Envoys + @"\s+(titulaires?\s+)?(de\s+)?(chaque|chacune?\s+des)\s+(?<kind>[a-z]+)\s*[.;]?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Each();

    // « Les signataires se réunissent en comité tous les six mois. »
    [GeneratedRegex(@"^\s*" + EveryParty.All + @"\s+se\s+(reuni|retrouv|rencontr)\w*\s+[^.;:]{0,60}?\b(en|au\s+sein\s+d\S+|dans\s+le\s+cadre\s+d\S+)\s+(un\s+|du\s+)?" + CommitteeNames.Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex MeetTogether();

    [GeneratedRegex(@"^(de\s+)?toute?s?\s+(autres?\s+)?(personnes?|experte?s?|structures?|organismes?|acteurs?|partenaires?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Anybody();

    [GeneratedRegex(@"^\s*(M\.|Mme|Mlle|Monsieur|Madame)\s+(?!l[ae]\s)[^,]{2,60},\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Person();

    // « M. Paul Durand (Ville), président »: who is named in the brackets, and nobody whom « président » may tell; « (trésorière), l'Association ».
    [GeneratedRegex(@"^\s*(M\.|Mme|Mlle|Monsieur|Madame)\s[^,()]{2,60}\((?<of>[^()]{2,100})\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\s(et|ainsi\s+que)\s+des\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Joined();

    [GeneratedRegex(@"\bauquel\s+(participe|siege|assiste)(nt)?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Attended();

    [GeneratedRegex(@"\b(chaque|chacune?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex EachParty();

    // « le président de l'Agglomération et le maire, ou leurs représentants »: said of all of them.
    [GeneratedRegex(@"\s*,?\s+ou\s+leurs\s.*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex OrTheirs();

    [GeneratedRegex(@"^\s*(du|de\s+la|des|de\s+l')\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Of();

    [GeneratedRegex(@"^\s*de\s+(?=(m\.|mme|mlle|monsieur|madame)\s)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex OfPerson();

    [GeneratedRegex(@"^\s*(d'|de\s+)(?=(\d{1,2}|" + FrenchNumbers.Words + @")\s)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex OfNumber();
}
