using System.Net;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;

namespace SkillsHub.Partnership.Tests.Funding;

public sealed class GrantApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_grant_is_asked_granted_called_and_paid_and_the_funder_alone_is_told_in_order()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var (id, staff) = await OpenAsync(service);
        var number = await staff.PaidGrantAsync(Commune, 1_200.50m, fiscalYear: 1);

        var grant = (await staff.ReadAsync($"grants/{number}"))["grant"]!;
        Assert.Equal("paid", (string?)grant["state"]);
        Assert.All(new[] { "planned", "asked", "granted", "called", "paid", "left" }, sum => Assert.Equal(1_200.50m, (decimal)grant[sum]!));
        Assert.Equal(0m, (decimal)grant["spent"]!);

        var paid = await tap.FirstAsync<GrantPaid>(told => told.AgreementId == id);
        var stream = tap.Received.OfType<GrantEvent>().Where(told => told.AggregateId == paid.AggregateId).ToList();
        Assert.Equal([typeof(GrantAsked), typeof(GrantGranted), typeof(GrantCalled), typeof(GrantPaid)], stream.Select(told => told.GetType()));
        Assert.All(stream, told => Assert.Equal([Commune], told.Parties));
        Assert.Equal((1, 1_200.50m, 1), (paid.Instalment, paid.Amount, paid.FiscalYear));
    }

    [Fact]
    public async Task No_step_is_larger_than_the_one_that_carries_it()
    {
        var (_, staff) = await OpenAsync(service);
        var grant = await AskedAsync(staff, planned: 1_000m, asked: 1_000m);
        using (var early = await StepAsync(staff, grant, "calls", "2026-03-01", 10m))
            await RefusedAsync(early, HttpStatusCode.Conflict, "grant.not-granted");
        using (var over = await StepAsync(staff, grant, "decisions", "2026-03-01", 1_000.01m))
            Assert.Equal(1_000m, (decimal)(await RefusedAsync(over, HttpStatusCode.Conflict, "grant.over-planned", "amount"))["planned"]!);
        await staff.MadeStepAsync(grant, "decisions", new { on = "2026-03-01", amount = 800m, reference = "D 1" });
        using (var over = await StepAsync(staff, grant, "calls", "2026-03-02", 800.01m))
            await RefusedAsync(over, HttpStatusCode.Conflict, "grant.over-granted", "amount");
        await staff.MadeStepAsync(grant, "calls", new { on = "2026-03-02", amount = 300m });
        await staff.MadeStepAsync(grant, "calls", new { on = "2026-03-03", amount = 500m });
        using (var over = await PayAsync(staff, grant, 1, 300.01m))
            await RefusedAsync(over, HttpStatusCode.Conflict, "grant.over-called", "amount");
        using (var unknown = await PayAsync(staff, grant, 3, 1m))
            await RefusedAsync(unknown, HttpStatusCode.BadRequest, "grant.instalment-not-found", "instalment");
        using var exact = await PayAsync(staff, grant, 1, 300m);
        Assert.Equal(HttpStatusCode.Created, exact.StatusCode);
    }

    [Fact]
    public async Task What_was_called_and_is_not_paid_yet_waits_in_the_funder_s_statement_with_its_day()
    {
        var (id, staff) = await OpenAsync(service);
        var grant = await AskedAsync(staff, planned: 1_000m, asked: 1_000m);
        await staff.MadeStepAsync(grant, "decisions", new { on = "2026-03-01", amount = 800m, reference = "D 1" });
        await staff.MadeStepAsync(grant, "calls", new { on = "2026-03-02", amount = 300m, reference = "Appel 1" });
        await staff.MadeStepAsync(grant, "calls", new { on = "2026-03-03", amount = 500m });
        using (var part = await PayAsync(staff, grant, 1, 100m))
            Assert.Equal(HttpStatusCode.Created, part.StatusCode);
        await staff.PaidGrantAsync(Commune, 50m);

        var own = new FundingRequests(service.ClientOf(TestUser.Partner(Commune)), id);
        var statement = await own.ReadAsync("statement");
        Assert.Equal(700m, (decimal)statement["due"]!);
        Assert.Equal(
            [(grant, 1, "2026-03-02", 300m, 200m, "Appel 1"), (grant, 2, "2026-03-03", 500m, 500m, null)],
            statement["calls"]!.AsArray().Select(call => ((int)call!["grant"]!, (int)call["instalment"]!, (string)call["calledOn"]!, (decimal)call["amount"]!, (decimal)call["due"]!, (string?)call["reference"])));
        Assert.Equal([grant], (await own.ReadAsync("grants?due=true"))["items"]!.AsArray().Select(one => (int)one!["number"]!));
        Assert.Equal(2, (await own.ReadAsync("grants?due=false"))["items"]!.AsArray().Count);
        // Another funder's calls are not there.
        var other = await new FundingRequests(service.ClientOf(TestUser.Partner(Communaute)), id).ReadAsync("statement");
        Assert.Equal((0m, 0), ((decimal)other["due"]!, other["calls"]!.AsArray().Count));

        using (var rest = await PayAsync(staff, grant, 2, 500m))
            Assert.Equal(HttpStatusCode.Created, rest.StatusCode);
        Assert.Equal([1], (await own.ReadAsync("statement"))["calls"]!.AsArray().Select(call => (int)call!["instalment"]!));
    }

    [Fact]
    public async Task A_call_says_by_when_it_is_expected_and_stands_out_once_that_day_is_past()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var (id, staff) = await OpenAsync(service);
        var grant = await AskedAsync(staff, planned: 1_000m, asked: 1_000m);
        await staff.MadeStepAsync(grant, "decisions", new { on = "2026-03-01", amount = 900m, reference = "D 1" });
        using (var early = await staff.PostAsync($"grants/{grant}/calls", new { on = "2026-03-02", amount = 300m, expectedOn = "2026-03-01" }, at: $"grants/{grant}"))
            await RefusedAsync(early, HttpStatusCode.BadRequest, "grant.expected-before-call", "expectedOn");
        foreach (var expectedOn in new[] { "2026-03-03", "2099-01-01", null })
            await staff.MadeStepAsync(grant, "calls", new { on = "2026-03-02", amount = 300m, expectedOn });

        var own = new FundingRequests(service.ClientOf(TestUser.Partner(Commune)), id);
        foreach (var calls in new[] { (await own.ReadAsync("statement"))["calls"]!, (await own.ReadAsync($"grants/{grant}"))["calls"]! })
        {
            Assert.Equal(
                [("2026-03-03", true), ("2099-01-01", false), (null, false)],
                calls.AsArray().OrderBy(call => (int)call!["instalment"]!).Select(call => ((string?)call!["expectedOn"], (bool)call["isOverdue"]!)));
        }

        Assert.Equal(new DateOnly(2026, 3, 3), (await tap.FirstAsync<GrantCalled>(told => told.AgreementId == id && told.Instalment == 1)).ExpectedOn);
        using (var paid = await PayAsync(staff, grant, 1, 300m))
            Assert.Equal(HttpStatusCode.Created, paid.StatusCode);
        Assert.DoesNotContain((await own.ReadAsync("statement"))["calls"]!.AsArray(), call => (bool)call!["isOverdue"]!);
    }

    [Fact]
    public async Task Two_decisions_at_once_do_not_grant_more_than_the_line_gives()
    {
        var (_, staff) = await OpenAsync(service);
        using var line = await staff.PostAsync("plan/lines", new { funder = Commune, nature = "operating", amount = 1_000m }, at: "plan");
        var number = await MadeAsync(line);
        var grants = new List<int>();
        for (var rank = 0; rank < 3; rank++)
        {
            using var asked = await staff.PostAsync("grants", new { line = number, askedOn = "2026-02-10", amount = 600m });
            grants.Add(await MadeAsync(asked));
        }

        var answers = await Task.WhenAll(grants.Select(grant => StepAsync(staff, grant, "decisions", "2026-03-01", 600m)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
            await RefusedAsync(refused, HttpStatusCode.Conflict, "grant.over-planned");
    }

    [Fact]
    public async Task A_payment_sent_twice_is_one_and_its_key_serves_no_other()
    {
        var (_, staff) = await OpenAsync(service);
        var grant = await AskedAsync(staff, planned: 1_000m, asked: 1_000m);
        await staff.MadeStepAsync(grant, "decisions", new { on = "2026-03-01", amount = 800m, reference = "D 1" });
        await staff.MadeStepAsync(grant, "calls", new { on = "2026-03-02", amount = 800m });
        var tag = await staff.TagAsync($"grants/{grant}");
        var key = Guid.NewGuid().ToString();
        var payment = new { instalment = 1, on = "2026-03-05", amount = 500m, reference = "V 1" };

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => staff.SendAsync(HttpMethod.Post, $"grants/{grant}/payments", payment, key: key, ifMatch: tag)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Single((await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync(Token)))).Distinct(StringComparer.Ordinal));
        Assert.Single(answers.Select(answer => answer.Headers.ETag!.Tag).Distinct(StringComparer.Ordinal));
        Assert.Equal(500m, (decimal)(await staff.ReadAsync($"grants/{grant}"))["grant"]!["paid"]!);
        using (var other = await staff.SendAsync(HttpMethod.Post, $"grants/{grant}/payments", new { instalment = 1, on = "2026-03-05", amount = 1m }, key: key, ifMatch: tag))
            await RefusedAsync(other, HttpStatusCode.UnprocessableEntity, "idempotency.other-request");
        using var keyless = await staff.SendAsync(HttpMethod.Post, $"grants/{grant}/payments", payment, ifMatch: tag);
        await RefusedAsync(keyless, HttpStatusCode.BadRequest, "idempotency.key-required");
    }

    [Fact]
    public async Task What_was_wrong_is_reversed_from_the_last_step_and_stays_to_be_read()
    {
        var (_, staff) = await OpenAsync(service);
        var grant = await staff.PaidGrantAsync(Commune, 400m);
        var steps = (await staff.ReadAsync($"grants/{grant}"))["steps"]!.AsArray().ToDictionary(step => (string)step!["kind"]!, step => (string)step!["id"]!, StringComparer.Ordinal);
        foreach (var kind in new[] { "asked", "granted", "called" })
        {
            using var early = await staff.PostAsync($"grants/{grant}/steps/{steps[kind]}/reverse", new { reason = "Erreur" }, at: $"grants/{grant}");
            await RefusedAsync(early, HttpStatusCode.Conflict, "grant.later-steps");
        }

        foreach (var kind in new[] { "paid", "called", "granted", "asked" })
        {
            using var reversed = await staff.PostAsync($"grants/{grant}/steps/{steps[kind]}/reverse", new { reason = "Erreur" }, at: $"grants/{grant}");
            Assert.Equal(HttpStatusCode.NoContent, reversed.StatusCode);
        }

        var after = await staff.ReadAsync($"grants/{grant}");
        Assert.Equal("withdrawn", (string?)after["grant"]!["state"]);
        Assert.All(after["steps"]!.AsArray(), step => Assert.Equal("Erreur", (string?)step!["reversal"]!["reason"]));
        using var twice = await staff.PostAsync($"grants/{grant}/steps/{steps["paid"]}/reverse", new { reason = "Encore" }, at: $"grants/{grant}");
        await RefusedAsync(twice, HttpStatusCode.Conflict, "grant.already-reversed");
    }

    [Theory]
    [InlineData("2099-01-01", 10, "grant.in-the-future")]
    [InlineData("0026-03-01", 10, "grant.out-of-reach")]
    [InlineData("2026-02-09", 10, "grant.before-earlier-step")]
    [InlineData("2026-03-01", 0, "request.invalid")]
    public async Task A_wrong_decision_is_refused_with_its_rule(string on, decimal amount, string code)
    {
        var (_, staff) = await OpenAsync(service);
        var grant = await AskedAsync(staff, planned: 1_000m, asked: 1_000m);
        using var refused = await StepAsync(staff, grant, "decisions", on, amount);
        await RefusedAsync(refused, HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task A_line_that_gives_each_year_is_asked_for_a_year_that_it_has()
    {
        var (_, staff) = await OpenAsync(service);
        using var line = await staff.PostAsync("plan/lines", new { funder = Commune, nature = "operating", amount = 100m, isPerYear = true, fiscalYears = new[] { 1, 2 } }, at: "plan");
        var number = await MadeAsync(line);
        foreach (var year in new int?[] { null, 3 })
        {
            using var refused = await staff.PostAsync("grants", new { line = number, fiscalYear = year, askedOn = "2026-02-10", amount = 100m });
            await RefusedAsync(refused, HttpStatusCode.BadRequest, "grant.year-not-planned", "fiscalYear");
        }

        using var second = await staff.PostAsync("grants", new { line = number, fiscalYear = 2, askedOn = "2026-02-10", amount = 100m });
        await MadeAsync(second);
    }

    private static async Task<int> AskedAsync(FundingRequests staff, decimal planned, decimal asked)
    {
        using var line = await staff.PostAsync("plan/lines", new { funder = Commune, nature = "operating", amount = planned }, at: "plan");
        using var grant = await staff.PostAsync("grants", new { line = await MadeAsync(line), askedOn = "2026-02-10", amount = asked });
        return await MadeAsync(grant);
    }

    private static Task<HttpResponseMessage> StepAsync(FundingRequests staff, int grant, string step, string on, decimal amount) =>
        staff.PostAsync($"grants/{grant}/{step}", new { on, amount, reference = "R 1" }, at: $"grants/{grant}");

    private static Task<HttpResponseMessage> PayAsync(FundingRequests staff, int grant, int instalment, decimal amount) =>
        staff.PostAsync($"grants/{grant}/payments", new { instalment, on = "2026-03-05", amount, reference = "V 1" }, at: $"grants/{grant}", key: Guid.NewGuid().ToString());
}
