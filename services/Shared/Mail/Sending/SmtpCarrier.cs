using MailKit.Net.Smtp;
using MimeKit;

namespace SkillsHub.Mail.Sending;

/// <summary>Sends mails by SMTP.</summary>
internal sealed class SmtpCarrier(MailSettings settings) : IMailCarrier
{
    private const int TimeoutMilliseconds = 30_000;

    public async Task<IMailRun> OpenAsync(CancellationToken cancellationToken)
    {
        var client = new SmtpClient { Timeout = TimeoutMilliseconds };
        try
        {
            await client.ConnectAsync(settings.Host!, settings.Port, settings.Protection, cancellationToken);
            if (settings.User is not null)
                await client.AuthenticateAsync(settings.User, settings.Password ?? string.Empty, cancellationToken);
            return new Run(client);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private sealed class Run(SmtpClient client) : IMailRun
    {
        private const int FirstPermanent = 500;

        public async Task<MailRefusal?> SendAsync(MimeMessage message, CancellationToken cancellationToken)
        {
            try
            {
                await client.SendAsync(message, cancellationToken);
                return null;
            }
            // A sender that it does not know is no fault of the mail.
            catch (SmtpCommandException refused) when (client.IsConnected && refused.ErrorCode is (SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted))
            {
                var code = (int)refused.StatusCode;
                return new MailRefusal($"{code} {refused.ErrorCode}", code >= FirstPermanent);
            }
        }

        public async ValueTask DisposeAsync()
        {
            using (client)
            {
                if (client.IsConnected)
                    await client.DisconnectAsync(quit: false);
            }
        }
    }
}
