using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements.Templates;

/// <summary>
/// What a form says of an agreement that has no text yet. Parties are named by their number in <see cref="Parties"/>, from 1. Nothing is
/// required of the type itself, so that each thing that is missing is refused at its own field.
/// </summary>
internal sealed record AgreementTemplate
{
    public string? Title { get; init; }

    public IReadOnlyList<TemplateParty?>? Parties { get; init; }

    /// <summary>Number of the party that runs the hub.</summary>
    public int? Operator { get; init; }

    public IReadOnlyList<TemplateFunding?>? Funding { get; init; }

    /// <summary>How often the steering committee meets at least in a year.</summary>
    public int? MeetingsPerYear { get; init; }

    /// <summary>Who sits on the committee beside the parties, without deciding.</summary>
    public IReadOnlyList<string?>? Advisers { get; init; }

    public TemplateReport? Report { get; init; }

    public Period? Duration { get; init; }

    /// <summary>Its first day; null when it starts with the last signature.</summary>
    public DateOnly? StartDate { get; init; }

    public TemplateRenewal? Renewal { get; init; }

    public Period? TerminationNotice { get; init; }

    public string? Court { get; init; }

    /// <summary>Null for one for each party, without a figure.</summary>
    public int? Originals { get; init; }
}

internal sealed record TemplateParty
{
    /// <summary>With its article: « la Ville de Valmer ».</summary>
    public string? Name { get; init; }

    /// <summary>Null leaves a blank, which is an open point.</summary>
    public string? Address { get; init; }

    /// <summary>« Mme Jeanne Petit »; null, without a function, leaves a blank.</summary>
    public string? Representative { get; init; }

    public string? Function { get; init; }

    /// <summary>How many sit for it on the committee; null for one.</summary>
    public int? Seats { get; init; }

    /// <summary>Each of them goes on after « s'engage à ». Without any, and without funding, what it promises is left open.</summary>
    public IReadOnlyList<string?>? Commitments { get; init; }
}

internal sealed record TemplateFunding
{
    /// <summary>Number of the party that pays.</summary>
    public int? Party { get; init; }

    /// <summary>What is in kind is a commitment in words.</summary>
    public GrantNature? Nature { get; init; }

    public TemplateFundingUnit? Unit { get; init; }

    /// <summary>Percent of the expenses of that nature, or euros a year; null leaves a blank, which is an open point: unknown is not zero.</summary>
    public decimal? Value { get; init; }

    public int? FirstYear { get; init; }

    public int? LastYear { get; init; }
}

internal enum TemplateFundingUnit
{
    Percent,
    EurosPerYear,
}

internal sealed record TemplateReport
{
    /// <summary>Number of the party that writes it.</summary>
    public int? By { get; init; }

    /// <summary>The last day of the following year on which it is in time.</summary>
    public int? Day { get; init; }

    public int? Month { get; init; }
}

internal sealed record TemplateRenewal
{
    public RenewalKind? Kind { get; init; }

    /// <summary>Before the end of the term.</summary>
    public Period? Notice { get; init; }

    /// <summary>Null for as long as the agreement itself.</summary>
    public Period? Duration { get; init; }
}
