using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>What rates apply to, as a client states it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Amount">EUR, of each year where it is a year's; null when unknown.</param>
/// <param name="IsPerYear">Whether each fiscal year has one of its own, as a budget has.</param>
/// <param name="Years">Years whose amount is another than the rest's.</param>
/// <param name="By">By what an amount that was known is said otherwise, under a line of the signed text.</param>
internal sealed record BaseRequest(string Name, decimal? Amount = null, bool IsPerYear = false, IReadOnlyList<YearAmount>? Years = null, AuthorityRequest? By = null)
{
    private const int MaxName = 300;

    public BaseTerms Terms => new(Name.Trim(), Amount, IsPerYear, Years ?? []);

    public Invalid? Check()
    {
        var check = new Check().Text(Name, "name", MaxName).Amount(Amount, "amount");
        check.That(IsPerYear || Years is not { Count: > 0 }, "years", "not-per-year", "years are given for a base that each year has its own.");
        foreach (var (index, own) in (Years ?? []).Index())
        {
            check.That(own is not null, $"years[{index}]", "required", $"years[{index}] is a year and its amount.")
                .Amount(own?.Amount, $"years[{index}].amount")
                .Year(own?.Year, $"years[{index}].year");
        }

        By?.Check(check);
        return check.Error;
    }
}
