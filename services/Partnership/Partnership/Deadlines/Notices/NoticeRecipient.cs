using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines.Notices;

/// <summary>The letter to one party. It repeats what makes the pair and the number one of their kind, because an index sees one table only.</summary>
internal sealed class NoticeRecipient
{
    public required string Party { get; init; }

    public required Guid AgreementId { get; init; }

    /// <summary>Null in what was recorded before each letter had its own number.</summary>
    public string? Hub { get; init; }

    public required NoticePurpose Purpose { get; init; }

    public required string Sender { get; init; }

    /// <summary>At the post office; null in what was recorded before each letter had its own.</summary>
    public string? Number { get; init; }

    /// <summary>Whether it keeps its sender from telling the party the same by another letter.</summary>
    public bool IsLive { get; private set; } = true;

    public bool IsWithdrawn { get; private set; }

    /// <summary>The day on the receipt.</summary>
    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>The day on which it came back, since nobody fetched it.</summary>
    public DateOnly? ReturnedOn { get; private set; }

    /// <summary>Where the proof is kept that it was posted.</summary>
    public Proof? Deposit { get; internal set; }

    /// <summary>Where the receipt, or the cover that came back, is kept.</summary>
    public Proof? Receipt { get; private set; }

    private NoticeOutcome? Outcome => (ReceivedOn ?? ReturnedOn) is { } day ? new(day, ReturnedOn is not null, Receipt) : null;

    /// <summary>What is new in an outcome; null where it is known. Who says a day again without its proof does not take that away.</summary>
    internal NoticeOutcome? Adds(NoticeOutcome outcome) =>
        Outcome is { } known && (known == outcome || (outcome.Proof is null && known with { Proof = null } == outcome)) ? null : outcome;

    /// <param name="outcome">What became of it.</param>
    /// <param name="isAwaited">Whether it counts and is still to take effect.</param>
    internal void Receive(NoticeOutcome outcome, bool isAwaited)
    {
        (ReceivedOn, ReturnedOn, Receipt) = outcome.IsReturned ? ((DateOnly?)null, (DateOnly?)outcome.Day, outcome.Proof) : (outcome.Day, null, outcome.Proof);
        IsLive = isAwaited && !outcome.IsReturned;
    }

    internal void Release() => IsLive = false;

    internal void Withdraw() => (IsLive, IsWithdrawn) = (false, true);
}
