namespace SkillsHub.Mail;

/// <summary>Where a service puts what is to be sent: a row in the caller's own transaction, which a worker sends after it.</summary>
public interface IMailbox
{
    /// <summary>Adds a mail to what the caller saves.</summary>
    /// <param name="draft">The mail. A second one of its key is refused by the database, and with it all that is saved.</param>
    void Add(MailDraft draft);

    /// <summary>Reads which mails will not arrive: they were refused for good, and nobody tries them again, or somebody gave them up.</summary>
    /// <param name="under">How the keys asked for begin.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Their keys.</returns>
    Task<IReadOnlyList<string>> RefusedAsync(string under, CancellationToken cancellationToken);

    /// <summary>Reads which mails a server took.</summary>
    /// <param name="under">How the keys asked for begin.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Their keys.</returns>
    Task<IReadOnlyList<string>> SentAsync(string under, CancellationToken cancellationToken);
}
