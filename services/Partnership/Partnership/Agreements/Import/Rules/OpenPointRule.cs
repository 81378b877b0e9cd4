using System.Globalization;
using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Parties;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Everything that the text leaves undefined, with the party that has to say it.</summary>
internal sealed partial class OpenPointRule : IRule
{
    public void Read(AgreementDraft draft)
    {
        var promises = SharedPromises.Once(draft.Commitments).ToLookup(commitment => commitment.Passage);
        foreach (var article in draft.Outline.Articles)
        {
            var owner = draft.Matcher.Find(Mentions.OfHeading(article.Title, article.FoldedTitle));
            ReadHeading(draft, article, owner);
            foreach (var block in article.Blocks)
                ReadBlock(draft, article, block, promises[block.Passage].FirstOrDefault()?.Item, owner);
        }

        ReadFront(draft);
        ReadParties(draft);
        ReadDocuments(draft);
        foreach (var annex in draft.Outline.Annexes)
            ReadAnnex(draft, annex);
    }

    private static void ReadFront(AgreementDraft draft)
    {
        if (draft.Title.Source is { } title && Blanks.Find(TextFolding.Fold(draft.Title.Text)).Any())
            Add(draft, OpenPointKind.BlankInHeading, null, title, "Le titre de la convention est incomplet : que faut-il y écrire ?");
        foreach (var sentence in draft.Outline.Preamble.SelectMany(block => block.Sentences))
            ReadSentence(draft, sentence, null, null, 0, "Le préambule");
    }

    private static void ReadHeading(AgreementDraft draft, ArticleNode article, string? owner)
    {
        foreach (var (start, length) in Blanks.Find(article.HeadingLines.Folded))
        {
            Add(draft, OpenPointKind.BlankInHeading, owner, article.HeadingLines.Source(article.Number),
                $"Le titre de l'article {article.Number} est incomplet : que faut-il lire à la place de « {article.HeadingLines.Text.Substring(start, length)} » ?");
        }
    }

    private static void ReadBlock(AgreementDraft draft, ArticleNode article, Block block, CommitmentExtract? promise, string? owner)
    {
        draft.CancellationToken.ThrowIfCancellationRequested();
        if (Undefined.IsAll(block.Folded))
        {
            Add(draft, OpenPointKind.Undefined, owner, block.Claim(), owner is null
                ? $"L'article {article.Number} reste à définir : que dit-il ?"
                : $"L'article {article.Number} reste à définir : à quoi s'engage {PartyNames.Within(draft.NameOf(owner))} ?");
            return;
        }

        var figures = 0;
        foreach (var sentence in block.Sentences)
            figures += ReadSentence(draft, sentence, promise, promise?.Party ?? (IsTable(sentence) ? null : Debtor(draft, sentence, owner)), figures, $"L'article {article.Number}");
    }

    // Its rows may each be another party's, whoever the article is about.
    private static bool IsTable(Sentence sentence) => sentence.Text.Contains('\t', StringComparison.Ordinal);

    // « La participation de l'Université, facturée par le Lycée, est de … € »: hers, whoever the article is about.
    private static string? Debtor(AgreementDraft draft, Sentence sentence, string? owner)
    {
        if (Promises.Debtor(sentence.Text, sentence.Folded) is not { } named)
            return owner;
        var length = draft.Matcher.LengthOfName(TextFolding.Fold(named), 0);
        return draft.Matcher.Find(named[..(length > 0 ? length : NameEnd().Match(TextFolding.Fold(named)).Length)]);
    }

    // How many of its blanks are figures: those of a promise belong to its grants in turn.
    private static int ReadSentence(AgreementDraft draft, Sentence sentence, CommitmentExtract? promise, string? owner, int figures, string where)
    {
        var blanks = Blanks.Find(sentence.Folded).ToList();
        var read = 0;
        foreach (var (start, length) in blanks)
            read += AddBlank(draft, sentence, start + length, promise, figures + read, owner) is OpenPointKind.BlankRate or OpenPointKind.BlankAmount ? 1 : 0;
        // « [à compléter] » before a unit is the blank itself.
        foreach (var _ in Undefined.Find(sentence.Text, sentence.Folded).Where(left => !blanks.Exists(blank => blank.Start <= left.Start && left.Start < blank.Start + blank.Length)))
            Add(draft, OpenPointKind.Undefined, owner, sentence.Source(), $"{where} laisse un point à définir : laquelle des parties le fixe, et comment ?");
        return read;
    }

    // One for all of its blanks: an annex may be a form of hundreds of them.
    private static void ReadAnnex(AgreementDraft draft, AnnexNode annex)
    {
        // A form is joined for others to fill in.
        if (Form().IsMatch(TextFolding.Fold(annex.Title)))
            return;
        var open = annex.Lines.FirstOrDefault(line => line.Text.Length <= Sentence.LongestRead && IsOpen(line.Text, TextFolding.Fold(line.Text)));
        if (open is not null)
            Add(draft, OpenPointKind.BlankText, null, new PassageBuilder().Add(open).Build().Source(article: null), $"L'annexe {Quoted(annex.Title)} est jointe mais reste à compléter : que faut-il y écrire ?");
    }

    // Place and date of a signature are filled in when it is signed.
    private static bool IsOpen(string text, string folded) =>
        !OpeningFormulas.ClosingStarts(folded) && (Blanks.Find(folded).Any() || Undefined.IsAll(folded) || Undefined.Find(text, folded).Any());

    private static OpenPointKind AddBlank(AgreementDraft draft, Sentence sentence, int end, CommitmentExtract? promise, int figures, string? owner)
    {
        var after = sentence.Folded[end..];
        owner = BlankGrant(draft, promise, figures)?.Party ?? owner;
        var (kind, question) =
            Percent().IsMatch(after) ? (OpenPointKind.BlankRate, RateQuestion(draft, owner, promise, figures))
            : Euros().IsMatch(after) ? (OpenPointKind.BlankAmount, $"Quel est le montant promis par {PartyNames.Within(draft.NameOf(owner))} ?")
            : DateBefore().IsMatch(sentence.Folded[..end].TrimEnd('.', '…', '_', ' ')) ? (OpenPointKind.BlankDate, "Quelle est la date laissée en blanc ?")
            : (OpenPointKind.BlankText, "Que faut-il écrire à la place du blanc ?");
        Add(draft, kind, owner, sentence.Source(), question);
        return kind;
    }

    private static string RateQuestion(AgreementDraft draft, string? owner, CommitmentExtract? promise, int rank)
    {
        var grant = BlankGrant(draft, promise, rank);
        var nature = grant?.Nature switch
        {
            GrantNature.Investment => " d'investissement",
            GrantNature.Operating => " de fonctionnement",
            _ => "",
        };
        var what = grant?.Base is null ? "" : $" (base : {grant.Base})";
        return $"Quel est le taux de la participation{nature} {PartyNames.Of(draft.NameOf(owner))}{what} ?";
    }

    private static GrantExtract? BlankGrant(AgreementDraft draft, CommitmentExtract? promise, int rank) => promise is null ? null
        : draft.Grants.Where(grant => grant.State == GrantValueState.Blank && ReferenceEquals(grant.Source, promise.Source)).ElementAtOrDefault(rank);

    private static void ReadParties(AgreementDraft draft)
    {
        foreach (var party in draft.Parties)
        {
            var isNobody = party.Representative is not { } person || (person.Name is null && person.Function is null);
            if (isNobody)
                Add(draft, OpenPointKind.MissingRepresentative, party.Slug, party.Source, $"Qui représente {PartyNames.Within(party.Name)} ?");
            if (party.Address is null)
                Add(draft, OpenPointKind.MissingAddress, party.Slug, party.Source, $"Quelle est l'adresse {PartyNames.Of(party.Name)} ?", blocks: false);
            var words = TextFolding.Fold(party.Source.Quote);
            if (Blanks.Find(words).Any(blank => !IsAskedFor(words[..blank.Start], isNobody, party.Address is null)))
                Add(draft, OpenPointKind.BlankText, party.Slug, party.Source, $"La présentation {PartyNames.Of(party.Name)} est incomplète : que faut-il y écrire ?");
        }
    }

    // A question of its own asks for a person or an address.
    private static bool IsAskedFor(string before, bool isNobody, bool isNowhere) =>
        (isNobody && PersonBefore().IsMatch(before)) || (isNowhere && PlaceBefore().IsMatch(before));

    private static void ReadDocuments(AgreementDraft draft)
    {
        foreach (var annex in draft.Annexes.Where(annex => !annex.IsPresent))
        {
            var source = annex.Citations.Count > 0 ? annex.Citations[0] : annex.Content!;
            Add(draft, OpenPointKind.MissingAnnex, PromisedIn(draft, source), source, $"Pièce citée en annexe et non jointe : {Quoted(annex.Title)}.");
        }

        foreach (var document in draft.SuppliedDocuments)
            Add(draft, OpenPointKind.SuppliedDocument, document.Party, document.Source, $"Document à fournir par {PartyNames.Within(document.By ?? "une partie")} : {Quoted(document.Title)}.", blocks: false);
    }

    // Quotes inside of quotes are the English ones.
    private static string Quoted(string title) => $"« {title.Replace("« ", "“", StringComparison.Ordinal).Replace(" »", "”", StringComparison.Ordinal).Replace('«', '“').Replace('»', '”')} »";

    private static string? PromisedIn(AgreementDraft draft, SourceSpan source) =>
        SharedPromises.Once(draft.Commitments).Find(commitment => commitment.Item.Source.FirstLine <= source.FirstLine && commitment.Item.Source.LastLine >= source.LastLine && commitment.Item.Source.Quote.Contains(source.Quote, StringComparison.Ordinal))?.Item.Party;

    private static void Add(AgreementDraft draft, OpenPointKind kind, string? owner, SourceSpan source, string question, bool blocks = true)
    {
        var prefix = $"{Code(kind)}:{source.Article ?? "-"}:";
        var rank = draft.NextRank(prefix);
        draft.OpenPoints.Add(new OpenPointExtract
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"{prefix}{rank}"),
            Kind = kind,
            Owner = owner,
            Question = question,
            BlocksSignature = blocks,
            Source = source,
        });
    }

    private static string Code(OpenPointKind kind) => WordStart().Replace(kind.ToString(), "-$0").ToLowerInvariant();

    [GeneratedRegex(@"(?<=[a-z])[A-Z]", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex WordStart();

    [GeneratedRegex(@"\b(represente(\(e\))?e?s?|en\s+la\s+personne)\b((?!\b(deliberation|arrete|decision)\b)[^;]){0,80}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex PersonBefore();

    [GeneratedRegex(@"\b(siege|sise?|situee?|domiciliee?|adresse)\b[^;]{0,60}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex PlaceBefore();

    [GeneratedRegex(@"^[^,;:(]{0,80}?(?=\s*([,;:(]|$)|\s(aux?|a|est|sont|sera|seront|s'|pour|dans)\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex NameEnd();

    [GeneratedRegex(@"^\s*(%|pour\s?cent\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Percent();

    [GeneratedRegex(@"^\s*(€|euros?\b|eur\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Euros();

    [GeneratedRegex(@"\b(le|du|au|date|avant\s+le)\s*:?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex DateBefore();

    [GeneratedRegex(@"\b(modeles?|formulaires?|bordereaux?|attestations?|vierges?|fiches?[\s-]+(\w+\s+){0,3}types?(?!\s+d))\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Form();
}
