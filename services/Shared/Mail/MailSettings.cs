using MailKit.Security;

namespace SkillsHub.Mail;

/// <summary>The section <c>Mail</c>.</summary>
internal sealed record MailSettings
{
    /// <summary>SMTP server; without one, mails become files.</summary>
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>How the connection is protected; <c>None</c> is for a server on the same machine.</summary>
    public MailTls Tls { get; init; } = MailTls.StartTls;

    public string From { get; init; } = "skills-hub@localhost";

    /// <summary>Name beside the sender's address.</summary>
    public string FromName { get; init; } = "Skills Hub";

    /// <summary>Where the files go that stand for mails when there is no server.</summary>
    public string? Folder { get; init; }

    /// <summary>How often the worker looks for mails.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);

    public SecureSocketOptions Protection => Tls switch
    {
        MailTls.None => SecureSocketOptions.None,
        MailTls.Implicit => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };
}

/// <summary>How a connection to the server is protected.</summary>
internal enum MailTls
{
    StartTls,
    Implicit,
    None,
}
