using System.Globalization;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines.Kinds;

/// <summary>The day by which each call for a part of a grant is expected. The funder alone sees it; it owes what was called although the agreement ended.</summary>
internal static class FundingCalls
{
    private static readonly DeadlineFormula Formula = new("expected-day", "The day by which the call says that the money is expected.");

    public static IEnumerable<Deadline> Of(DeadlineCase agreement) => agreement.Facts.FundingCalls.Select(call => new Deadline
    {
        Id = IdOf(call.Grant, call.Call),
        Kind = DeadlineKind.FundingCall,
        Party = call.Funder,
        Parties = [call.Funder],
        Source = call.Source,
        Formula = Formula,
        Inputs =
        [
            DeadlineCase.Input("grant.number", call.Grant),
            DeadlineCase.Input("call.number", call.Call),
            DeadlineCase.Input("call.day", call.CalledOn),
            Sum("call.amount", call.Amount),
            Sum("call.paid", call.Paid),
        ],
        LegalDate = call.ExpectedOn,
        SaidAt = call.SaidAt,
        Following = DeadlineFollowing.Recorded,
        AnsweredOn = call.PaidOn,
    });

    public static string IdOf(int grant, int call) => string.Create(CultureInfo.InvariantCulture, $"funding-call.{grant}.{call}");

    private static DeadlineInput Sum(string name, decimal amount) => new(name, amount.ToString("0.00", CultureInfo.InvariantCulture));
}
