using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Committee.Decisions;

/// <summary>What the committee decided at a meeting. It stays: another that replaces it takes it back.</summary>
internal sealed class Decision
{
    /// <summary>In the agreement, from 1.</summary>
    public required int Number { get; init; }

    public required Guid AgreementId { get; init; }

    public required CommitteeDecisionKind Kind { get; init; }

    public required string Text { get; init; }

    /// <summary>Number of the agenda item under which it was taken.</summary>
    public int? AgendaItem { get; init; }

    /// <summary>Null when all agreed.</summary>
    public Votes? Votes { get; init; }

    /// <summary>Rank of the contradiction that it settles.</summary>
    public int? Finding { get; init; }

    public DateOnly? FirstYearFrom { get; init; }

    public DateOnly? FirstFiscalYearFrom { get; init; }

    public int? FiscalYear { get; init; }

    /// <summary>What the plan held for the year whose budget it approves.</summary>
    public ApprovedBudget? Budget { get; init; }

    /// <summary>Names of the terms that it asks the parties to amend.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>Number of the decision whose place it takes.</summary>
    public int? Replaces { get; init; }

    public required string RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public static Decision Of(int number, Guid agreementId, DecisionDraft draft) => new()
    {
        Number = number,
        AgreementId = agreementId,
        Kind = draft.Kind,
        Text = draft.Text,
        AgendaItem = draft.AgendaItem,
        Votes = draft.Votes,
        Finding = draft.Finding,
        FirstYearFrom = draft.FirstYearFrom,
        FirstFiscalYearFrom = draft.FirstFiscalYearFrom,
        FiscalYear = draft.FiscalYear,
        Budget = draft.Budget,
        Terms = draft.Terms,
        Replaces = draft.Replaces,
        RecordedBy = draft.RecordedBy,
        RecordedAt = draft.RecordedAt,
    };
}

/// <param name="For">Votes for it.</param>
/// <param name="Against">Votes against it.</param>
/// <param name="Abstained">Voices that gave none.</param>
internal sealed record Votes(int For, int Against, int Abstained)
{
    public int Total => For + Against + Abstained;
}

/// <summary>A decision as it is recorded.</summary>
internal sealed record DecisionDraft(CommitteeDecisionKind Kind, string Text, Votes? Votes, string RecordedBy, DateTimeOffset RecordedAt)
{
    public int? AgendaItem { get; init; }

    public int? Finding { get; init; }

    public DateOnly? FirstYearFrom { get; init; }

    public DateOnly? FirstFiscalYearFrom { get; init; }

    public int? FiscalYear { get; init; }

    public ApprovedBudget? Budget { get; init; }

    public IReadOnlyList<string> Terms { get; init; } = [];

    public int? Replaces { get; init; }
}
