using System.Globalization;
using SkillsHub.Portal.Api.Funding;
using SkillsHub.Portal.Components.Forms;
using SkillsHub.Portal.Language;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Funding;

internal static class InKindWords
{
    public static IReadOnlyList<Choice> Kinds => [Of("premises"), Of("staffTime"), Of("equipment"), Of("other")];

    public static string Kind(string kind) => kind switch
    {
        "premises" => Say("Locaux", "Premises"),
        "staffTime" => Say("Temps d’agents", "Staff time"),
        "equipment" => Say("Matériel", "Equipment"),
        "other" => Say("Autre", "Other"),
        _ => kind,
    };

    public static string NotValued => Say("non valorisé", "not valued");

    public static string Period(InKind one) => one.From == one.To
        ? Say($"le {HubClock.Day(one.From)}", HubClock.Day(one.From))
        : Say($"du {HubClock.Day(one.From)} au {HubClock.Day(one.To)}", $"{HubClock.Day(one.From)} to {HubClock.Day(one.To)}");

    public static string? Quantity(InKind one) => one.Quantity is { } quantity ? $"{quantity.ToString("0.###", CultureInfo.CurrentCulture)} {one.Unit}".Trim() : null;

    private static Choice Of(string kind) => new(kind, Kind(kind));
}
