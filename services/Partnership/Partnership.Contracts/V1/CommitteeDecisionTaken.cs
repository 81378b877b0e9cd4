using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>The steering committee took a decision.</summary>
[EventContract("skillshub.partnership.committee_meeting.decision_taken.v1", Audience.Parties)]
public sealed record CommitteeDecisionTaken : CommitteeMeetingEvent
{
    /// <summary>Its number in the agreement.</summary>
    public required int Decision { get; init; }

    /// <summary>What it changes.</summary>
    public required CommitteeDecisionKind Kind { get; init; }

    /// <summary>Its words.</summary>
    public required string Text { get; init; }

    /// <summary>Votes for it; null when all agreed.</summary>
    public int? VotesFor { get; init; }

    /// <summary>Votes against it; null when all agreed.</summary>
    public int? VotesAgainst { get; init; }

    /// <summary>Abstentions; null when all agreed.</summary>
    public int? Abstentions { get; init; }

    /// <summary>Rank of the contradiction that it settles, among those of the text.</summary>
    public int? Finding { get; init; }

    /// <summary>First day of « année 1 » that it sets.</summary>
    public DateOnly? FirstYearFrom { get; init; }

    /// <summary>First day of the first « exercice » that it sets.</summary>
    public DateOnly? FirstFiscalYearFrom { get; init; }

    /// <summary>The fiscal year whose budget it approves, or that it evaluates.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>Number of the agenda item under which it was taken.</summary>
    public int? AgendaItem { get; init; }

    /// <summary>Names of the terms that it asks the parties to amend.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>Number of the decision whose place it takes.</summary>
    public int? Replaces { get; init; }
}
