using System.Globalization;
using System.Text.Json;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Commitments;

namespace SkillsHub.Partnership.Amendments.Changes;

/// <summary>Values as a version of the terms writes them, so that any two can be compared.</summary>
internal static class TermText
{
    public static string? Of(Period? period) => period is null ? null : string.Create(CultureInfo.InvariantCulture, $"P{period.Count}{period.Unit.ToString()[0]}");

    public static string? Of(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    public static string? Of(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture);

    public static string? Of(RenewalKind? kind) => kind is null ? null : JsonNamingPolicy.CamelCase.ConvertName($"{kind}");

    public static string? Of(OpenPointResolution? settled) => settled is null ? null : string.Create(
        CultureInfo.InvariantCulture, $"{settled.Text}{(settled.Rate is { } rate ? $" ({rate:0.###} %)" : "")}{(settled.Amount is { } amount ? $" ({amount:0.00} EUR)" : "")}");

    public static string? Of(ScheduleView? schedule) => schedule is null ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"{JsonNamingPolicy.CamelCase.ConvertName($"{schedule.Kind}")}{(schedule.DueOn is { } due ? $" {due:yyyy-MM-dd}" : "")}{(schedule.EveryMonths is { } months ? $" P{months}M" : "")}");
}
