using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>The committees: their names, their members, how often each meets, what it does. The steering committee comes first.</summary>
internal sealed partial class CommitteeRule : IRule
{
    // No agreement has more; a text that names more is made to be slow.
    private const int MostCommittees = 6;

    public void Read(AgreementDraft draft)
    {
        var titled = draft.Outline.Articles.Where(article => article.IsAbout(Titles().IsMatch)).ToList();
        var parts = titled.Count > 0
            ? titled.ConvertAll(article => new CommitteePart(article, article.Blocks) { IsHeaded = true })
            : [.. draft.Outline.Articles.Select(article => new CommitteePart(article, [.. article.Blocks.Where(IsOnCommittee)]))];
        var committees = Distinct(parts);
        if (committees.Count == 0)
        {
            parts = parts.ConvertAll(part => part.Names.Count > 0 ? part : part with { Blocks = OnUnnamed(part.Blocks) });
            committees.Add(new CommitteeDraft(Unnamed(parts)));
        }

        var reader = new CommitteeReader(draft, committees);
        foreach (var part in parts)
            reader.Read(part);
        draft.Committees.AddRange(reader.Committees.Where(committee => committee.IsFound).OrderByDescending(committee => committee.Name.IsSteering).Select(committee => committee.Build()));
    }

    /// <summary>In an article on other matters, only what tells of it is taken.</summary>
    public static bool IsSaidOf(string folded) => Meets().IsMatch(folded) || CommitteeMembers.Announces(folded) || CommitteeClauses.IsAboutIt(folded);

    private static bool IsOnCommittee(Block block) => block.Kind == BlockKind.Paragraph && Meets().IsMatch(block.Folded);

    // « Suivi », « Gouvernance » speak of many things: of a committee without a name only where somebody meets or sits.
    private static List<Block> OnUnnamed(IReadOnlyList<Block> blocks)
    {
        var found = new List<Block>();
        if (!blocks.Any(block => (IsOnCommittee(block) && Frequencies.Find(block.Folded) is not null) || Composed().IsMatch(block.Folded)))
            return found;
        var taken = false;
        foreach (var block in blocks)
        {
            taken = (taken && block.Kind == BlockKind.Bullet) || IsOnCommittee(block) || Composed().IsMatch(block.Folded) || CommitteeNames.Find(block.Text, block.Folded).Any();
            if (taken)
                found.Add(block);
        }

        return found;
    }

    // By heading or as what a sentence is about, in the order of the text.
    private static List<CommitteeDraft> Distinct(List<CommitteePart> parts)
    {
        var found = new List<CommitteeDraft>();
        foreach (var name in parts.SelectMany(part => part.Names.Concat(part.Blocks.SelectMany(block => block.Sentences).SelectMany(CommitteeClauses.Of).SelectMany(clause => clause.Names))))
        {
            if (found.Count < MostCommittees && name.Kinds.Count > 0 && !found.Exists(committee => committee.Name.IsSame(name)))
                found.Add(new CommitteeDraft(name));
        }

        return found;
    }

    private static CommitteeName Unnamed(List<CommitteePart> parts) =>
        parts.SelectMany(part => part.Names.Concat(part.Blocks.SelectMany(block => CommitteeNames.Find(block.Text, block.Folded)))).FirstOrDefault()
        ?? new CommitteeName("Comité", new HashSet<string>(StringComparer.Ordinal));

    [GeneratedRegex(@"\b(comites?|copil|cotech|comitologie|gouvernance|instances|pilotage|suivi(?!\s+(financier|budgetaire|comptable|pedagogique|administratif)\b))\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Titles();

    [GeneratedRegex(@"\b(est|sont|sera|seront)\s+(composee?s?|constituee?s?)\s*(de\b|d'|du\b|des\b|comme\b|:)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Composed();

    [GeneratedRegex(@"\b(" + CommitteeClauses.Meeting + @")|\bcomite\b.{0,80}\b(compos|constitu)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Meets();
}

/// <param name="Article">Whose heading may name a committee.</param>
/// <param name="Blocks">Those that speak of committees.</param>
internal sealed record CommitteePart(ArticleNode Article, IReadOnlyList<Block> Blocks)
{
    /// <summary>The article is headed so.</summary>
    public bool IsHeaded { get; init; }

    /// <summary>Of its own heading, else of the one above.</summary>
    public IReadOnlyList<CommitteeName> Names { get; } = NamesOf(Article) is { Count: > 0 } own ? own : Article.Parent is { } parent ? NamesOf(parent) : [];

    private static List<CommitteeName> NamesOf(ArticleNode article) => [.. CommitteeNames.Find(article.Title, article.FoldedTitle)];
}
