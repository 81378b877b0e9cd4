using System.Net;
using SkillsHub.Partnership.Tests.Agreements;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;

namespace SkillsHub.Partnership.Tests.Funding;

/// <summary>What is sent again under an id that is known.</summary>
public sealed class GrantAgainTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    [Fact]
    public async Task The_same_request_for_a_grant_is_one_and_its_id_serves_no_other()
    {
        var (_, staff) = await OpenAsync(service);
        var line = await LineAsync(staff);
        var request = new { line, askedOn = "2026-02-10", amount = 100m, reference = "R 1", fiscalYear = (int?)null, id = Guid.CreateVersion7() };
        using var first = await staff.PostAsync("grants", request);
        using var again = await staff.PostAsync("grants", request);
        Assert.Equal(await MadeAsync(first), await MadeAsync(again));

        foreach (var other in new[]
        {
            request with { amount = 90m }, request with { askedOn = "2026-02-11" }, request with { reference = "R 2" }, request with { fiscalYear = 2 },
            request with { line = await LineAsync(staff) },
        })
        {
            using var refused = await staff.PostAsync("grants", other);
            await RefusedAsync(refused, HttpStatusCode.Conflict, "grant.exists");
        }

        Assert.Single((await staff.ReadAsync("grants"))["items"]!.AsArray());
    }

    [Fact]
    public async Task The_id_of_another_agreement_s_grant_is_taken()
    {
        var (_, staff) = await OpenAsync(service);
        var (_, elsewhere) = await OpenAsync(service);
        var id = Guid.CreateVersion7();
        using var first = await elsewhere.PostAsync("grants", new { line = await LineAsync(elsewhere), askedOn = "2026-02-10", amount = 100m, id });
        await MadeAsync(first);
        using var refused = await staff.PostAsync("grants", new { line = await LineAsync(staff), askedOn = "2026-02-10", amount = 100m, id });
        await RefusedAsync(refused, HttpStatusCode.Conflict, "grant.exists");
    }

    [Theory]
    [InlineData("requests")]
    [InlineData("decisions")]
    [InlineData("calls")]
    [InlineData("payments")]
    public async Task The_same_step_is_one_and_its_id_serves_no_other(string kind)
    {
        var (_, staff) = await OpenAsync(service);
        using var asked = await staff.PostAsync("grants", new { line = await LineAsync(staff), askedOn = "2026-02-10", amount = 100m });
        var grant = await MadeAsync(asked);
        if (kind is "calls" or "payments")
            await staff.MadeStepAsync(grant, "decisions", new { on = "2026-02-20", amount = 100m, reference = "D 1" });
        if (kind is "payments")
            await staff.MadeStepAsync(grant, "calls", new { on = "2026-03-01", amount = 100m });
        var id = Guid.CreateVersion7();

        using var first = await StepAsync(staff, grant, kind, Step(60m));
        using var again = await StepAsync(staff, grant, kind, Step(60m));
        using var other = await StepAsync(staff, grant, kind, Step(40m));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
        Assert.Equal((string?)(await AgreementClient.BodyOf(first))["id"], (string?)(await AgreementClient.BodyOf(again))["id"]);
        await RefusedAsync(other, HttpStatusCode.Conflict, "grant.step-exists");
        Assert.Single((await staff.ReadAsync($"grants/{grant}"))["steps"]!.AsArray(), one => (string?)one!["id"] == id.ToString());

        object Step(decimal amount) => kind is "payments"
            ? new { instalment = 1, on = "2026-03-05", amount, reference = "R 1", id }
            : new { on = "2026-03-05", amount, reference = "R 1", id };
    }

    private static Task<HttpResponseMessage> StepAsync(FundingRequests staff, int grant, string kind, object step) =>
        staff.PostAsync($"grants/{grant}/{kind}", step, at: $"grants/{grant}", key: kind is "payments" ? Guid.NewGuid().ToString() : null);

    private static async Task<int> LineAsync(FundingRequests staff)
    {
        using var made = await staff.PostAsync("plan/lines", new { funder = Commune, nature = "operating", amount = 100m }, at: "plan");
        return await MadeAsync(made);
    }
}
