using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Reports.Facts;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Reports.Print;

/// <summary>A report in the words of the people who file it, who work in French.</summary>
internal static class PrintWords
{
    public const string NoFamily = "Sans activité dite";

    public const string SharedActivity =
        "Activités de la Maison, quelle que soit la convention\u00a0: elles figurent aussi dans le rapport d’une autre convention en vigueur pendant cette période, et ne s’additionnent pas d’un rapport à l’autre.";

    public const string OutsideYears = "Aucun rapport de la convention ne porte sur ces exercices\u00a0: leur argent est dit ici, et n’est compté nulle part.";

    public const string UndatedYears =
        "Personne n’a dit d’où se comptent les exercices\u00a0: aucun rapport ne compte cet argent, et aucun ne peut être transmis avant que ce soit dit.";

    public static string Title(int year, string? label) => year >= 1900 ? $"Rapport annuel, {year}" : $"Rapport annuel, exercice {year}{(label is null ? "" : $" ({label})")}";

    public static string Year(int year, string? label) => year >= 1900 ? $"{year}" : $"Exercice {year}{(label is null ? "" : $" ({label})")}";

    public static string Section(ReportSection section) => section switch
    {
        ReportSection.Overview => "Vue d’ensemble",
        ReportSection.Funding => "Financements",
        ReportSection.Commitments => "Engagements",
        ReportSection.Committee => "Comité de pilotage",
        ReportSection.Deadlines => "Échéances",
        ReportSection.Outlook => "Perspectives",
        _ => Family(Enum.Parse<ActivityFamily>(section.ToString())),
    };

    public static string Family(ActivityFamily? family) => family switch
    {
        ActivityFamily.SkillsDiagnostic => "Diagnostic et accompagnement des compétences",
        ActivityFamily.SkillsWatch => "Veille sur les compétences",
        ActivityFamily.DocumentaryResources => "Ressources documentaires",
        ActivityFamily.ScientificCulture => "Culture scientifique et technique",
        ActivityFamily.CollaborativeWork => "Travail collaboratif et création de valeur",
        ActivityFamily.Training => "Formation",
        _ => NoFamily,
    };

    public static string Measure(FactMeasure measure) => measure switch
    {
        FactMeasure.Programme => "Formations publiées",
        FactMeasure.Session => "Sessions",
        FactMeasure.SessionCancelled => "Sessions annulées",
        FactMeasure.Resource => "Documents publiés",
        FactMeasure.AgendaEvent => "Rendez-vous",
        FactMeasure.AgendaEventCancelled => "Rendez-vous annulés",
        FactMeasure.Asked => "Demandé",
        FactMeasure.Granted => "Accordé",
        FactMeasure.Refused => "Refusé",
        FactMeasure.Called => "Appelé",
        FactMeasure.Paid => "Versé",
        FactMeasure.Spent => "Dépensé",
        FactMeasure.OwnMeans => "Fonds propres",
        FactMeasure.InKind => "Apports en nature",
        FactMeasure.MeetingHeld => "Réunions tenues",
        FactMeasure.MeetingCancelled => "Réunions annulées",
        FactMeasure.Decision => "Décisions",
        FactMeasure.DeadlineMet => "Échéances tenues",
        FactMeasure.DeadlineMissed => "Échéances manquées",
        _ => WireName.Of(measure),
    };

    public static string Nature(FundingNature? nature) => nature switch
    {
        FundingNature.Investment => "Investissement",
        FundingNature.Operating => "Fonctionnement",
        FundingNature.InKind => "En nature",
        _ => "",
    };

    /// <summary>What sort of contribution in kind it is.</summary>
    public static string Given(string? sort) => sort switch
    {
        "premises" => "Locaux",
        "staffTime" => "Temps d’agents",
        "equipment" => "Matériel",
        _ => "Autre",
    };
}
