using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements;

/// <summary>A notice of termination that all parties shortened because of force majeure.</summary>
/// <param name="Notice">How long it is.</param>
/// <param name="AgreedOn">The day of their agreement: it holds from then on.</param>
/// <param name="Proof">Where it is kept.</param>
/// <param name="RecordedAt">When it was recorded.</param>
internal sealed record ShortenedNotice(Period Notice, DateOnly AgreedOn, string Proof, DateTimeOffset RecordedAt)
{
    /// <summary>The day from which the notice of the text holds again; null while that is not agreed.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>When that was recorded.</summary>
    public DateTimeOffset? RestoredAt { get; init; }

    /// <summary>Set on one that was recorded and never agreed.</summary>
    public ShortenedNoticeWithdrawal? Withdrawal { get; init; }
}

/// <summary>Why a shorter notice that was recorded never held.</summary>
internal sealed record ShortenedNoticeWithdrawal(string Reason, string WithdrawnBy, DateTimeOffset WithdrawnAt);
