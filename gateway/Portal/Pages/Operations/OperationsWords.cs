using SkillsHub.Portal.Api;
using SkillsHub.Portal.Pages.Partners;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Operations;

/// <summary>The words of the operations page.</summary>
internal static class OperationsWords
{
    /// <summary>A process by what it does; one that is not ours by its own name.</summary>
    public static string Process(string name) => name switch
    {
        "partnership" => Say("Partenariat", "Partnership"),
        "catalogue" => "Catalogue",
        "documentation" => "Documentation",
        "events" => Say("Agenda et journal", "Agenda and journal"),
        "identity" => Say("Identité", "Identity"),
        "portal" => Say("Portail", "Portal"),
        "gateway" => Say("Passerelle", "Gateway"),
        "rabbitmq" => Say("Courtier de messages", "Message broker"),
        _ => name,
    };

    /// <summary>A fact as a person says it.</summary>
    public static string Fact(string type) => JournalWords.Fact(type) is var words && words != type ? words : Say("Fait d’un type inconnu", "Fact of an unknown type");

    /// <summary>Where a received message comes from, by the name that the bus gives its type: <c>urn:message:SkillsHub.Catalogue.Contracts.V1:ProgrammePublished</c>.</summary>
    public static string Origin(string? messageType) => messageType?.Split(':', '.') is ["urn", "message", "SkillsHub", var service, ..]
        ? $"{Say("Message venu de", "Message from")}{Say(" :", ":")} {Process(service.ToLowerInvariant())}"
        : Say("Message d’origine inconnue", "Message of unknown origin");

    public static string? Done(string? done) => done switch
    {
        "retry" => Say("Le message repart. S’il échoue de nouveau, il reviendra dans cette liste.", "The message is on its way again. If it fails once more, it comes back to this list."),
        "mail" => Say("Le courriel repart. S’il est encore refusé, il reviendra dans cette liste.", "The mail is on its way again. If it is refused once more, it comes back to this list."),
        "mails" => Say("Tous les courriels refusés repartent.", "All refused mails are on their way again."),
        "mail-discarded" => Say("Le courriel est écarté : son texte et son destinataire sont effacés.", "The mail is discarded: its text and recipient are erased."),
        "discard" => Say("Le message est écarté.", "The message is discarded."),
        "skip" => Say("Les positions perdues sont passées : leur flux reprend au journal.", "The lost positions are skipped: their stream goes on in the journal."),
        _ => null,
    };

    /// <summary>Positions of a stream, one or several.</summary>
    public static string Positions(int from, int upTo) => from == upTo ? Say($"la position {from}", $"position {from}") : Say($"les positions {from} à {upTo}", $"positions {from} to {upTo}");

    /// <summary>How many there are, of which the list shows the first.</summary>
    public static string Number<T>(Listing<T> listing) => listing.Next is null ? $"{listing.Items.Count}" : $"{listing.Items.Count}+";
}
