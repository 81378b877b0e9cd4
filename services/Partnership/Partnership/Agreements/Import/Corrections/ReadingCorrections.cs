namespace SkillsHub.Partnership.Agreements.Import.Corrections;

/// <summary>
/// What people say that the text says, where the rules misread it. The text itself never changes; what is null is as the rules read it.
/// </summary>
internal sealed record ReadingCorrections
{
    public static ReadingCorrections None { get; } = new();

    /// <summary>All of them, in the order of the text.</summary>
    public Said<IReadOnlyList<PartyCorrection>>? Parties { get; init; }

    public Said<TitleCorrection>? Title { get; init; }

    public Said<TermCorrection>? Term { get; init; }

    public Said<RenewalCorrection>? Renewal { get; init; }

    public Said<TerminationCorrection>? Termination { get; init; }

    public Said<OriginalsCorrection>? Originals { get; init; }

    public Said<CommitteeCorrection>? Committee { get; init; }

    /// <summary>Open points that no rule saw.</summary>
    public IReadOnlyList<Said<PointAddition>> Points { get; init; } = [];

    /// <summary>Findings that no rule made.</summary>
    public IReadOnlyList<Said<FindingAddition>> Findings { get; init; } = [];

    /// <summary>All that stands on lines which need no reading any more; a finding only points to them.</summary>
    public IEnumerable<IOnLines> Items() =>
        new IOnLines?[] { Title?.What, Term?.What, Renewal?.What, Termination?.What, Originals?.What, Committee?.What }
            .Concat(Parties?.What ?? [])
            .Concat(Points.Select(point => point.What))
            .OfType<IOnLines>()
            .Where(item => item is not IClauseCorrection { IsAbsent: true });

    /// <summary>The same with the parties as they are called now: who was renamed keeps its seats and its points.</summary>
    public ReadingCorrections Renamed(IReadOnlyDictionary<string, string> slugs)
    {
        if (!Named().Any(slug => slugs.GetValueOrDefault(slug, slug) != slug))
            return this;
        return this with
        {
            Committee = Committee is null ? null : Committee with { What = Committee.What with { Members = Committee.What.Members?.Select(member => member with { Party = Now(member.Party) }).ToList() } },
            Points = [.. Points.Select(point => point with { What = point.What with { Owner = Now(point.What.Owner) } })],
        };

        string? Now(string? slug) => slug is null ? null : slugs.GetValueOrDefault(slug, slug);
    }

    private IEnumerable<string> Named() =>
        (Committee?.What.Members ?? []).Select(member => member.Party).Concat(Points.Select(point => point.What.Owner)).OfType<string>();
}
