namespace SkillsHub.Portal.Api;

/// <summary>Somebody who may sign in, as operators see it.</summary>
public sealed record Account
{
    public Guid Id { get; init; }

    public string Email { get; init; } = "";

    public string Name { get; init; } = "";

    public IReadOnlyList<string> Roles { get; init; } = [];

    public string? Organisation { get; init; }

    public string? Hub { get; init; }

    public bool HasPassword { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Until when the latest link to set the password works; null once it was used, or when there is none.</summary>
    public DateTimeOffset? PasswordLinkExpiresAt { get; init; }
}

/// <summary>An account with the link by which its owner sets the password; nobody can read the link again.</summary>
public sealed record AccountLink(Account Account, string PasswordLink, DateTimeOffset PasswordLinkExpiresAt);
