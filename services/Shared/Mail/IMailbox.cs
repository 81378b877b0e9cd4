namespace SkillsHub.Mail;

/// <summary>Where a service puts what is to be sent: a row in the caller's own transaction, which a worker sends after it.</summary>
public interface IMailbox
{
    /// <summary>Adds a mail to what the caller saves.</summary>
    /// <param name="draft">The mail. A second one of its key is refused by the database, and with it all that is saved.</param>
    void Add(MailDraft draft);
}
