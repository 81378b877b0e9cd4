using SkillsHub.Domain;
using SkillsHub.Events.Journal;
using SkillsHub.Events.Webhooks.Delivery;
using SkillsHub.Mail;
using SkillsHub.Web;
using SkillsHub.Web.Outbound;

namespace SkillsHub.Events.Webhooks;

/// <summary>The settings of a subscription as they were sent.</summary>
internal sealed record WebhookForm(string Url, IReadOnlyList<string>? Types, string? ContactEmail, string? ContactLanguage, bool Handshake)
{
    public const int MaxUrl = 2_000;

    private const int MaxTypes = 50;
    private const string French = "fr";

    /// <summary>Checks what can be told without calling anybody.</summary>
    /// <param name="check">Takes the broken rules, beside those of the rest of the request.</param>
    /// <param name="guard">Which addresses may be called.</param>
    /// <param name="settings">The settings, when there is no refusal.</param>
    public Error? TryRead(Check check, AddressGuard guard, out WebhookSettings settings)
    {
        var types = Types ?? [];
        settings = null!;
        check.Text(Url, "url", MaxUrl)
            .That(types.Count <= MaxTypes, "types", "too-many", $"types has at most {MaxTypes} entries.")
            .That(types.All(type => type is not null && TypePattern.IsValid(type)), "types", "unknown", "types are event types such as skillshub.partnership.agreement.signed.v1, or a prefix such as skillshub.partnership.*; all are in /asyncapi.json")
            .That(string.IsNullOrWhiteSpace(ContactEmail) || MailShape.IsAddress(ContactEmail.Trim()), "contactEmail", "contact.email", "contactEmail is one e-mail address, without a name.")
            .That(ContactLanguage is null or French or "en", "contactLanguage", "contact.language", "contactLanguage is fr or en.");
        if (check.Error is { } invalid)
            return invalid;
        if (WebhookUrl.Check(Url, guard, out var url) is { } refused)
            return refused;
        settings = new WebhookSettings(url, types, string.IsNullOrWhiteSpace(ContactEmail) ? null : new(ContactEmail.Trim(), ContactLanguage ?? French), HasConsented: false);
        return null;
    }

    /// <summary>Asks the receiver whether it wants to be told, where that is wanted.</summary>
    /// <param name="settings">The settings; they note the consent.</param>
    /// <param name="handshake">Who asks.</param>
    /// <param name="caller">On whose behalf.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(WebhookSettings Settings, WebhookHandshakeRefused? Refused)> AskAsync(WebhookSettings settings, WebhookHandshake handshake, string caller, CancellationToken cancellationToken) =>
        Handshake ? (settings with { HasConsented = true }, await handshake.AskAsync(settings.Url, caller, cancellationToken)) : (settings, null);
}
