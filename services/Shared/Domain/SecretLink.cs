namespace SkillsHub.Domain;

/// <summary>A secret address under which whoever has it reads what one organisation may see, without an account. What is kept of the secret only recognises it.</summary>
public abstract class SecretLink : Aggregate
{
    /// <summary>Creates the link; it leads somewhere once it has begun.</summary>
    /// <param name="id">A UUID version 7.</param>
    /// <param name="hub">Slug of the hub that it belongs to.</param>
    protected SecretLink(Guid id, string hub)
        : base(id, hub)
    {
    }

    /// <summary>Slug of the organisation through whose eyes it reads.</summary>
    public string Organisation { get; private set; } = string.Empty;

    /// <summary>Whom it serves: one of its kind among the organisation's links that work.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>What recognises the secret.</summary>
    public string TokenHash { get; private set; } = string.Empty;

    /// <summary>Who made it.</summary>
    public string CreatedBy { get; private set; } = string.Empty;

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Who gave it another address last.</summary>
    public string? RenewedBy { get; private set; }

    /// <summary>When it got another address last.</summary>
    public DateTimeOffset? RenewedAt { get; private set; }

    /// <summary>Who revoked it.</summary>
    public string? RevokedBy { get; private set; }

    /// <summary>Since when it leads nowhere.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>What is said to who would change a link that is revoked.</summary>
    protected abstract Error IsRevoked { get; }

    /// <summary>Gives it another address; the former one leads nowhere from now on.</summary>
    /// <param name="tokenHash">What recognises the new secret.</param>
    /// <param name="by">Who does.</param>
    /// <param name="now">The moment.</param>
    /// <returns>Why not, or null.</returns>
    public Error? Renew(string tokenHash, string by, DateTimeOffset now)
    {
        if (RevokedAt is not null)
            return IsRevoked;
        (TokenHash, RenewedBy, RenewedAt) = (tokenHash, by, now);
        return null;
    }

    /// <summary>Makes it lead nowhere from now on, for good.</summary>
    /// <param name="by">Who does.</param>
    /// <param name="now">The moment.</param>
    /// <returns>Why not, or null.</returns>
    public Error? Revoke(string by, DateTimeOffset now)
    {
        if (RevokedAt is not null)
            return IsRevoked;
        (RevokedBy, RevokedAt) = (by, now);
        return null;
    }

    /// <summary>Makes it lead somewhere.</summary>
    /// <param name="organisation">Through whose eyes it reads.</param>
    /// <param name="name">Whom it serves.</param>
    /// <param name="tokenHash">What recognises its secret.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="now">The moment.</param>
    protected void Begin(string organisation, string name, string tokenHash, string by, DateTimeOffset now) =>
        (Organisation, Name, TokenHash, CreatedBy, CreatedAt) = (organisation, name, tokenHash, by, now);
}
