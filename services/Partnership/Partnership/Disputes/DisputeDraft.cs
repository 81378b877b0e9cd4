namespace SkillsHub.Partnership.Disputes;

/// <summary>A dispute as somebody opens it.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Subject">What it is about, in words.</param>
/// <param name="Between">Whom it concerns.</param>
/// <param name="About">What of the agreement it is about.</param>
/// <param name="AroseOn">The day on which it arose.</param>
/// <param name="NotifiedOn">The day on which the others were notified of it.</param>
internal sealed record DisputeDraft(string Title, string Subject, DisputeSides Between, DisputeMatter About, DateOnly AroseOn, DateOnly NotifiedOn)
{
    public bool IsSameAs(DisputeDraft other) =>
        Between.IsSameAs(other.Between) && About.IsSameAs(other.About) && this with { Between = other.Between, About = other.About } == other;
}

/// <param name="Parties">Slugs of the parties concerned, each once.</param>
/// <param name="Hub">Whether the hub's operator is concerned.</param>
internal sealed record DisputeSides(IReadOnlyList<string> Parties, bool Hub)
{
    public int Count => Parties.Count + (Hub ? 1 : 0);

    public bool IsSameAs(DisputeSides other) => Hub == other.Hub && Parties.SequenceEqual(other.Parties, StringComparer.Ordinal);
}

/// <param name="Articles">Numbers of articles.</param>
/// <param name="Commitments">Numbers of commitments.</param>
/// <param name="Findings">Ranks, from 1, of contradictions of the text.</param>
internal sealed record DisputeMatter(IReadOnlyList<string> Articles, IReadOnlyList<int> Commitments, IReadOnlyList<int> Findings)
{
    public bool IsEmpty => Articles.Count + Commitments.Count + Findings.Count == 0;

    public bool IsSameAs(DisputeMatter other) =>
        Articles.SequenceEqual(other.Articles, StringComparer.Ordinal) && Commitments.SequenceEqual(other.Commitments) && Findings.SequenceEqual(other.Findings);
}
