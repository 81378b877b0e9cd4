using Microsoft.EntityFrameworkCore;
using SkillsHub.Events.Data;
using SkillsHub.Persistence;

namespace SkillsHub.Events.Webhooks;

/// <summary>Stops what anybody may have subscribed by the demo accounts, whose passwords are public, and revokes their links. The hub may let a subscription go on.</summary>
internal sealed class ClosedDemo(EventsDb db, TimeProvider clock) : IClosedDemo
{
    public const string Reason = "Les données de démonstration sont fermées.";

    // As the issuer's demo accounts name them.
    private const string Hub = "saint-dizier";

    private static readonly string[] Organisations =
    [
        "conseil-regional-grand-est",
        "prefecture-de-region-grand-est",
        "communaute-d-agglomeration-de-saint-dizier-der-blaise",
        "banque-des-territoires-grand-est",
        "cnam-en-grand-est",
        "rectorat",
        "conservatoire-national-des-arts-et-metiers",
    ];

    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        var open = db.Webhooks.Where(one => one.Hub == Hub && Organisations.Contains(one.Organisation) && one.StopReason == null);
        foreach (var subscription in await open.ToListAsync(cancellationToken))
            subscription.Stop(Reason);
        var links = db.FeedLinks.Where(one => one.Hub == Hub && Organisations.Contains(one.Organisation) && one.RevokedAt == null);
        foreach (var link in await links.ToListAsync(cancellationToken))
            link.Revoke("migrate", clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }
}
