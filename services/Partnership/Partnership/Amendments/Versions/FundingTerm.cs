using System.Globalization;
using System.Text.Json;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Plan;

namespace SkillsHub.Partnership.Amendments.Versions;

/// <summary>What a funder is to give, as it is in force. What is null nobody has said.</summary>
/// <param name="Funder">Slug of the party that gives.</param>
/// <param name="Nature">What for, or in kind.</param>
/// <param name="Base">Number of what the rate applies to.</param>
/// <param name="BaseName">What that is.</param>
/// <param name="Rate">Percent of the base.</param>
/// <param name="Amount">EUR, in the place of a rate.</param>
/// <param name="IsPerYear">Whether the amount is due in each of its fiscal years.</param>
/// <param name="FiscalYears">The years for which it is given.</param>
/// <param name="Ceiling">EUR beyond which nothing is paid.</param>
internal sealed record FundingTerm(
    string? Funder, FundingNature? Nature, int? Base, string? BaseName, decimal? Rate, decimal? Amount, bool IsPerYear, IReadOnlyList<int> FiscalYears, decimal? Ceiling)
{
    public static FundingTerm Of(LineTerms terms, FundingPlan? plan) => new(
        terms.Funder,
        terms.Nature,
        terms.Base,
        plan?.Bases.FirstOrDefault(on => on.Number == terms.Base)?.Name,
        terms.Rate,
        terms.Amount,
        terms.IsPerYear,
        terms.FiscalYears,
        terms.Ceiling);

    public LineTerms ToTerms() => new(Funder, Nature, Base, Rate, Amount, IsPerYear, FiscalYears, Ceiling);

    /// <summary>All of it in one line, so that any two can be compared. The base stands by its number: another name for it changes nothing.</summary>
    public string InOneLine() => string.Join(' ', new[]
    {
        Funder ?? "?",
        Nature is { } nature ? JsonNamingPolicy.CamelCase.ConvertName($"{nature}") : "?",
        Share,
        Base is { } on ? Text($"base {on}") : null,
        FiscalYears.Count > 0 ? Text($"years {string.Join(',', FiscalYears)}") : null,
        Ceiling is { } most ? Text($"at most {most:0.00} EUR") : null,
    }.OfType<string>());

    private string? Share => (Rate, Amount, Nature) switch
    {
        ({ } rate, _, _) => Text($"{rate:0.###} %"),
        (_, { } amount, _) => Text($"{amount:0.00} EUR{(IsPerYear ? " a year" : "")}"),
        (_, _, FundingNature.InKind) => null,
        _ => "?",
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
