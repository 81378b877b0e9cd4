using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Parties;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Annexes: those that the text cites, each matched with those that follow it.</summary>
internal sealed class AnnexRule : IRule
{
    // Each citation is compared with each annex: an agreement has ten, a text made to be slow has no more than this.
    private const int MostAnnexes = 200;

    public void Read(AgreementDraft draft)
    {
        var present = draft.Outline.Annexes.Where(node => node.HasContent && node.Number is not null).Select(node => node.Number).ToHashSet(StringComparer.Ordinal);
        var listed = draft.Outline.Annexes.Where(node => !node.HasContent && present.Contains(node.Number)).ToList();
        foreach (var node in draft.Outline.Annexes.Except(listed))
            draft.Annexes.Add(Present(node));
        // A list of annexes cites those that follow it.
        foreach (var node in listed)
            Add(draft, new AnnexCitation(node.Number, node.Title), Present(node).Content!);
        foreach (var sentence in Cited(draft))
        {
            foreach (var citation in AnnexCitations.Find(sentence.Text, sentence.Folded))
                Add(draft, citation, sentence.Source());
        }
    }

    private static IEnumerable<Sentence> Cited(AgreementDraft draft) =>
        draft.Outline.Preamble.SelectMany(block => block.Sentences).Concat(draft.Sentences);

    private static AnnexExtract Present(AnnexNode node)
    {
        var content = new PassageBuilder();
        foreach (var line in node.Lines.Where(line => !string.IsNullOrWhiteSpace(line.Text)))
            content.Add(line);
        return new AnnexExtract
        {
            Title = node.Title,
            Number = node.Number,
            IsPresent = node.HasContent,
            Content = content.Build().Source(article: null),
        };
    }

    private static void Add(AgreementDraft draft, AnnexCitation citation, SourceSpan source)
    {
        var known = draft.Annexes.FindIndex(annex => IsSame(annex, citation));
        if (known < 0 && draft.Annexes.Count < MostAnnexes)
            draft.Annexes.Add(new AnnexExtract { Title = citation.Title, Number = citation.Number, IsPresent = false, Citations = [source] });
        else if (known >= 0 && !draft.Annexes[known].Citations.Any(cited => IsSamePlace(cited, source)))
            draft.Annexes[known] = draft.Annexes[known] with { Citations = [.. draft.Annexes[known].Citations, source] };
    }

    private static bool IsSame(AnnexExtract annex, AnnexCitation citation)
    {
        if (annex.Number is not null && citation.Number is not null)
            return string.Equals(annex.Number, citation.Number, StringComparison.Ordinal) || (Rank(annex.Number) is { } rank && rank == Rank(citation.Number));
        var known = PartyNames.Tokens(annex.Title).Where(word => word is not ("annexe" or "annexee")).ToHashSet(StringComparer.Ordinal);
        var cited = PartyNames.Tokens(citation.Title).Where(word => word is not ("annexe" or "annexee")).ToList();
        return cited.Count > 0 && (cited.TrueForAll(known.Contains) || (known.Count > 0 && known.All(cited.Contains)));
    }

    // Two sentences of one line are one place to look at.
    private static bool IsSamePlace(SourceSpan one, SourceSpan other) =>
        one.FirstLine == other.FirstLine && one.LastLine == other.LastLine && string.Equals(one.Article, other.Article, StringComparison.Ordinal);

    // « Annexe I » is cited as « annexe 1 ».
    private static int? Rank(string number) => RomanNumerals.Parse(TextFolding.Fold(number)) ?? FrenchNumbers.Parse(number);
}
