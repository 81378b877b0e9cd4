using SkillsHub.Domain;

namespace SkillsHub.Web;

/// <summary>A secret link as those see it who may use or revoke it; never its address.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Organisation">Slug of the organisation through whose eyes it reads.</param>
/// <param name="Name">Whom it serves.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="RenewedBy">Who gave it another address last.</param>
/// <param name="RenewedAt">When it got another address last.</param>
/// <param name="RevokedBy">Who revoked it.</param>
/// <param name="RevokedAt">Since when it leads nowhere.</param>
/// <param name="Version">Its entity tag, for If-Match.</param>
public sealed record SecretLinkView(
    Guid Id, string Organisation, string Name, string CreatedBy, DateTimeOffset CreatedAt, string? RenewedBy, DateTimeOffset? RenewedAt, string? RevokedBy, DateTimeOffset? RevokedAt, string Version)
{
    /// <summary>Shows a link.</summary>
    /// <param name="link">The link.</param>
    /// <returns>What may be seen of it.</returns>
    public static SecretLinkView Of(SecretLink link) => new(
        link.Id, link.Organisation, link.Name, link.CreatedBy, link.CreatedAt, link.RenewedBy, link.RenewedAt, link.RevokedBy, link.RevokedAt, ETag.Of(link.RowVersion));
}
