using Microsoft.EntityFrameworkCore;
using SkillsHub.Contracts;
using SkillsHub.Events.Contracts.V1;
using SkillsHub.Events.Data;
using SkillsHub.Messaging;
using SkillsHub.Persistence;

namespace SkillsHub.Events.Agenda;

/// <summary>An agenda for the weeks that follow the day of loading, announced through the domain like any other.</summary>
internal sealed class AgendaDemoData(EventsDb db, IOutbox outbox, TimeProvider clock) : IDemoData
{
    private const string Hub = "saint-dizier";
    private const string Zone = "Europe/Paris";
    private const string House = "Maison des compétences, Saint-Dizier";
    private const string Cnam = "Cnam en Grand Est";

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // Again once all are over: the system is shown weeks after its first start, too.
        if (await db.AgendaEvents.AnyAsync(agendaEvent => agendaEvent.Hub == Hub && agendaEvent.StartsAt > now, cancellationToken))
            return;
        foreach (var facts in Announcements(now))
        {
            var agendaEvent = AgendaEvent.Draft(Guid.CreateVersion7(now), Hub, facts, now).Value;
            outbox.Add(agendaEvent, now, agendaEvent.Publish(now).Value);
            db.AgendaEvents.Add(agendaEvent);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static IEnumerable<AgendaEventFacts> Announcements(DateTimeOffset now)
    {
        var agenda = new Agenda(now);
        yield return agenda.Plan(3, 18, 1.5, AgendaEventKind.Meeting, ActivityFamily.Training, "Reprendre ses études le soir : mode d'emploi",
            "Les cours du soir et à distance, les diplômes accessibles, le rythme à prévoir et les aides au financement. L'équipe répond à toutes les questions.", House, 40, [], null);
        yield return agenda.Plan(5, 14, 2.5, AgendaEventKind.Workshop, ActivityFamily.SkillsDiagnostic, "Faire le point sur ses compétences",
            "Un atelier en petit groupe pour nommer ce que l'on sait faire, le comparer aux métiers qui recrutent et repartir avec une feuille de route.", House, 12, [], null);
        yield return agenda.Plan(8, 9, 3, AgendaEventKind.Forum, ActivityFamily.Training, "Matinée de l'apprentissage industriel",
            "Des entreprises du bassin présentent leurs postes d'apprentis, des formateurs expliquent les parcours. Venir avec son CV, une relecture est offerte.", "Salle des fêtes, Saint-Dizier", 300, ["Communauté d'agglomération"], null);
        yield return agenda.Plan(10, 18.5, 1.5, AgendaEventKind.Conference, ActivityFamily.ScientificCulture, "L'hydrogène, de l'atome à l'atelier",
            "Une conférence pour tous les publics : d'où vient l'hydrogène, à quoi il sert dans l'industrie, et quels métiers il fait naître près d'ici.", House, 90, ["Conservatoire national des arts et métiers"], "https://conferences.example/hydrogene");
        yield return agenda.Plan(12, 10, 2, AgendaEventKind.Workshop, ActivityFamily.DocumentaryResources, "Trouver la bonne information professionnelle",
            "Bases documentaires, revues en ligne, veille par mots-clés : deux heures pour apprendre à chercher vite et à vérifier ses sources.", House, 15, [], null);
        yield return agenda.Plan(15, 8.5, 2, AgendaEventKind.Visit, ActivityFamily.SkillsWatch, "Visite d'une fonderie : les métiers du métal aujourd'hui",
            "Découverte d'un atelier et échange avec les équipes sur les gestes, les machines et les compétences recherchées. Chaussures fermées obligatoires.", "Zone industrielle, Saint-Dizier", 20, [], null);
        yield return agenda.Plan(17, 17.5, 1.5, AgendaEventKind.Meeting, ActivityFamily.Training, "Se former au travail sans quitter son poste",
            "Le principe de la formation en situation de travail, présenté aux employeurs : comment la préparer, la suivre et la faire reconnaître.", House, 30, ["Région Grand Est"], null);
        yield return agenda.Plan(20, 14, 3, AgendaEventKind.Workshop, ActivityFamily.CollaborativeWork, "Atelier projet : de l'idée au prototype",
            "Un espace, des outils et un animateur pour avancer à plusieurs sur un projet d'entreprise ou d'association.", House, 16, [], null);
        yield return agenda.Plan(24, 10, 7, AgendaEventKind.OpenDay, null, "Journée portes ouvertes de la Maison des compétences",
            "Visite des salles, démonstrations, rencontres avec les formateurs et les partenaires. Entrée libre toute la journée.", House, null, ["Préfecture de région", "Région Grand Est", "Communauté d'agglomération"], null);
        yield return agenda.Plan(28, 18, 2, AgendaEventKind.Conference, ActivityFamily.SkillsWatch, "Quels métiers en Haute-Marne dans dix ans ?",
            "Ce que disent les études sur l'emploi local, et ce que les entreprises de la région en pensent. Débat avec la salle.", House, 90, ["Rectorat"], null);
        yield return agenda.Plan(31, 9, 8, AgendaEventKind.Exhibition, ActivityFamily.ScientificCulture, "Machines et mécanismes : une exposition à toucher",
            "Engrenages, leviers, moteurs : des maquettes à manipuler, pour petits et grands, avec une visite commentée chaque heure.", House, 150, ["Conservatoire national des arts et métiers"], null);
        yield return agenda.Plan(38, 12.25, 1, AgendaEventKind.Meeting, ActivityFamily.CollaborativeWork, "Créer son activité : les premiers pas",
            "Une heure en ligne, à la pause de midi, sur l'accompagnement des créateurs d'entreprise : étapes, contacts, financements.", null, 100, ["Banque des Territoires"], "https://visio.example/creer");
        yield return agenda.Plan(45, 18, 1.5, AgendaEventKind.Meeting, ActivityFamily.Training, "Rentrée de printemps : s'inscrire aux unités d'enseignement",
            "Calendrier, prérequis, tarifs : tout ce qu'il faut savoir avant de s'inscrire aux unités du second semestre.", House, 40, [], "https://visio.example/rentree");
    }

    /// <summary>Counts days from the day of loading, in the hub's own time.</summary>
    private sealed class Agenda(DateTimeOffset now)
    {
        private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(Zone);

        public AgendaEventFacts Plan(
            int days, double hour, double hours, AgendaEventKind kind, ActivityFamily? family, string title, string description, string? place, int? capacity, IReadOnlyList<string> coOrganisers, string? link)
        {
            var local = DateTime.SpecifyKind(TimeZoneInfo.ConvertTime(now, zone).Date.AddDays(days).AddHours(hour), DateTimeKind.Unspecified);
            var start = new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(local, zone), TimeSpan.Zero);
            return new AgendaEventFacts(
                kind, family, title, description, start, start.AddHours(hours), Zone, place, link, Cnam, coOrganisers, capacity,
                place == House ? "Accès de plain-pied, boucle magnétique sur demande à l'accueil." : null);
        }
    }
}
