using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.InKind.Errors;

namespace SkillsHub.Partnership.Funding.InKind;

/// <summary>What a party gave that is no money: premises, its people's time, things. Never counted among sums of money, whatever it is worth.</summary>
internal sealed class Contribution : Aggregate, IPartOfAgreement
{
    private Contribution(Guid id, string hub)
        : base(id, hub)
    {
    }

    public Guid AgreementId { get; private set; }

    public string Party { get; private set; } = string.Empty;

    IReadOnlyList<string> IPartOfAgreement.Readers => [Party];

    /// <summary>Number of the plan's line that promised it.</summary>
    public int? Line { get; private set; }

    public ContributionKind Kind { get; private set; }

    public string Description { get; private set; } = string.Empty;

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public decimal? Quantity { get; private set; }

    public string? Unit { get; private set; }

    public Proof Proof { get; private set; } = null!;

    public Valuation? Valuation { get; private set; }

    public string RecordedBy { get; private set; } = string.Empty;

    public DateTimeOffset RecordedAt { get; private set; }

    public FulfilmentWithdrawal? Withdrawal { get; private set; }

    public static Result<Contribution> Record(ContributionDraft draft, string hub, Guid agreementId, AgreementMoment moment)
    {
        if (!moment.Ever.Contains(draft.Party, StringComparer.Ordinal) || moment.HasLeft(draft.Party, draft.To))
            return new Agreements.Errors.NotAParty("party", draft.Party);
        if (draft.To < draft.From)
            return new PeriodReversed();
        if (!moment.Span.Contains(draft.From))
            return new ContributionOutsideTheTerm("from", draft.From, moment.Span);
        if (!moment.Span.Contains(draft.To))
            return new ContributionOutsideTheTerm("to", draft.To, moment.Span);
        if (draft.To > moment.Today)
            return new ContributionInTheFuture(draft.To, moment.Today);
        return new Contribution(draft.Id, hub)
        {
            AgreementId = agreementId,
            Party = draft.Party,
            Line = draft.Line,
            Kind = draft.Kind,
            Description = draft.Description,
            From = draft.From,
            To = draft.To,
            Quantity = draft.Quantity,
            Unit = draft.Unit,
            Proof = draft.Proof,
            Valuation = draft.Valuation,
            RecordedBy = draft.RecordedBy,
            RecordedAt = draft.RecordedAt,
        };
    }

    /// <summary>Whether somebody sends this very record again, while it stands.</summary>
    public bool Is(ContributionDraft draft, Guid agreementId) =>
        Withdrawal is null
        && (AgreementId, Party, Line, Kind, Description, From, To) == (agreementId, draft.Party, draft.Line, draft.Kind, draft.Description, draft.From, draft.To)
        && (Quantity, Unit, Proof, Valuation) == (draft.Quantity, draft.Unit, draft.Proof, draft.Valuation);

    public Error? Withdraw(FulfilmentWithdrawal withdrawal)
    {
        if (Withdrawal is { } earlier)
            return new WithdrawnBefore(earlier);
        Withdrawal = withdrawal;
        return null;
    }
}
