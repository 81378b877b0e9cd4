using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines.Notices;

/// <summary>A letter as readers see it.</summary>
internal sealed record NoticeView(
    Guid Id,
    NoticePurpose Purpose,
    string From,
    string Number,
    DateOnly SentOn,
    IReadOnlyList<NoticeReceipt> To,
    string RecordedBy,
    DateTimeOffset RecordedAt,
    NoticeWithdrawalView? Withdrawal)
{
    /// <summary>Whether the agreement was renewed, left or ended by it, or an amendment set aside what it was about: nobody takes it back any more.</summary>
    public required bool HasTakenEffect { get; init; }

    public static NoticeView Of(NoticeLetter letter) => new(
        letter.Id,
        letter.Purpose,
        letter.Sender,
        letter.Number,
        letter.SentOn,
        [.. letter.Recipients.OrderBy(recipient => recipient.Party, StringComparer.Ordinal).Select(recipient => new NoticeReceipt(recipient.Party, recipient.ReceivedOn)
        {
            Number = letter.NumberTo(recipient),
            ReturnedOn = recipient.ReturnedOn,
            Deposit = recipient.Deposit,
            Receipt = recipient.Receipt,
        })],
        letter.RecordedBy,
        letter.RecordedAt,
        letter.Withdrawal is { } withdrawal ? new NoticeWithdrawalView(withdrawal.Reason, withdrawal.WithdrawnBy, withdrawal.WithdrawnAt) : null)
    {
        HasTakenEffect = letter.HasTakenEffect,
    };
}

/// <param name="Party">Slug of the party to which it went.</param>
/// <param name="ReceivedOn">The day on the receipt; null while there is none.</param>
internal sealed record NoticeReceipt(string Party, DateOnly? ReceivedOn)
{
    /// <summary>Number at the post office of the letter to that party.</summary>
    public required string Number { get; init; }

    /// <summary>The day on which it came back, since nobody fetched it; null where it did not.</summary>
    public DateOnly? ReturnedOn { get; init; }

    /// <summary>Where the proof is kept that it was posted.</summary>
    public Proof? Deposit { get; init; }

    /// <summary>Where the receipt, or the cover that came back, is kept.</summary>
    public Proof? Receipt { get; init; }
}

internal sealed record NoticeWithdrawalView(string Reason, string WithdrawnBy, DateTimeOffset WithdrawnAt);
