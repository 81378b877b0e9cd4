using System.Globalization;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Components.Forms;

namespace SkillsHub.Portal.Pages.Funding;

/// <summary>A new expense from the fields of its form.</summary>
internal static class ExpenseForm
{
    public static readonly FormRows Allocations = new("allocations", "grant", "amount");

    public static Problem? Unreadable(FormInput input) => FieldErrors.Together(
        FieldErrors.Unreadable(input, name => input.Amount(name) is not null, "amount"),
        Allocations.Unreadable(input, "grant", text => text == LedgerAddress.Own || Number(text) is not null),
        Allocations.Unreadable(input, "amount", text => FormInput.Euros(text) is not null));

    /// <summary>By what the service knows an invoice again: the box that confirms one has it as its value.</summary>
    public static string Mark(FormInput input) => string.Join('|', input["supplier"], input["invoice"], input["spentOn"], input["amount"]);

    /// <summary>Whether somebody has confirmed that this is another invoice, and has not made it another one since.</summary>
    public static bool IsConfirmed(FormInput input) => input["confirmDuplicate"] == Mark(input);

    public static object Read(FormInput input) => new
    {
        spentOn = input["spentOn"] ?? "",
        amount = input.Amount("amount") ?? 0,
        supplier = input["supplier"] ?? "",
        label = input["label"] ?? "",
        invoice = input["invoice"],
        family = input["family"] ?? "",
        nature = input["nature"] ?? "",
        confirmDuplicate = IsConfirmed(input),
        allocations = Allocations.Typed(input).Select(row => row["grant"] == LedgerAddress.Own
            ? (object)new { ownMeans = true, amount = FormInput.Euros(row["amount"]) }
            : new { grant = Number(row["grant"]), amount = FormInput.Euros(row["amount"]) }),
    };

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
