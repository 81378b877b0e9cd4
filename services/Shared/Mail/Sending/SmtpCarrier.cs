using System.Text.RegularExpressions;
using MailKit;
using MailKit.Net.Smtp;
using MimeKit;

namespace SkillsHub.Mail.Sending;

/// <summary>Sends mails by SMTP.</summary>
internal sealed partial class SmtpCarrier(MailSettings settings) : IMailCarrier
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

    private sealed partial class Run(SmtpClient client) : IMailRun
    {
        private const int FirstPermanent = 500;

        // Most servers say only with the recipient that they refuse the sender (RFC 3463 §3.2), or what may be the sender, the sign-in or the recipient (§3.8).
        private const string SenderSyntax = "1.7";
        private const string SenderDomain = "1.8";
        private const string NotAuthorised = "7.1";
        private const string MailboxFull = "2.2";

        public async Task<MailRefusal?> SendAsync(MimeMessage message, CancellationToken cancellationToken)
        {
            try
            {
                await client.SendAsync(message, cancellationToken);
                return null;
            }
            catch (SmtpCommandException refused) when (client.IsConnected && IsOfMail(refused))
            {
                return new MailRefusal(ReasonOf(refused), (int)refused.StatusCode >= FirstPermanent && !(refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted && DetailOf(refused) == NotAuthorised));
            }
            // A sender that it does not know is no fault of the mail.
            catch (SmtpCommandException refused) when (refused.ErrorCode is SmtpErrorCode.SenderNotAccepted or SmtpErrorCode.RecipientNotAccepted && !IsOfMail(refused))
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

        private bool IsOfMail(SmtpCommandException refused) => refused.ErrorCode switch
        {
            SmtpErrorCode.MessageNotAccepted => true,
            SmtpErrorCode.RecipientNotAccepted => DetailOf(refused) is not (SenderSyntax or SenderDomain),
            // The sender's line announces the size and the signs of the mail too; a full box is the sender's own.
            SmtpErrorCode.SenderNotAccepted => refused.StatusCode switch
            {
                SmtpStatusCode.ExceededStorageAllocation => client.Capabilities.HasFlag(SmtpCapabilities.Size) && DetailOf(refused) != MailboxFull,
                SmtpStatusCode.MailFromOrRcptToParametersNotRecognizedOrNotImplemented => true,
                _ => false,
            },
            _ => false,
        };

        private static string ReasonOf(SmtpCommandException refused) => string.Join(' ', new[] { $"{(int)refused.StatusCode}", EnhancedOf(refused), $"{refused.ErrorCode}" }.Where(part => part.Length > 0));

        private static string DetailOf(SmtpCommandException refused) => EnhancedOf(refused) is { Length: > 2 } code ? code[2..] : string.Empty;

        private static string EnhancedOf(SmtpCommandException refused) => EnhancedPattern().Match(refused.Message).Value;

        [GeneratedRegex(@"^[245]\.[0-9]{1,3}\.[0-9]{1,3}\b", RegexOptions.NonBacktracking)]
        private static partial Regex EnhancedPattern();
    }
}
