using SkillsHub.Portal.Components.Forms;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Language;

/// <summary>The words for the codes of the services. A code that is not known is shown as it is.</summary>
internal static class Labels
{
    public static readonly string[] PathwayCodes = ["social-promotion", "apprenticeship", "inter-company", "intra-company", "work-based", "entrepreneurship"];

    public static readonly string[] FamilyCodes =
        ["skills-diagnostic", "skills-watch", "documentary-resources", "scientific-culture", "collaborative-work", "training"];

    public static IReadOnlyList<Choice> Pathways => [.. PathwayCodes.Select(code => new Choice(code, Pathway(code)))];

    public static IReadOnlyList<Choice> Families => [.. FamilyCodes.Select(code => new Choice(code, Family(code)))];

    public static string Pathway(string code) => code switch
    {
        "social-promotion" => Say("Promotion supérieure du travail", "Evening and distance courses"),
        "apprenticeship" => Say("Apprentissage", "Apprenticeship"),
        "inter-company" => Say("Inter-entreprises", "Open to several companies"),
        "intra-company" => Say("Intra-entreprise", "For one company"),
        "work-based" => Say("Formation en situation de travail", "Work-based training"),
        "entrepreneurship" => Say("Accompagnement entrepreneurial", "Support for entrepreneurs"),
        _ => code,
    };

    public static string Family(string code) => code switch
    {
        "skills-diagnostic" => Say("Diagnostic et accompagnement des compétences", "Skills diagnosis and support"),
        "skills-watch" => Say("Veille sur les compétences", "Skills watch"),
        "documentary-resources" => Say("Ressources documentaires", "Documentary resources"),
        "scientific-culture" => Say("Culture scientifique et technique", "Scientific and technical culture"),
        "collaborative-work" => Say("Travail collaboratif et création de valeur", "Collaborative work"),
        "training" => Say("Formation", "Training"),
        _ => code,
    };

    public static string State(string code) => code switch
    {
        "draft" => Say("Brouillon", "Draft"),
        "published" => Say("Publié", "Published"),
        "openForSignature" => Say("Ouverte à la signature", "Open for signature"),
        "inForce" => Say("En vigueur", "In force"),
        "expired" => Say("Expirée", "Expired"),
        "terminated" => Say("Résiliée", "Terminated"),
        "toBeScheduled" => Say("À programmer", "To be scheduled"),
        "scheduled" => Say("Programmée", "Scheduled"),
        "open" => Say("Ouvert", "Open"),
        "resolved" => Say("Résolu", "Resolved"),
        "assigned" => Say("Attribué", "Assigned"),
        "running" => Say("En cours", "Running"),
        "held" => Say("Terminé", "Held"),
        "full" => Say("Complet", "Full"),
        "closed" => Say("Clos", "Closed"),
        "cancelled" => Say("Annulé", "Cancelled"),
        "withdrawn" or "tombstone" => Say("Retiré", "Withdrawn"),
        "discarded" => Say("Abandonnée", "Given up"),
        "active" => Say("Actif", "Active"),
        "failing" => Say("Actif, en échec", "Active, failing"),
        "disabled" => Say("Désactivé", "Disabled"),
        "stopped" => Say("Arrêté", "Stopped"),
        "delivered" => Say("Livré", "Delivered"),
        "failed" => Say("Échec", "Failed"),
        "pending" => Say("En attente", "Pending"),
        _ => code,
    };

    /// <summary>« Retirée »; what has no gender stays as it is.</summary>
    public static string Feminine(string state) => Words.Language == "fr" && state.EndsWith('é') ? $"{state}e" : state;

    public static readonly string[] KindCodes = ["meeting", "workshop", "conference", "openDay", "forum", "exhibition", "visit", "other"];

    public static IReadOnlyList<Choice> Kinds => [.. KindCodes.Select(code => new Choice(code, Kind(code)))];

    public static string Kind(string code) => code switch
    {
        "workshop" => Say("Atelier", "Workshop"),
        "conference" => Say("Conférence", "Conference"),
        "openDay" => Say("Portes ouvertes", "Open day"),
        "forum" => "Forum",
        "exhibition" => Say("Exposition", "Exhibition"),
        "meeting" => Say("Réunion", "Meeting"),
        "visit" => Say("Visite", "Visit"),
        "other" => Say("Autre", "Other"),
        _ => code,
    };

    public static string DocumentType(string code) => code switch
    {
        "text" => Say("Texte", "Text"),
        "guide" => "Guide",
        "study" => Say("Étude", "Study"),
        "report" => Say("Rapport", "Report"),
        "presentation" => Say("Présentation", "Presentation"),
        "dataset" => Say("Données", "Data"),
        "image" => "Image",
        "video" => Say("Vidéo", "Video"),
        _ => code,
    };

    /// <summary>The language of a document by its code, in the words of the page.</summary>
    public static string Tongue(string code) => code switch
    {
        "fr" => Say("français", "French"),
        "en" => Say("anglais", "English"),
        "de" => Say("allemand", "German"),
        "es" => Say("espagnol", "Spanish"),
        "it" => Say("italien", "Italian"),
        "nl" => Say("néerlandais", "Dutch"),
        "pt" => Say("portugais", "Portuguese"),
        _ => code,
    };

    public static string Visibility(string code) => code switch
    {
        "public" => Say("Tout public", "Public"),
        "partners" => Say("Réservé aux partenaires", "Partners only"),
        "staff" => Say("Réservé à l’équipe", "Staff only"),
        _ => code,
    };

    public static string Modality(string code) => code switch
    {
        "onSite" => Say("En présence", "On site"),
        "remote" => Say("À distance", "Remote"),
        "mixed" => Say("Mixte", "Mixed"),
        _ => code,
    };
}
