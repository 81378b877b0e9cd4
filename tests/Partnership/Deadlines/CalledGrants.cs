using System.Globalization;
using System.Net;
using SkillsHub.Partnership.Tests.Funding;

namespace SkillsHub.Partnership.Tests.Deadlines;

/// <summary>Grants of which parts are called by a day.</summary>
internal static class CalledGrants
{
    /// <summary>A grant that may be called for, on the funder's line of the text or on a new one.</summary>
    public static async Task<int> GrantedAsync(this FundingRequests staff, string funder, int? line = null)
    {
        if (line is null)
        {
            using var made = await staff.PostAsync("plan/lines", new { funder, nature = "operating" }, at: "plan");
            line = await FundingRequests.MadeAsync(made);
        }

        using var asked = await staff.PostAsync("grants", new { line, askedOn = "2026-02-10", amount = 4_000m });
        var grant = await FundingRequests.MadeAsync(asked);
        await staff.MadeStepAsync(grant, "decisions", new { on = "2026-02-20", amount = 4_000m, reference = "Délibération 12" });
        return grant;
    }

    public static Task CallAsync(this FundingRequests staff, int grant, decimal amount, DateOnly? expectedOn) =>
        staff.MadeStepAsync(grant, "calls", new { on = "2026-03-01", amount, expectedOn = expectedOn?.ToString("O", CultureInfo.InvariantCulture) });

    public static Task PayAsync(this FundingRequests staff, int grant, int instalment, decimal amount) =>
        staff.MadeStepAsync(grant, "payments", new { instalment, on = ExpressAgreements.Today.ToString("O", CultureInfo.InvariantCulture), amount });

    /// <summary>Takes back the last call or payment that counts.</summary>
    public static async Task ReverseAsync(this FundingRequests staff, int grant, string kind)
    {
        var step = (await staff.ReadAsync($"grants/{grant}"))["steps"]!.AsArray().Last(step => (string?)step!["kind"] == kind && step["reversal"] is null)!;
        using var reversed = await staff.PostAsync($"grants/{grant}/steps/{(string)step["id"]!}/reverse", new { reason = "Erreur" }, at: $"grants/{grant}");
        Assert.Equal(HttpStatusCode.NoContent, reversed.StatusCode);
    }
}
