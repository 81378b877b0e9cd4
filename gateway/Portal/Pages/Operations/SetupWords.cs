using SkillsHub.Portal.Api;
using SkillsHub.Portal.Components.Forms;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Operations;

/// <summary>The words of the setup page.</summary>
internal static class SetupWords
{
    public static IReadOnlyDictionary<string, string> Labels => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["slug"] = Say("Nom court", "Short name"),
        ["name"] = Say("Nom affiché", "Name to show"),
        ["town"] = Say("Ville", "Town"),
        ["timeZone"] = Say("Fuseau horaire", "Time zone"),
        ["email"] = Say("Adresse électronique", "E-mail address"),
        ["roles"] = Say("Rôle", "Role"),
        ["hub"] = Say("Maison", "Hub"),
        ["organisation"] = Say("Organisation partenaire", "Partner organisation"),
    };

    public static IReadOnlyList<Choice> Roles =>
    [
        new(Web.Roles.Staff, Say("équipe de la Maison", "staff of the hub")),
        new(Web.Roles.Partner, Say("partenaire", "partner")),
        new(Web.Roles.Operator, Say("exploitation", "operator")),
    ];

    public static string OrganisationHint => Say(
        "Pour un partenaire : son nom tel que la convention l’écrit, en minuscules sans accents, avec des tirets, par exemple conseil-regional-grand-est.",
        "For a partner: its name as the agreement writes it, in lower case without accents, with dashes, for instance conseil-regional-grand-est.");

    /// <summary>The refusal with the rules of Identity and of the hubs in words.</summary>
    public static Problem? Said(Problem? problem) => problem is null ? null : problem with
    {
        Errors = problem.Errors is null ? null : [.. problem.Errors.Select(error => error with { Message = InWords(error.Rule) ?? error.Message })],
        Detail = InWords(problem.Code) ?? problem.Detail,
    };

    private static string? InWords(string? rule) => rule switch
    {
        "slug" => Say("Minuscules sans accents, chiffres et tirets seuls entre eux.", "Lower-case letters without accents, digits, and single dashes between them."),
        "email" or "refused" => Say("Ce n’est pas une adresse électronique.", "This is not an e-mail address."),
        "role" => Say("Choisissez un rôle.", "Choose a role."),
        "hub.slug-taken" => Say("Une Maison porte déjà ce nom court.", "A hub has this short name already."),
        "account.email-taken" => Say("Un compte existe déjà à cette adresse.", "An account with this address exists already."),
        _ => null,
    };
}
