using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Commitments;

namespace SkillsHub.Partnership.Funding.Vouchers;

/// <summary>A piece that justifies an expense or a step of a grant. It may come after it; like the ledger it is only added to, and taken back by a line of its own.</summary>
internal sealed class Voucher : Aggregate, IPartOfAgreement
{
    private Voucher(Guid id, string hub)
        : base(id, hub)
    {
    }

    public Guid AgreementId { get; private set; }

    /// <summary>The expense that it justifies; null for one of a step.</summary>
    public Guid? ExpenseId { get; private set; }

    /// <summary>The grant whose step it justifies; null for one of an expense.</summary>
    public Guid? GrantId { get; private set; }

    public Guid? StepId { get; private set; }

    public Proof Proof { get; private set; } = null!;

    /// <summary>The voucher that this line takes back.</summary>
    public Guid? Withdraws { get; private set; }

    /// <summary>Why it takes it back.</summary>
    public string? Reason { get; private set; }

    public string RecordedBy { get; private set; } = string.Empty;

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Those of what it justifies. Not kept: nothing is written of it but that it is new.</summary>
    public IReadOnlyList<string> Readers { get; private init; } = [];

    public static Voucher Tie(Guid id, VoucherSubject subject, Proof proof, string recordedBy, DateTimeOffset now) => new(id, subject.Hub)
    {
        AgreementId = subject.AgreementId,
        ExpenseId = subject.ExpenseId,
        GrantId = subject.GrantId,
        StepId = subject.StepId,
        Proof = proof,
        RecordedBy = recordedBy,
        RecordedAt = now,
        Readers = subject.Readers,
    };

    public Voucher Withdraw(Guid id, VoucherSubject subject, string reason, string withdrawnBy, DateTimeOffset now) => new(id, Hub)
    {
        AgreementId = AgreementId,
        ExpenseId = ExpenseId,
        GrantId = GrantId,
        StepId = StepId,
        Proof = Proof,
        Withdraws = Id,
        Reason = reason,
        RecordedBy = withdrawnBy,
        RecordedAt = now,
        Readers = subject.Readers,
    };

    /// <summary>Whether it is the document of another, whatever that calls it.</summary>
    public bool IsOfDocument(Proof other) => (Proof.Kind, Proof.Reference) == (other.Kind, other.Reference);

    /// <summary>Whether somebody ties this very piece again.</summary>
    public bool Is(VoucherSubject subject, Proof proof) =>
        Withdraws is null && (ExpenseId, GrantId, StepId, Proof) == (subject.ExpenseId, subject.GrantId, subject.StepId, proof);
}
