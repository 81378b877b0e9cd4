using System.Globalization;
using SkillsHub.Events.Contracts.V1;
using SkillsHub.Mail;

namespace SkillsHub.Events.Webhooks.Delivery;

/// <summary>The mail to a partner whose subscription was given up.</summary>
internal static class DisabledLetter
{
    public static MailDraft Of(WebhookSubscription subscription, WebhookSubscriptionDisabled told, Uri page)
    {
        var isFrench = subscription.ContactLanguage != "en";
        return new MailDraft
        {
            // Once for each time that it is disabled: the position is that of the event which says the same.
            Key = string.Create(CultureInfo.InvariantCulture, $"webhooks/{subscription.Id}/{subscription.StreamPosition}"),
            Recipient = subscription.ContactEmail!,
            Subject = isFrench ? $"Webhook suspendu : {told.Host}" : $"Webhook paused: {told.Host}",
            Body = isFrench ? French(subscription, told, page) : English(subscription, told, page),
            Language = isFrench ? "fr" : "en",
            Unsubscribe = page,
        };
    }

    private static string French(WebhookSubscription subscription, WebhookSubscriptionDisabled told, Uri page) => $"""
        Votre abonnement aux faits de la Maison des compétences est suspendu.

        Adresse : {ShownUrl(subscription)}
        Raison : {(told.Cause == WebhookDisabledCause.ReceiverGone ? "votre système a répondu 410 : il ne veut plus rien recevoir." : $"votre système ne prend plus rien depuis le {Moment(told)} (UTC).")}

        Rien n’est perdu : quand votre système est rétabli, reprenez l’abonnement, et tout ce qui a été manqué part dans l’ordre.
        Essais, réponses et reprise :
        {page}

        Ce message est parti d’une machine : n’y répondez pas. Pour changer d’adresse ou ne plus rien recevoir, ouvrez la même page.
        """;

    private static string English(WebhookSubscription subscription, WebhookSubscriptionDisabled told, Uri page) => $"""
        Your subscription to the facts of the skills hub is paused.

        Address: {ShownUrl(subscription)}
        Reason: {(told.Cause == WebhookDisabledCause.ReceiverGone ? "your system answered 410: it wants no more." : $"your system has taken nothing since {Moment(told)} (UTC).")}

        Nothing is lost: when your system is well again, resume the subscription, and all that was missed is sent in order.
        Attempts, answers, and how to resume:
        {page}

        A machine sent this message: do not answer it. To change the address, or to receive nothing any more, open the same page.
        """;

    // A query may hold the receiver's key, which does not belong in a mail.
    private static string ShownUrl(WebhookSubscription subscription) => new Uri(subscription.Url).GetLeftPart(UriPartial.Path);

    private static string Moment(WebhookSubscriptionDisabled told) => told.FailingSince.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
