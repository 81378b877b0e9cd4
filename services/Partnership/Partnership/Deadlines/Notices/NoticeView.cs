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
    public static NoticeView Of(NoticeLetter letter) => new(
        letter.Id,
        letter.Purpose,
        letter.Sender,
        letter.Number,
        letter.SentOn,
        [.. letter.Recipients.OrderBy(recipient => recipient.Party, StringComparer.Ordinal).Select(recipient => new NoticeReceipt(recipient.Party, recipient.ReceivedOn))],
        letter.RecordedBy,
        letter.RecordedAt,
        letter.Withdrawal is { } withdrawal ? new NoticeWithdrawalView(withdrawal.Reason, withdrawal.WithdrawnBy, withdrawal.WithdrawnAt) : null);
}

/// <param name="Party">Slug of the party to which it went.</param>
/// <param name="ReceivedOn">The day on the receipt; null while there is none.</param>
internal sealed record NoticeReceipt(string Party, DateOnly? ReceivedOn);

internal sealed record NoticeWithdrawalView(string Reason, string WithdrawnBy, DateTimeOffset WithdrawnAt);
