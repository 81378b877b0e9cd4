using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Partnership.Tests.Funding;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;

namespace SkillsHub.Partnership.Tests.Amendments;

/// <summary>What was in force of money on a day, and what an amendment makes of it.</summary>
public sealed class FundingTermsApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private static readonly DateOnly Today = ExpressAgreements.Today;

    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));
    private readonly AgreementClient town = new(service.ClientOf(TestUser.Partner(Commune)));

    [Fact]
    public async Task An_amendment_says_a_line_anew_from_its_day_in_the_terms_the_difference_and_the_plan_even_where_something_is_asked_for()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var (id, funding, line) = await OpenAsync();
        var key = $"funding.{line["number"]}";
        var text = (await town.TermAsync(id, key))!;
        Assert.Equal((15m, Commune, "investment", "text"), ((decimal)text["funding"]!["rate"]!, (string?)text["party"], (string?)text["funding"]!["nature"], (string?)text["source"]!["kind"]));
        Assert.Equal((string?)line["source"]!["article"], (string?)text["source"]!["article"]);
        using (var asked = await funding.PostAsync("grants", new { line = (int)line["number"]!, askedOn = "2026-02-10", amount = 1_000m }))
            await MadeAsync(asked);

        var amendment = await staff.ProposeAsync(id, new { changeFunding = new[] { Said(line, rate: 10m) } });
        var difference = (await town.ReadAsync(id, $"amendments/{amendment}")).Body["difference"]!.AsArray();
        Assert.Equal((key, 15m, 10m), ((string?)difference[0]!["key"], (decimal)difference[0]!["before"]!["funding"]!["rate"]!, (decimal)difference[0]!["after"]!["funding"]!["rate"]!));
        using (var beside = await funding.PostAsync($"plan/lines/{line["number"]}/set-aside", new { reason = "Autrement" }, at: "plan"))
            await RefusedAsync(beside, HttpStatusCode.Conflict, "amendment.overlaps", "by.amendment");
        await staff.SignAllAsync(id, amendment);

        Assert.Equal(15m, (decimal)(await town.TermAsync(id, key, Today.AddDays(-1)))!["funding"]!["rate"]!);
        Assert.Equal((10m, amendment), ((decimal)(await town.TermAsync(id, key))!["funding"]!["rate"]!, (int)(await town.TermAsync(id, key))!["source"]!["amendment"]!));
        var between = (await town.ReadAsync(id, $"terms/difference?from={Today.AddDays(-1):yyyy-MM-dd}&to={Today:yyyy-MM-dd}")).Body["changes"]!.AsArray();
        Assert.Equal(key, (string?)Assert.Single(between)!["key"]);
        var planned = (await funding.ReadAsync("plan"))["lines"]!.AsArray().Single(one => (int)one!["number"]! == (int)line["number"]!)!;
        Assert.Equal((10m, 15m, amendment), ((decimal)planned["rate"]!, (decimal)planned["read"]!["rate"]!, (int)planned["by"]!["amendment"]!));
        await tap.FirstAsync<FundingLineStated>(told => told.AgreementId == id && told.Rate == 10m && told.Amendment == amendment);
        Assert.Contains(key, (await tap.FirstAsync<AgreementAmended>(told => told.AggregateId == id)).Changed);
    }

    [Fact]
    public async Task A_line_is_added_and_ended_by_amendments_and_what_people_add_is_in_no_version()
    {
        var (id, funding, line) = await OpenAsync();
        using (var people = await funding.PostAsync("plan/lines", new { funder = Commune, nature = "operating", amount = 100m }, at: "plan"))
            Assert.Null(await town.TermAsync(id, $"funding.{await MadeAsync(people)}"));
        var adding = await staff.ProposeAsync(id, new { addFunding = new[] { new { funder = Departement, nature = "operating", amount = 5_000m, isPerYear = true, fiscalYears = new[] { 2, 1 } } } });
        Assert.Null((await town.ReadAsync(id, "terms")).Body["entries"]!.AsArray().FirstOrDefault(one => (string?)one!["value"] == $"{Departement} operating 5000.00 EUR a year years 1,2"));
        await staff.SignAllAsync(id, adding);
        var added = (await town.ReadAsync(id, "terms")).Body["entries"]!.AsArray().Single(one => (string?)one!["value"] == $"{Departement} operating 5000.00 EUR a year years 1,2")!;
        var number = ((string)added["key"]!)["funding.".Length..];
        Assert.Equal((5_000m, adding), ((decimal)await AmountAsync(funding, number), (int)added["source"]!["amendment"]!));
        using (var alone = await funding.SendAsync(HttpMethod.Put, $"plan/lines/{number}", new { funder = Departement, nature = "operating", amount = 1m }, at: "plan"))
            await RefusedAsync(alone, HttpStatusCode.BadRequest, "funding.needs-amendment", "by.amendment");

        var ending = await staff.ProposeAsync(id, new { endFunding = new[] { (int)line["number"]! } });
        await staff.SignAllAsync(id, ending);
        Assert.Null(await town.TermAsync(id, $"funding.{line["number"]}"));
        Assert.NotNull(await town.TermAsync(id, $"funding.{line["number"]}", Today.AddDays(-1)));
        Assert.NotNull((await funding.ReadAsync("plan"))["lines"]!.AsArray().Single(one => (int)one!["number"]! == (int)line["number"]!)!["aside"]);
    }

    [Fact]
    public async Task Nothing_is_planned_any_more_for_what_was_asked_on_a_line_that_an_amendment_ended()
    {
        var (id, funding, _) = await OpenAsync();
        var number = await AddAsync(id, new { funder = Departement, nature = "operating", amount = 5_000m });
        using var asked = await funding.PostAsync("grants", new { line = number, askedOn = "2026-02-10", amount = 1_000m });
        var path = $"grants/{await MadeAsync(asked)}";
        var before = (await funding.ReadAsync(path))["grant"]!;
        Assert.Equal((5_000m, false), ((decimal)before["planned"]!, (bool)before["isLineAside"]!));

        await AgreeAsync(id, new { endFunding = new[] { number } });
        var ended = (await funding.ReadAsync(path))["grant"]!;
        Assert.Equal((null, true, 1_000m), ((decimal?)ended["planned"], (bool)ended["isLineAside"]!, (decimal)ended["asked"]!));
    }

    [Fact]
    public async Task What_the_text_left_open_is_in_force_from_the_day_on_which_it_is_said()
    {
        var (id, funding, line) = await OpenAsync();
        using (var said = await funding.SendAsync(HttpMethod.Put, $"plan/lines/{line["number"]}", Said(line, rate: 15m, years: [1], by: new { reason = "Lettre du maire" }), at: "plan"))
            Assert.Equal(HttpStatusCode.NoContent, said.StatusCode);

        var now = (await town.TermAsync(id, $"funding.{line["number"]}"))!;
        Assert.Equal([1], now["funding"]!["fiscalYears"]!.AsArray().Select(year => (int)year!));
        Assert.Equal("settlement", (string?)now["source"]!["kind"]);
        Assert.Empty((await town.TermAsync(id, $"funding.{line["number"]}", Today.AddDays(-1)))!["funding"]!["fiscalYears"]!.AsArray());
    }

    [Fact]
    public async Task What_no_plan_can_hold_is_not_agreed_on()
    {
        var (id, _, line) = await OpenAsync();
        foreach (var (changes, code, field) in new (object, string, string)[]
        {
            (new { changeFunding = new[] { Said(line, rate: 101m) } }, "request.invalid", "changes.changeFunding[0].rate"),
            (new { changeFunding = new[] { Said(line, rate: 15m) } }, "amendment.changes-nothing", "changes.changeFunding[0].number"),
            (new { changeFunding = new[] { Said(line, rate: 60m) }, addFunding = new[] { new { funder = Departement, nature = "investment", rate = 60m, @base = (int?)line["base"] } } }, "amendment.exceeds-base", "changes.changeFunding[0].rate"),
            (new { addFunding = new[] { new { funder = "inconnue", nature = "operating", amount = 5m } } }, "agreement.not-a-party", "changes.addFunding[0].funder"),
            (new { addFunding = new[] { new { funder = Commune, nature = "operating", amount = 5m, @base = 99 } } }, "amendment.no-such-base", "changes.addFunding[0].base"),
            (new { addFunding = new[] { new { funder = Commune, nature = "inKind", amount = 5m } } }, "amendment.funding", "changes.addFunding[0].nature"),
            (new { endFunding = new[] { 99 } }, "amendment.no-such-line", "changes.endFunding[0]"),
        })
        {
            await AmendmentClient.AssertRefusedAsync(await staff.PostAsync(id, "amendments", AmendmentClient.Body(changes), ifMatch: null), HttpStatusCode.BadRequest, code, field);
        }
    }

    [Fact]
    public async Task People_add_no_more_to_a_base_than_what_is_on_its_way_leaves_of_it()
    {
        var (id, funding, line) = await OpenAsync();
        async Task<HttpResponseMessage> AddAsync(decimal rate) =>
            await funding.PostAsync("plan/lines", new { funder = Commune, nature = "investment", rate, @base = (int?)line["base"] }, at: "plan");
        var later = await staff.ProposeAsync(id, new { addFunding = new[] { new { funder = Departement, nature = "investment", rate = 45m, @base = (int?)line["base"] } } }, Today.AddMonths(1));
        foreach (var sign in new[] { false, true })
        {
            if (sign)
                await staff.SignAllAsync(id, later);
            using var over = await AddAsync(45m);
            var refused = await RefusedAsync(over, HttpStatusCode.Conflict, "funding.exceeds-with-amendment", "rate");
            Assert.Equal((later, 105m), ((int)refused["amendment"]!, (decimal)refused["sum"]!));
        }

        using var within = await AddAsync(40m);
        await MadeAsync(within);
    }

    [Fact]
    public async Task What_is_signed_for_a_later_day_counts_in_the_sums_of_what_is_signed_before_it()
    {
        var (id, _, line) = await OpenAsync();
        object Half(string funder) => new { addFunding = new[] { new { funder, nature = "investment", rate = 45m, @base = (int?)line["base"] } } };
        await staff.SignAllAsync(id, await staff.ProposeAsync(id, Half(Commune), effectiveOn: Today.AddDays(20)));

        await AmendmentClient.AssertRefusedAsync(
            await staff.PostAsync(id, "amendments", AmendmentClient.Body(Half(Departement)), ifMatch: null), HttpStatusCode.BadRequest, "amendment.exceeds-base", "changes.addFunding[0].rate");
    }

    [Fact]
    public async Task A_base_on_which_an_amendment_on_its_way_says_a_line_does_not_become_each_years()
    {
        var (id, funding, line) = await OpenAsync();
        var on = (await funding.ReadAsync("plan"))["bases"]!.AsArray().Single(one => (int)one!["number"]! == (int)line["base"]!)!;
        await staff.ProposeAsync(id, new { addFunding = new[] { new { funder = Departement, nature = "investment", amount = 5_000m, @base = (int?)line["base"], fiscalYears = new[] { 1, 2 } } } });

        using var recounted = await funding.SendAsync(HttpMethod.Put, $"plan/bases/{on["number"]}", new { name = (string?)on["name"], isPerYear = !(bool)on["isPerYear"]! }, at: "plan");
        await RefusedAsync(recounted, HttpStatusCode.Conflict, "amendment.overlaps", "isPerYear");
    }

    [Fact]
    public async Task Years_that_are_over_keep_what_was_planned_for_them_and_the_others_stand_on_another_line()
    {
        var (id, _, _) = await OpenAsync();
        var number = await AddAsync(id, new { funder = Departement, nature = "operating", amount = 5_000m, isPerYear = true, fiscalYears = new[] { Today.Year - 1, Today.Year } });
        object Yearly(decimal amount, params int[] years) => new { number, funder = Departement, nature = "operating", amount, isPerYear = true, fiscalYears = years };
        foreach (var (changes, field) in new (object, string)[]
        {
            (new { changeFunding = new[] { Yearly(4_000m, Today.Year - 1, Today.Year) } }, "changes.changeFunding[0].fiscalYears"),
            (new { changeFunding = new[] { Yearly(5_000m, Today.Year) } }, "changes.changeFunding[0].fiscalYears"),
            (new { endFunding = new[] { number } }, "changes.endFunding[0]"),
        })
        {
            await AmendmentClient.AssertRefusedAsync(await staff.PostAsync(id, "amendments", AmendmentClient.Body(changes), ifMatch: null), HttpStatusCode.BadRequest, "amendment.years-passed", field);
        }

        await staff.SignAllAsync(id, await staff.ProposeAsync(id, new { changeFunding = new[] { Yearly(5_000m, Today.Year - 1) } }));
        Assert.Equal([Today.Year - 1], (await town.TermAsync(id, $"funding.{number}"))!["funding"]!["fiscalYears"]!.AsArray().Select(year => (int)year!));
    }

    [Fact]
    public async Task A_year_is_kept_however_it_is_written()
    {
        var (id, _, _) = await OpenAsync(signedOn: Today.AddYears(-1));
        using (var said = await staff.SendAsync(HttpMethod.Put, id, "years", new { firstFiscalYearFrom = $"{Today.Year - 1}-01-01" }, (await staff.ReadAsync(id, "years")).ETag))
            Assert.Equal(HttpStatusCode.NoContent, said.StatusCode);
        var number = await AddAsync(id, new { funder = Departement, nature = "operating", amount = 5_000m, isPerYear = true, fiscalYears = new[] { 1, 2, 3 } });
        object Yearly(params int[] years) => new { changeFunding = new[] { new { number, funder = Departement, nature = "operating", amount = 5_000m, isPerYear = true, fiscalYears = years } } };

        await AgreeAsync(id, Yearly(Today.Year - 1, Today.Year));
        Assert.Equal([Today.Year - 1, Today.Year], (await town.TermAsync(id, $"funding.{number}"))!["funding"]!["fiscalYears"]!.AsArray().Select(year => (int)year!));

        await AgreeAsync(id, new { leave = new[] { Departement } });
        await AmendmentClient.AssertRefusedAsync(
            await staff.PostAsync(id, "amendments", AmendmentClient.Body(Yearly(3)), ifMatch: null), HttpStatusCode.BadRequest, "amendment.funder-left", "changes.changeFunding[0].fiscalYears");
        await AgreeAsync(id, Yearly(1));
    }

    [Fact]
    public async Task The_line_of_a_party_that_left_counts_until_the_others_end_it_or_leave_it_its_years()
    {
        var (id, funding, line) = await OpenAsync();
        await AgreeAsync(id, new { leave = new[] { Commune } });
        Assert.Null(await staff.TermAsync(id, $"funding.{line["number"]}"));
        foreach (var (changes, code, field) in new (object, string, string)[]
        {
            (new { changeFunding = new[] { Said(line, rate: 10m, years: [1]) } }, "amendment.funder-left", "changes.changeFunding[0].fiscalYears"),
            (new { addFunding = new[] { new { funder = Departement, nature = "investment", rate = 90m, @base = (int?)line["base"] } } }, "amendment.exceeds-base", "changes.addFunding[0].rate"),
        })
        {
            await AmendmentClient.AssertRefusedAsync(await staff.PostAsync(id, "amendments", AmendmentClient.Body(changes), ifMatch: null), HttpStatusCode.BadRequest, code, field);
        }

        await AgreeAsync(id, new { changeFunding = new[] { Said(line, rate: 15m, years: [1]) } });
        Assert.Equal([1], (await LineAsync(funding, line))["fiscalYears"]!.AsArray().Select(year => (int)year!["year"]!));
        await AgreeAsync(id, new { endFunding = new[] { (int)line["number"]! } });
        Assert.NotNull((await LineAsync(funding, line))["aside"]);
    }

    private static async Task<JsonNode> LineAsync(FundingRequests funding, JsonNode line) =>
        (await funding.ReadAsync("plan"))["lines"]!.AsArray().Single(one => (int)one!["number"]! == (int)line["number"]!)!;

    private async Task AgreeAsync(Guid id, object changes)
    {
        var amendment = await staff.ProposeAsync(id, changes);
        await staff.SignAllAsync(id, amendment);
    }

    private async Task<int> AddAsync(Guid id, object line)
    {
        var adding = await staff.ProposeAsync(id, new { addFunding = new[] { line } });
        await staff.SignAllAsync(id, adding);
        var added = (await town.ReadAsync(id, "terms")).Body["entries"]!.AsArray().Single(one => one!["funding"] is not null && (int?)one["source"]!["amendment"] == adding)!;
        return int.Parse(((string)added["key"]!)["funding.".Length..], CultureInfo.InvariantCulture);
    }

    private static async Task<JsonNode> AmountAsync(FundingRequests funding, string number) =>
        (await funding.ReadAsync("plan"))["lines"]!.AsArray().Single(one => $"{one!["number"]}" == number)!["amount"]!;

    private static object Said(JsonNode line, decimal rate, int[]? years = null, object? by = null)
    {
        var (number, ceiling) = ((int)line["number"]!, (decimal?)line["ceiling"]);
        var fiscalYears = years ?? [.. line["fiscalYears"]!.AsArray().Select(year => (int)year!["year"]!)];
        return by is null
            ? new { number, funder = Commune, nature = "investment", @base = (int?)line["base"], rate, ceiling, fiscalYears }
            : new { funder = Commune, nature = "investment", @base = (int?)line["base"], rate, ceiling, fiscalYears, by };
    }

    private async Task<(Guid Id, FundingRequests Funding, JsonNode Line)> OpenAsync(DateOnly? signedOn = null)
    {
        var id = await staff.BringExpressIntoForceAsync(signedOn: signedOn);
        var funding = new FundingRequests(service.ClientOf(TestUser.Staff()), id);
        var line = (await funding.ReadAsync("plan"))["lines"]!.AsArray().Single(one => (string?)one!["funder"] == Commune && (string?)one["nature"] == "investment")!;
        return (id, funding, line);
    }
}
