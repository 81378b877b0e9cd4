using Microsoft.EntityFrameworkCore;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Organisations;

/// <summary>Adds the organisations that a hub does not know yet.</summary>
internal sealed class OrganisationRegister(PartnershipDbContext context, IOutbox outbox, TimeProvider clock)
{
    /// <summary>Adds them to what the caller saves; somebody who registers one of them at the same moment wins on the index of slugs.</summary>
    public async Task AddMissingAsync(string hub, IEnumerable<(string Slug, string Name)> organisations, CancellationToken cancellationToken)
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
