using SkillsHub.Portal.Api;
using SkillsHub.Portal.Components.Forms;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Operations;

/// <summary>The words of the setup pages.</summary>
internal static class SetupWords
{
    public static IReadOnlyDictionary<string, string> Labels => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["slug"] = Say("Nom court", "Short name"),
        ["name"] = Say("Nom affiché", "Name to show"),
        ["town"] = Say("Ville", "Town"),
        ["timeZone"] = Say("Fuseau horaire", "Time zone"),
        ["address"] = Say("Adresse", "Address"),
        ["phone"] = Say("Téléphone", "Telephone"),
        ["email"] = Say("Adresse électronique", "E-mail address"),
        ["roles"] = Say("Rôle", "Role"),
        ["hub"] = Say("Maison", "Hub"),
        ["organisation"] = Say("Organisation partenaire", "Partner organisation"),
    };

    /// <summary>With those of so many rows.</summary>
    public static IReadOnlyDictionary<string, string> LabelsOf(int rows) => Labels
        .Concat(Enumerable.Range(0, rows).SelectMany(row => ((string[])["roles", "hub", "organisation"]).Select(name => KeyValuePair.Create(AccountFields.Rows.NameOf(row, name), $"{Row(row)}, {Labels[name]}"))))
        .ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);

    public static string Row(int index) => $"{Say("Appartenance", "Membership")} {index + 1}";

    public static IReadOnlyList<Choice> Roles =>
    [
        new(Web.Roles.Staff, Say("équipe de la Maison", "staff of the hub")),
        new(Web.Roles.Partner, Say("partenaire", "partner")),
        new(Web.Roles.Operator, Say("exploitation", "operator")),
    ];

    public static string OrganisationHint => Say(
        "Pour un partenaire. Une organisation figure ici dès que la Maison a importé la convention qui la nomme.",
        "For a partner. An organisation is listed once its hub has imported the agreement that names it.");

    public static string NoHubs => Say("La liste des Maisons ne répond pas.", "The list of hubs does not answer.");

    public static string NoLists => Say("La liste des Maisons ou celle des organisations ne répond pas.", "The list of hubs or that of organisations does not answer.");

    public static string RolesOf(IEnumerable<string> roles) => string.Join(", ", roles.Select(role => Roles.FirstOrDefault(known => known.Value == role)?.Text ?? role));

    /// <summary>A hub by its name; while the hubs are away, by its short name.</summary>
    public static string? HubName(string? slug, IEnumerable<Hub> hubs) => hubs.FirstOrDefault(hub => hub.Slug == slug)?.Name ?? slug;

    public static IReadOnlyList<Choice> Choices(IEnumerable<Hub> hubs) => [.. hubs.Select(hub => new Choice(hub.Slug, hub.Name))];

    public static string About(Account account, SetupLists? lists) =>
        $"{account.Email} · {(account.Memberships.Count == 0 ? Say("dans aucune Maison", "in no hub") : string.Join(Semicolon, account.Memberships.Select(one => About(one, lists))))}";

    private static string About(Membership one, SetupLists? lists) =>
        string.Join(" · ", ((string?[])[RolesOf(one.Roles), HubName(one.Hub, lists?.Hubs ?? []), lists?.NameOf(one.Hub, one.Organisation) ?? one.Organisation]).OfType<string>());

    public static string? Done(string? done) => done switch
    {
        "corrected" => Say("Le compte est corrigé.", "The account is corrected."),
        "revoked" => Say("Le compte est révoqué.", "The account is revoked."),
        _ => null,
    };

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
        "account.revoked" => Say("Ce compte a été révoqué entre-temps.", "This account was revoked meanwhile."),
        "account.shared" => Say("Cette personne est connue d’autres Maisons : l’exploitation corrige son nom et fait ses liens.", "This person is known to other hubs: operators correct the name and make the links."),
        "duplicate" => Say("Cette Maison figure déjà plus haut : une personne n’y est qu’une chose.", "This hub stands above already: a person is one thing in it."),
        "account.own" => Say("On ne corrige ni ne révoque son propre compte.", "Nobody corrects or revokes the own account."),
        "hub.unknown" => Say("Aucune Maison de ce nom n’est ouverte : choisissez dans la liste.", "No hub of this name is open: choose from the list."),
        "organisation.unknown" => Say("Cette Maison ne traite avec aucune organisation de ce nom : choisissez dans la liste.", "This hub deals with no organisation of this name: choose from the list."),
        "machine.exists" => Say(
            "Cette machine est déjà enregistrée, et son secret a déjà été affiché : s’il est perdu, révoquez-la, puis enregistrez-la de nouveau.",
            "This machine is registered already, and its secret was shown already: if that is lost, revoke it, then register it anew."),
        "account.email-taken" => Say("Un compte existe déjà à cette adresse.", "An account with this address exists already."),
        _ => null,
    };
}
