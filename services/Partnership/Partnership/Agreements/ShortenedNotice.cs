using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements;

/// <summary>A notice of termination that all parties shortened because of force majeure, or that is proposed to them.</summary>
/// <param name="Notice">How long it is.</param>
/// <param name="AgreedOn">The day of their agreement: it holds from then on. While it is proposed, the earliest day that this can be.</param>
/// <param name="Proof">Where it is kept.</param>
/// <param name="RecordedAt">When it was recorded.</param>
internal sealed record ShortenedNotice(Period Notice, DateOnly AgreedOn, string Proof, DateTimeOffset RecordedAt)
{
    /// <summary>The day from which the notice of the text holds again; null while that is not agreed.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>When that was recorded.</summary>
    public DateTimeOffset? RestoredAt { get; init; }

    /// <summary>Whether it awaits the agreement of parties: until all have agreed, the notice before holds.</summary>
    public bool IsProposed { get; init; }

    /// <summary>The agreement of each party; empty in what was recorded before each gave its own.</summary>
    public IReadOnlyList<NoticeConfirmation> Confirmations { get; init; } = [];

    /// <summary>Set on one that was recorded and never agreed.</summary>
    public ShortenedNoticeWithdrawal? Withdrawal { get; init; }
}

/// <summary>Why a shorter notice that was recorded never held.</summary>
internal sealed record ShortenedNoticeWithdrawal(string Reason, string WithdrawnBy, DateTimeOffset WithdrawnAt);

/// <summary>That a party agrees to a shorter notice.</summary>
/// <param name="Party">Slug of the party.</param>
/// <param name="ConfirmedOn">The day.</param>
/// <param name="Proof">Where it is kept; null where the party said so here itself.</param>
/// <param name="RecordedBy">Who recorded it.</param>
/// <param name="RecordedAt">When.</param>
internal sealed record NoticeConfirmation(string Party, DateOnly ConfirmedOn, string? Proof, string RecordedBy, DateTimeOffset RecordedAt);
