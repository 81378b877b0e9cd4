using System.Text;
using MimeKit;
using SkillsHub.Testing.Mail;

namespace SkillsHub.Mail.Tests;

internal static class Letters
{
    public static MailDraft To(string recipient, string? key = null) => new()
    {
        Key = key ?? Guid.NewGuid().ToString(),
        Recipient = recipient,
        Subject = "Échéance : 1 lettre à envoyer",
        Body = "À faire avant le 30 juin.\n",
        Language = "fr",
    };

    public static MimeMessage Read(this ReceivedMail mail)
    {
        using var text = new MemoryStream(Encoding.UTF8.GetBytes(mail.Text));
        return MimeMessage.Load(text, TestContext.Current.CancellationToken);
    }
}
