using MimeKit;

namespace SkillsHub.Mail.Sending;

/// <summary>What takes mails out of the system.</summary>
internal interface IMailCarrier
{
    /// <summary>Begins to send some; fails where nothing can be sent at all, whatever the mail.</summary>
    Task<IMailRun> OpenAsync(CancellationToken cancellationToken);
}

/// <summary>Mails sent over one connection.</summary>
internal interface IMailRun : IAsyncDisposable
{
    /// <summary>Sends one.</summary>
    /// <returns>Why it was not taken, if it was not; a fault of the way there is thrown.</returns>
    /// <exception cref="CarrierRefusedException">No mail would be taken now.</exception>
    Task<MailRefusal?> SendAsync(MimeMessage message, CancellationToken cancellationToken);
}

/// <summary>A no to whatever the service sends, as long as somebody does not set the sender or the sign-in right.</summary>
/// <param name="reason">Number and sort of it, not the server's words.</param>
/// <param name="refusal">As the server gave it.</param>
internal sealed class CarrierRefusedException(string reason, Exception refusal) : Exception(reason, refusal);

/// <summary>A no to one mail.</summary>
/// <param name="Reason">Number and sort of it, not the server's words: these name whom it is for.</param>
/// <param name="IsPermanent">Whether trying again is in vain.</param>
internal sealed record MailRefusal(string Reason, bool IsPermanent);
