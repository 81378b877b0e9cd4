using System.Globalization;
using System.Text.Json;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Language;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Components.Forms;

/// <summary>The rules on sums of money, in words around the amounts of the refusal; null for a code that is not known here.</summary>
internal static class FundingSums
{
    public static string? InWords(Problem refusal) => refusal.Code switch
    {
        "funding.rates-exceed-base" => Say(
            $"Les parts de cette base feraient {Figure(refusal, "sum")} % : elles ne dépassent pas 100 %.", $"The shares of this base would be {Figure(refusal, "sum")}%: they do not exceed 100%."),
        "funding.amounts-exceed-base" => Say(
            $"Les parts feraient {Amount(refusal, "sum")} pour une base de {Amount(refusal, "baseAmount")}.", $"The shares would be {Amount(refusal, "sum")} of a base of {Amount(refusal, "baseAmount")}."),
        "funding.exceeds-with-amendment" when refusal.Fact("amendment") is { } amendment => Say(
            $"Avec ce que dit l’avenant n° {amendment}, en cours, ce serait plus que la base : dites moins, ou attendez qu’il prenne effet ou soit retiré.", $"With what amendment no. {amendment} says, which is on its way, it would be more than the base: say less, or wait until it is in effect or withdrawn."),
        "funding.granted-beyond" => Say(
            $"Cette ligne donnerait {Amount(refusal, "planned")}, et {Amount(refusal, "granted")} y sont déjà accordés.", $"This line would give {Amount(refusal, "planned")}, and {Amount(refusal, "granted")} are granted on it already."),
        "grant.over-planned" => Say(
            $"Ce serait accorder {Amount(refusal, "granted")} : le plan prévoit {Amount(refusal, "planned")}.", $"This would grant {Amount(refusal, "granted")}: the plan has {Amount(refusal, "planned")}."),
        "grant.over-granted" => Say(
            $"Ce serait appeler {Amount(refusal, "called")} : {Amount(refusal, "granted")} sont accordés.", $"This would call {Amount(refusal, "called")}: {Amount(refusal, "granted")} are granted."),
        "grant.over-called" => Say(
            $"Ce serait verser {Amount(refusal, "paid")} sur cet appel : {Amount(refusal, "called")} sont appelés.", $"This would pay {Amount(refusal, "paid")} of this call: {Amount(refusal, "called")} are called."),
        "expense.allocations-differ" => Say(
            $"Les financements font {Amount(refusal, "allocated")}, et la dépense {Amount(refusal, "amount")} : les deux sont égaux.", $"The funding comes to {Amount(refusal, "allocated")} and the expense to {Amount(refusal, "amount")}: they must be equal."),
        "expense.over-paid" when refusal.Fact("grant") is { } grant => Say(
            $"Il reste {Amount(refusal, "left")} sur ce que la subvention n° {grant} a versé.", $"{Amount(refusal, "left")} is left of what grant no. {grant} has paid."),
        "expense.import-columns" when List(refusal, "missing") is { Length: > 0 } columns => Say($"Il manque des colonnes : {columns}.", $"Columns are missing: {columns}."),
        "expense.import-quotes" when refusal.Fact("line") is { } line => Say(
            $"Ligne {line} : un guillemet n’ouvre ni ne ferme un champ ; à l’intérieur d’un champ, il s’écrit deux fois.", $"Line {line}: a quotation mark neither opens nor closes a field; within a field it is written twice."),
        _ => null,
    };

    private static string? List(Problem refusal, string fact) =>
        refusal.Facts.TryGetValue(fact, out var list) && list.ValueKind == JsonValueKind.Array ? string.Join(", ", list.EnumerateArray().Select(one => one.ToString())) : null;

    private static string Amount(Problem refusal, string fact) => Money.OrUnknown(Number(refusal, fact));

    private static string Figure(Problem refusal, string fact) => Number(refusal, fact)?.ToString("0.###", CultureInfo.CurrentCulture) ?? Money.Unknown;

    private static decimal? Number(Problem refusal, string fact) =>
        decimal.TryParse(refusal.Fact(fact), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
