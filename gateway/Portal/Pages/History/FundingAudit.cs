using System.Globalization;
using System.Text.Json;
using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Language;
using SkillsHub.Portal.Pages.Agreements;
using SkillsHub.Portal.Pages.Funding;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.History;

/// <summary>What the trail tells of an agreement's money, in words; null for what is not of it.</summary>
internal static class FundingAudit
{
    private static readonly string[] Authorities = ["amendment", "decision", "reason"];

    public static string? Thing(AuditEntry entry) => (entry.Subject, entry.SubjectNumber) switch
    {
        ("fundingPlan", _) => Say("Plan de financement", "Funding plan"),
        ("grant", { } number) => Say($"Subvention n° {number}", $"Grant no. {number}"),
        ("grant", _) => Say("Subvention", "Grant"),
        ("expense", _) => Say("Dépense", "Expense"),
        ("voucher", _) => Say("Pièce justificative", "Voucher"),
        ("contribution", _) => Say("Apport en nature", "Contribution in kind"),
        _ => null,
    };

    public static string? Address(AuditEntry entry) => (entry.Subject, entry.AgreementId, entry.SubjectNumber) switch
    {
        ("fundingPlan", { } agreement, _) => $"/agreements/{agreement}/funding",
        ("grant", { } agreement, { } number) => $"/agreements/{agreement}/funding/grants/{number}",
        ("expense", { } agreement, _) => $"/agreements/{agreement}/funding/expenses/{entry.SubjectId}",
        ("contribution", { } agreement, _) => $"/agreements/{agreement}/funding/in-kind/{entry.SubjectId}",
        _ => null,
    };

    public static string? Label(string part, string key, string value) => (part, value) switch
    {
        ("bases" or "lines" or "steps", _) when Part(value) is { } label => part switch
        {
            "bases" => $"Base {key}, {AuditWords.Lower(label)}",
            "lines" => $"{Say("Ligne", "Line")} {key}, {AuditWords.Lower(label)}",
            _ => label,
        },
        ("", _) => Own(value),
        _ => null,
    };

    public static string? Value(string part, string value, JsonElement written, Func<string?, string> names) => (part, value) switch
    {
        (_, "amount" or "ceiling") when written.ValueKind == JsonValueKind.Number => Money.InWords(written.GetDecimal()),
        ("lines", "rate") when written.ValueKind == JsonValueKind.Number => AgreementWords.Rate(written.GetDecimal()),
        ("" or "lines", "nature") => AgreementWords.Nature(written.ToString()),
        ("" or "lines", "funder") => names(written.ToString()),
        ("", "family") => Labels.Family(written.ToString()),
        ("", "kind") => InKindWords.Kind(written.ToString()),
        ("steps", "kind") => FundingWords.State(written.ToString()),
        ("steps", "on" or "expectedOn") or ("", "spentOn" or "from" or "to") => AuditWords.Day(written.ToString()),
        ("", "proof") => AuditDocuments.Proof(written),
        ("", "fiscalYear") when written.TryGetInt32(out var year) => FundingWords.Year(year),
        ("bases" or "lines", "by") => By(written),
        ("bases" or "lines", "isPerYear") => written.ValueKind == JsonValueKind.True ? Say("oui", "yes") : Say("non", "no"),
        ("lines", "fiscalYears") or ("bases", "years") or ("", "disclosure" or "beneficiary" or "funders" or "valuation") => Document(written, names),
        _ => null,
    };

    private static string? Part(string value) => value switch
    {
        "kind" => Say("Étape", "Step"),
        "by" => Say("Ce qui le permet", "What allows it"),
        "aside.reason" => Say("Écartée du plan", "Set aside"),
        "reversal.reason" => Say("Étape annulée", "Step reversed"),
        "ceiling" => Say("Plafond", "Ceiling"),
        "name" or "amount" or "isPerYear" or "years" or "funder" or "nature" or "base" or "rate" or "fiscalYears" or "instalment" or "on" or "expectedOn" or "reason" or "reference" => FundingFields.Labels[value],
        _ => null,
    };

    private static string? Own(string value) => value switch
    {
        "disclosure" => Say("Ce que les données ouvertes en disent", "What open data says of it"),
        "beneficiary" or "line" or "funder" or "nature" or "fiscalYear" or "spentOn" or "amount" or "supplier" or "label" or "invoice" or "family"
            or "kind" or "description" or "from" or "to" or "quantity" or "unit" or "valuation" => FundingFields.Labels[value],
        "funders" => Say("SIRET des financeurs", "SIRET of the funders"),
        _ => null,
    };

    // Whatever it holds, in the words of the forms where they have any.
    private static string Document(JsonElement written, Func<string?, string> names) => written.ValueKind switch
    {
        JsonValueKind.Array when written.GetArrayLength() == 0 => "—",
        JsonValueKind.Array => string.Join(Semicolon, written.EnumerateArray().Select(item => Document(item, names))),
        JsonValueKind.Object => string.Join(", ", written.EnumerateObject().Where(one => one.Value.ValueKind != JsonValueKind.Null).Select(one => $"{Name(one.Name)}{Colon}{Said(one, names)}")),
        JsonValueKind.Number when written.TryGetInt32(out var year) => FundingWords.Year(year),
        _ => written.ToString(),
    };

    private static string Name(string name) => name switch
    {
        "siret" => "SIRET",
        "rna" => "RNA",
        "year" => FundingFields.Labels["fiscalYear"],
        "method" => FundingFields.Labels["valuation.method"],
        _ => FundingFields.Labels.GetValueOrDefault(name, name),
    };

    private static string By(JsonElement by) => by.ValueKind != JsonValueKind.Object
        ? "—"
        : string.Join(", ", Authorities.Where(name => Text(by, name) is { Length: > 0 }).Select(name => $"{FundingFields.Labels[$"by.{name}"]} {Text(by, name)}"));

    private static string? Text(JsonElement document, string name) => document.TryGetProperty(name, out var text) ? text.ToString() : null;

    private static string Said(JsonProperty one, Func<string?, string> names) => (one.Name, one.Value.ValueKind) switch
    {
        ("funder", _) => names(one.Value.ToString()),
        ("amount", JsonValueKind.Number) => Money.InWords(one.Value.GetDecimal()),
        (_, JsonValueKind.Number) => one.Value.GetDecimal().ToString("0.###", CultureInfo.CurrentCulture),
        (_, JsonValueKind.True) => Say("oui", "yes"),
        (_, JsonValueKind.False) => Say("non", "no"),
        _ => one.Value.ToString(),
    };
}
