namespace SkillsHub.Portal.Api.Agreements;

/// <summary>What a draft's text is read to say, part by part, as far as staff can correct it.</summary>
public sealed record Reading
{
    public ReadPart<IReadOnlyList<PartyText>> Parties { get; init; } = new();

    public ReadPart<TitleText> Title { get; init; } = new();

    public ReadPart<TermText> Term { get; init; } = new();

    public ReadPart<RenewalText> Renewal { get; init; } = new();

    public ReadPart<TerminationText> Termination { get; init; } = new();

    public ReadPart<OriginalsText> Originals { get; init; } = new();

    public ReadPart<CommitteeText> Committee { get; init; } = new();
}

public sealed record ReadPart<T>
    where T : class
{
    public T? Value { get; init; }

    public string? ReadBy { get; init; }

    /// <summary>Name of the person who said so.</summary>
    public string? By { get; init; }

    public DateTimeOffset? At { get; init; }

    /// <summary>What the rules alone read.</summary>
    public T? ByRules { get; init; }

    public bool IsCorrected => ReadBy == "person";
}
