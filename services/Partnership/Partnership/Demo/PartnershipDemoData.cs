using Microsoft.EntityFrameworkCore;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Hubs;
using SkillsHub.Partnership.Organisations;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Demo;

/// <summary>The first hub and its partners. Its agreement is for the visitor to import.</summary>
internal sealed class PartnershipDemoData(PartnershipDbContext context, IOutbox outbox, OrganisationRegister organisations, TimeProvider clock) : IDemoData
{
    private const string HubSlug = "saint-dizier";

    private static readonly (string Slug, string Name)[] Partners =
    [
        ("prefecture-de-region-grand-est", "Préfecture de Région Grand Est"),
        ("conseil-regional-grand-est", "Conseil Régional Grand Est"),
        ("rectorat", "Rectorat"),
        ("communaute-d-agglomeration-de-saint-dizier-der-blaise", "Communauté d’Agglomération de Saint-Dizier, Der & Blaise"),
        ("banque-des-territoires-grand-est", "Banque des Territoires Grand Est"),
        ("cnam-en-grand-est", "Cnam en Grand Est"),
        ("conservatoire-national-des-arts-et-metiers", "Conservatoire national des arts et métiers"),
    ];

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!await context.Hubs.AnyAsync(hub => hub.Hub == HubSlug, cancellationToken))
        {
            var hub = Hub.Register(Guid.CreateVersion7(), HubSlug, "Maison des compétences de Saint-Dizier, Der & Blaise", "Saint-Dizier", "Europe/Paris", new("12 place de l’Exemple, 52100 Saint-Dizier", "03 65 71 00 00", "accueil@maison.example"));
            context.Add(hub);
            outbox.Add(hub, clock.GetUtcNow(), RegisterHub.Registered(hub));
        }

        await organisations.AddMissingAsync(HubSlug, Partners, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
    }
}
