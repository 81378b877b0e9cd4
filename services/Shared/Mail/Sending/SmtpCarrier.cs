using MailKit;
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
            catch (SmtpCommandException refused) when (client.IsConnected && IsOfMail(refused))
            {
                return new MailRefusal(ReasonOf(refused), (int)refused.StatusCode >= FirstPermanent);
            }
            // A sender that it does not know is no fault of the mail.
            catch (SmtpCommandException refused) when (refused.ErrorCode == SmtpErrorCode.SenderNotAccepted && !IsOfMail(refused))
            {
                throw new CarrierRefusedException(ReasonOf(refused), refused);
            }
            catch (ServiceNotAuthenticatedException unknown)
            {
                throw new CarrierRefusedException(unknown.GetType().Name, unknown);
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

        // The sender's line announces the size and the signs of the mail too.
        private static bool IsOfMail(SmtpCommandException refused) =>
            refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted
            || refused is { ErrorCode: SmtpErrorCode.SenderNotAccepted, StatusCode: SmtpStatusCode.ExceededStorageAllocation or SmtpStatusCode.MailFromOrRcptToParametersNotRecognizedOrNotImplemented };

        private static string ReasonOf(SmtpCommandException refused) => $"{(int)refused.StatusCode} {refused.ErrorCode}";
    }
}
