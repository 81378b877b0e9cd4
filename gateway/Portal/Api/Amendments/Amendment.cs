using SkillsHub.Portal.Api.Agreements;

namespace SkillsHub.Portal.Api.Amendments;

/// <summary>An amendment as a list shows it.</summary>
public sealed record AmendmentSummary
{
    public int Number { get; init; }

    public string Title { get; init; } = "";

    public string State { get; init; } = "";

    /// <summary>Slug of the party that wrote it; null for the hub's staff.</summary>
    public string? Author { get; init; }

    public DateOnly? ProposedOn { get; init; }

    public DateOnly? EffectiveOn { get; init; }

    public DateOnly? EffectiveFrom { get; init; }

    public int SignatoryCount { get; init; }

    public int SignatureCount { get; init; }

    /// <summary>Number of the committee's decision that asked for it.</summary>
    public int? Decision { get; init; }

    public bool IsDraft => State == "draft";

    public bool IsProposed => State == "proposed";

    /// <summary>Whether all have signed it, and its day is to come.</summary>
    public bool IsSigned => State == "signed";
}

public sealed record Amendment
{
    public AmendmentSummary Summary { get; init; } = new();

    public string AgreementTitle { get; init; } = "";

    public string Reason { get; init; } = "";

    public string DraftedBy { get; init; } = "";

    public DateTimeOffset DraftedAt { get; init; }

    public AmendmentChanges Changes { get; init; } = new();

    public IReadOnlyList<TermDifference> Difference { get; init; } = [];

    public IReadOnlyList<AgreementParty> Signatories { get; init; } = [];

    public AmendmentEnding? Ending { get; init; }

    /// <summary>As much of the agreement as it shows to somebody who is no party yet.</summary>
    public Agreement AgreementOf(Guid id) => new() { Id = id, Title = AgreementTitle, Parties = [.. Signatories.Where(party => !party.Joins)] };
}

public sealed record AmendmentEnding
{
    public string Reason { get; init; } = "";

    public string? Party { get; init; }

    public string EndedBy { get; init; } = "";

    public DateTimeOffset EndedAt { get; init; }
}
