using System.Globalization;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Api.Funding;
using SkillsHub.Portal.Components.Forms;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Funding;

/// <summary>What open data says of beneficiary, funders and grants, to and from the fields of its forms.</summary>
internal static class DisclosureForm
{
    private const string FunderPrefix = "siret.";
    private static readonly string[] Names = ["beneficiary.name", "beneficiary.siret", "beneficiary.rna"];
    private static readonly string[] GrantNames = ["object", "share", "scheme", "notifiedToEu"];
    private static readonly string[] OfGrant = ["objet", "notificationUE", "pourcentageSubvention", "dispositifAide"];

    /// <summary>With a field for the number of each party, which has the party's name.</summary>
    public static IReadOnlyDictionary<string, string> LabelsFor(Agreement agreement, FormInput input)
    {
        var labels = Names.ToDictionary(name => name, name => FundingFields.Labels[name], StringComparer.Ordinal);
        foreach (var (name, slug) in FunderFields(agreement, input))
            labels[name] = $"SIRET{Colon}{agreement.NameOf(slug)}";
        return labels;
    }

    /// <summary>Whether the field is said of one grant, and not of all.</summary>
    public static bool IsOfGrant(string field) => OfGrant.Contains(field, StringComparer.Ordinal);

    public static string Missing(string field) => field switch
    {
        "nomAttribuant" => Say("le nom du financeur", "the name of the funder"),
        "idAttribuant" => Say("le SIRET du financeur", "the SIRET of the funder"),
        "nomBeneficiaire" => Say("le nom du bénéficiaire", "the name of the beneficiary"),
        "idBeneficiaire" => Say("le SIRET du bénéficiaire", "the SIRET of the beneficiary"),
        "objet" => Say("l’objet de la subvention", "the purpose of the grant"),
        "conditionsVersement" => Say("comment elle est versée", "how it is paid"),
        "datesPeriodeVersement" => Say("quand elle est versée", "when it is paid"),
        "notificationUE" => Say("si elle est notifiée à la Commission européenne", "whether it is notified to the European Commission"),
        "pourcentageSubvention" => Say("la part du financeur dans le projet", "the funder's share of the project"),
        "dispositifAide" => Say("le nom du dispositif d’aide, qui commence comme une formule", "the name of the aid scheme, which begins like a formula"),
        _ => field,
    };

    public static IReadOnlyDictionary<string, string?> ValuesOf(Disclosure? saved)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["beneficiary.name"] = saved?.Beneficiary?.Name,
            ["beneficiary.siret"] = saved?.Beneficiary?.Siret,
            ["beneficiary.rna"] = saved?.Beneficiary?.Rna,
        };
        foreach (var funder in saved?.Funders ?? [])
            values[FunderPrefix + funder.Funder] = funder.Siret;
        return values;
    }

    /// <summary>A field for each party, also for one whose number was typed while the agreement cannot be read.</summary>
    public static IEnumerable<(string Name, string Slug)> FunderFields(Agreement agreement, FormInput input) => agreement.Parties.Select(party => party.Slug)
        .Union(input.Names.Where(name => name.StartsWith(FunderPrefix, StringComparison.Ordinal)).Select(name => name[FunderPrefix.Length..]), StringComparer.Ordinal)
        .Select(slug => (FunderPrefix + slug, slug));

    public static object Read(FormInput input, Agreement agreement) => new
    {
        beneficiary = Names.Any(name => input[name] is not null)
            ? new { name = input["beneficiary.name"] ?? "", siret = Digits(input["beneficiary.siret"]), rna = input["beneficiary.rna"] }
            : null,
        funders = Given(input, agreement).Select(one => new { funder = one.Slug, siret = Digits(input[one.Name]) }),
    };

    /// <summary>The refusal with the fields of the form, which the service names by where they stood in what was sent.</summary>
    public static Problem? ByField(Problem? refusal, FormInput input, Agreement agreement)
    {
        var given = Given(input, agreement).ToList();
        return refusal is null ? null : refusal with { Errors = [.. refusal.Fields.Select(error => FundingRows.Of(error.Field) is ("funders", var row, _) && row < given.Count ? error with { Field = given[row].Name } : error)] };
    }

    public static IReadOnlyDictionary<string, string> GrantLabels => GrantNames.ToDictionary(name => name, name => FundingFields.Labels[name], StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, string?> ValuesOf(GrantDisclosure? saved) => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["object"] = saved?.Subject,
        ["share"] = saved?.Share.ToString("0.##", CultureInfo.CurrentCulture),
        ["scheme"] = saved?.Scheme,
        ["notifiedToEu"] = saved?.NotifiedToEu == true ? CheckField.Ticked : null,
    };

    public static object ReadGrant(FormInput input) => new
    {
        @object = input["object"] ?? "",
        notifiedToEu = input["notifiedToEu"] is not null,
        share = input.Rate("share"),
        scheme = input["scheme"],
    };

    private static IEnumerable<(string Name, string Slug)> Given(FormInput input, Agreement agreement) => FunderFields(agreement, input).Where(one => input[one.Name] is not null);

    // A SIRET is often copied in groups: 130 025 265 00013.
    private static string? Digits(string? siret) => siret is null ? null : string.Concat(siret.Where(sign => !char.IsWhiteSpace(sign)));
}
