using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines.Notices;

/// <summary>A party to which a letter went. It repeats what makes the pair, because an index sees one table only.</summary>
internal sealed class NoticeRecipient
{
    public required string Party { get; init; }

    public required Guid AgreementId { get; init; }

    public required NoticePurpose Purpose { get; init; }

    public required string Sender { get; init; }

    public bool IsLive { get; private set; } = true;

    /// <summary>The day on the receipt.</summary>
    public DateOnly? ReceivedOn { get; private set; }

    internal void Receive(DateOnly receivedOn) => ReceivedOn = receivedOn;

    internal void Release() => IsLive = false;
}
