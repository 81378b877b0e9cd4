using SkillsHub.Portal.Api;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Partners;

/// <summary>How a subscription and its deliveries are doing, in words.</summary>
internal static class WebhookWords
{
    /// <summary>From here on the service counts no further.</summary>
    private const int MostCounted = 1_000;

    /// <summary>Why a delivery failed, or the status with which it was taken.</summary>
    public static string Result(WebhookDelivery delivery) => delivery.Fault switch
    {
        "answered" => Say($"Le récepteur a répondu {delivery.Status}.", $"The receiver answered {delivery.Status}."),
        "redirects" => Say($"Le récepteur renvoie vers une autre adresse ({delivery.Status}), qui n’est pas suivie.", $"The receiver leads to another address ({delivery.Status}), which is not followed."),
        "noAddress" => Say("Le nom de l’hôte ne mène nulle part, ou ses serveurs de noms ne répondent pas.", "The name of the host leads nowhere, or its name servers do not answer."),
        "noConnection" => Say("La connexion a pris trop de temps.", "The connection took too long."),
        "noAnswer" => Say("La réponse a pris trop de temps.", "The answer took too long."),
        null when delivery.Error is null => $"HTTP {delivery.Status}",
        _ => Say("La connexion n’a pas abouti.", "No connection could be made."),
    };

    /// <summary>What the network said of it; null where our own words say all.</summary>
    public static string? Technical(WebhookDelivery delivery) => delivery.Fault == "unreachable" ? delivery.Error : null;

    /// <summary>Why nothing is delivered; null while it is.</summary>
    public static string? Pause(Webhook webhook) => webhook switch
    {
        { IsStopped: true } => $"{Say("Arrêté par la Maison des compétences", "Stopped by the skills hub")}{Colon}{webhook.DisabledReason}",
        { Pause: "partner" } => Say("Suspendu par votre organisation : rien ne se perd, tout repart dans l’ordre quand vous reprenez.", "Paused by your organisation: nothing is lost, and all goes on in order when you resume."),
        _ => GivenUp(webhook.Pause) ?? webhook.DisabledReason,
    };

    /// <summary>Why deliveries are late.</summary>
    public static string Stuck(LateWebhook late) => GivenUp(late.Pause) ?? late switch
    {
        { FailingSince: not null, Last: { } last } => Result(last),
        _ => Say("Personne ne livre cette file.", "Nobody delivers this line."),
    };

    public static string Pending(long count) => count >= MostCounted
        ? Say("plus de 1 000 envois en attente", "more than 1,000 deliveries pending")
        : Count((int)count, "envoi en attente", "envois en attente", "delivery pending", "deliveries pending");

    private static string? GivenUp(string? pause) => pause switch
    {
        "gone" => Say("Suspendu : le récepteur a répondu 410, il ne veut plus rien recevoir.", "Paused: the receiver answered 410, it wants no more events."),
        "failing" => Say("Suspendu : le récepteur échoue depuis plusieurs jours.", "Paused: the receiver has failed for days."),
        _ => null,
    };
}
