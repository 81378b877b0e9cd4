namespace SkillsHub.Partnership.Agreements;

/// <summary>An agreement in force on a day: what all that lives under it is held against.</summary>
/// <param name="Span">Its term.</param>
/// <param name="Today">The day on the hub's calendar.</param>
/// <param name="Parties">Slugs of its parties, in the order of the text: those that left are told of nothing new.</param>
/// <param name="FirstFiscalYearFrom">First day of its first fiscal year; null while nobody has said it.</param>
internal sealed record AgreementMoment(AgreementSpan Span, DateOnly Today, IReadOnlyList<string> Parties, DateOnly? FirstFiscalYearFrom)
{
    /// <summary>Those that left, and the first day on which each is a party no longer.</summary>
    public IReadOnlyDictionary<string, DateOnly> Left { get; init; } = new Dictionary<string, DateOnly>(StringComparer.Ordinal);

    /// <summary>The first day after its term, once that has run out; null while it is in force, and where a notice ended it.</summary>
    public DateOnly? ExpiredOn { get; init; }

    /// <summary>Slugs of all that are parties, or were.</summary>
    public IEnumerable<string> Ever => Parties.Concat(Left.Keys);

    public bool HasLeft(string slug, DateOnly day) => Left.TryGetValue(slug, out var left) && left <= day;
}
