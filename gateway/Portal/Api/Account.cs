namespace SkillsHub.Portal.Api;

/// <summary>Somebody who may sign in, as operators see it.</summary>
public sealed record Account
{
    public Guid Id { get; init; }

    public string Email { get; init; } = "";

    public string Name { get; init; } = "";

    public IReadOnlyList<Membership> Memberships { get; init; } = [];

    public bool HasPassword { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Until when the latest link to set the password works; null once it was used, or when there is none.</summary>
    public DateTimeOffset? PasswordLinkExpiresAt { get; init; }
}

/// <summary>What somebody is in a hub; in none, as an operator may be.</summary>
public sealed record Membership
{
    /// <summary>Of the own ones only: names it to Identity.</summary>
    public Guid Id { get; init; }

    public IReadOnlyList<string> Roles { get; init; } = [];

    public string? Organisation { get; init; }

    public string? Hub { get; init; }

    /// <summary>Whether the session is for this one.</summary>
    public bool IsCurrent { get; init; }
}

/// <summary>
/// An account with the link by which its owner sets the password; nobody can read the link again. Without one, the account was there
/// already and became known to one more hub.
/// </summary>
public sealed record AccountLink(Account Account, string? PasswordLink, DateTimeOffset? PasswordLinkExpiresAt);
