using Microsoft.EntityFrameworkCore;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Organisations;

/// <summary>Adds the organisations that a hub does not know yet.</summary>
internal sealed class OrganisationRegister(PartnershipDbContext context, IOutbox outbox, TimeProvider clock)
{
    private const int Attempts = 3;

    /// <summary>Registers them in a transaction of their own: who registers one of them at the same moment does no harm.</summary>
    public async Task RegisterMissingAsync(string hub, IEnumerable<(string Slug, string Name)> organisations, CancellationToken cancellationToken)
    {
        var wanted = organisations.ToList();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await AddMissingAsync(hub, wanted, cancellationToken);
                await context.SaveChangesAsync(cancellationToken);
                return;
            }
            catch (DbUpdateException race) when (attempt < Attempts && race.IsUniqueViolation(OrganisationMapping.SlugIndex))
            {
                context.ChangeTracker.Clear();
            }
        }
    }

    private async Task AddMissingAsync(string hub, IEnumerable<(string Slug, string Name)> organisations, CancellationToken cancellationToken)
    {
        var wanted = organisations.DistinctBy(organisation => organisation.Slug, StringComparer.Ordinal).ToList();
        var slugs = wanted.Select(organisation => organisation.Slug).ToList();
        var known = await context.Organisations.Where(organisation => organisation.Hub == hub && slugs.Contains(organisation.Slug))
            .Select(organisation => organisation.Slug).ToListAsync(cancellationToken);
        foreach (var (slug, name) in wanted.ExceptBy(known, organisation => organisation.Slug, StringComparer.Ordinal))
            Add(hub, slug, name);
    }

    private void Add(string hub, string slug, string name)
    {
        var organisation = Organisation.Register(Guid.CreateVersion7(), hub, slug, name);
        context.Add(organisation);
        outbox.Add(organisation, clock.GetUtcNow(), new OrganisationRegistered { Slug = slug, Name = name });
    }
}
