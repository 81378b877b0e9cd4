using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>What all parties are told of the plan: it is the text's and everybody's.</summary>
internal static class PlanTold
{
    public static IntegrationEvent OfBase(FundingPlan plan, int number, IReadOnlyList<string> parties)
    {
        var on = plan.Bases.Single(candidate => candidate.Number == number);
        return new FundingBaseStated
        {
            AgreementId = plan.AgreementId,
            Parties = parties,
            Number = number,
            Name = on.Name,
            Amount = on.Amount,
            IsPerYear = on.IsPerYear,
            Amendment = on.By?.Amendment,
            Decision = on.By?.Decision,
            Years = [.. on.Years.Select(own => new FundingYearAmount(own.Year, own.Amount))],
        };
    }

    public static IntegrationEvent OfLine(FundingPlan plan, int number, IReadOnlyList<string> parties)
    {
        var line = plan.LineOf(number)!;
        return new FundingLineStated
        {
            AgreementId = plan.AgreementId,
            Parties = parties,
            Number = number,
            Funder = line.Funder,
            Nature = line.Nature,
            Base = line.Base,
            Rate = line.Rate,
            Amount = line.Amount,
            IsPerYear = line.IsPerYear,
            Ceiling = line.Ceiling,
            FiscalYears = line.FiscalYears,
            Amendment = line.By?.Amendment,
            Decision = line.By?.Decision,
        };
    }

    public static IntegrationEvent OfAside(FundingPlan plan, int number, IReadOnlyList<string> parties) =>
        new FundingLineSetAside { AgreementId = plan.AgreementId, Parties = parties, Number = number, Reason = plan.LineOf(number)!.Aside!.Reason, Amendment = plan.LineOf(number)!.By?.Amendment };

    /// <summary>All of it, when it is opened.</summary>
    public static IEnumerable<IntegrationEvent> Whole(FundingPlan plan, IReadOnlyList<string> parties) =>
        plan.Bases.OrderBy(on => on.Number).Select(on => OfBase(plan, on.Number, parties)).Concat(plan.Lines.OrderBy(line => line.Number).Select(line => OfLine(plan, line.Number, parties)));
}
