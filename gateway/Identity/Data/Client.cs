using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenIddict.EntityFrameworkCore.Models;

namespace SkillsHub.Identity.Data;

/// <summary>A registered client: a web application of ours, or the machine of a partner.</summary>
internal class Client : OpenIddictEntityFrameworkCoreApplication<Guid, Grant, GrantedToken>
{
    public const int MaxNameLength = 200;
    public const int MaxOrganisationLength = 80;

    /// <summary>What a token for the client itself may do; empty for web applications, which act for people.</summary>
    public string[] Roles { get; set; } = [];

    public string? Organisation { get; set; }

    public string? Hub { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Client>
    {
        public void Configure(EntityTypeBuilder<Client> builder)
        {
            builder.Property(client => client.Organisation).HasMaxLength(100);
            builder.Property(client => client.Hub).HasMaxLength(100);
        }
    }
}

internal class Grant : OpenIddictEntityFrameworkCoreAuthorization<Guid, Client, GrantedToken>;

internal class GrantedToken : OpenIddictEntityFrameworkCoreToken<Guid, Client, Grant>;
