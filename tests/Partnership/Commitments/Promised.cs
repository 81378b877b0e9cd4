using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;

namespace SkillsHub.Partnership.Tests.Commitments;

/// <summary>A promise of three years, as it stands in the register.</summary>
internal static class Promised
{
    public static readonly DateOnly Start = new(2026, 1, 31);
    public static readonly DateOnly End = new(2029, 1, 31);
    public static readonly AgreementSpan Span = new(Start, End);
    public static readonly DateOnly Today = new(2026, 6, 15);

    /// <summary>The hub's staff, who may move what is late.</summary>
    public static readonly Planner ByStaff = new(IsStaff: true, "Report convenu", Today, "accueil", Drafts.Now);

    public static Commitment Registered() => Commitment.Register(
        Guid.CreateVersion7(),
        Drafts.With(),
        1,
        new CommitmentExtract { Party = Drafts.Town, Article = "3", Position = 1, Text = "prêter une salle", Source = new SourceSpan { FirstLine = 1, LastLine = 1, Quote = "– prêter une salle" } });

    public static Commitment Planned(CommitmentScheduleKind kind, DateOnly? dueOn, int? everyMonths = null)
    {
        var commitment = Registered();
        Assert.Null(commitment.Plan(new(kind, dueOn, everyMonths), null, Span, ByStaff));
        return commitment;
    }

    public static Fulfilment Recorded(Commitment commitment, DateOnly? occurrence = null) => commitment.Fulfil(Proposed(occurrence, Today), Span, Today).Value;

    public static Fulfilment Proposed(DateOnly? occurrence, DateOnly fulfilledOn, Guid? id = null, string? organisation = null) => new()
    {
        Id = id ?? Guid.CreateVersion7(),
        Occurrence = occurrence,
        FulfilledOn = fulfilledOn,
        Proof = new(ProofKind.Document, "registre 12", "Convention de prêt"),
        Note = null,
        RecordedBy = "accueil",
        Organisation = organisation,
        RecordedAt = Drafts.Now,
    };

    public static FulfilmentWithdrawal Withdrawal() => new() { Reason = "Mauvaise pièce", WithdrawnBy = "accueil", WithdrawnAt = Drafts.Now };

    public static CommitmentState StateOn(Commitment commitment, DateOnly day) => CommitmentStanding.Of(commitment, End, day).State;
}
