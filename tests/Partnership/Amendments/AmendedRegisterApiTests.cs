using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Amendments;

/// <summary>The register says what is in force, whatever was recorded first.</summary>
public sealed class AmendedRegisterApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private static readonly string[] Parties = ExpressAgreements.Parties;
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    private static DateOnly Today => ExpressAgreements.Today;

    [Fact]
    public async Task Of_two_amendments_of_a_line_the_one_of_the_later_day_holds_whichever_was_recorded_first()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var (first, second) = (await LineAsync(id, 0), await LineAsync(id, 1));
        await SignedAsync(id, new { changeCommitments = new[] { Rewording(first, "Mots du second jour"), Rewording(second, "Toujours dû") } }, Today, Today);
        await SignedAsync(id, new { changeCommitments = new[] { Rewording(first, "Mots du premier jour") }, endCommitments = new[] { second } }, Today.AddDays(-5), Today.AddDays(-6));

        foreach (var (number, words) in new[] { (first, "Mots du second jour"), (second, "Toujours dû") })
        {
            var line = (await staff.ReadAsync(id, $"commitments/{number}")).Body;
            Assert.Equal(words, (string?)line["commitment"]!["text"]);
            Assert.Equal(words, (string?)(await staff.TermAsync(id, $"commitment.{number}"))!["value"]);
            Assert.Null(line["commitment"]!["amendments"]!["endedOn"]);
            Assert.Null(line["aside"]);
        }
    }

    [Fact]
    public async Task What_is_recorded_behind_an_amendment_of_a_later_day_is_told_with_its_own_day_and_the_later_one_again()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var id = await staff.BringExpressIntoForceAsync();
        var number = await LineAsync(id, 0);
        var schedule = new { kind = "once", dueOn = $"{Today.AddMonths(1):yyyy-MM-dd}" };
        var second = await SignedAsync(id, new { changeCommitments = new[] { new { number, schedule } } }, Today, Today);
        var first = await SignedAsync(id, new { changeCommitments = new[] { Rewording(number, "Mots du premier jour") } }, Today.AddDays(-5), Today.AddDays(-6));

        var earlier = await tap.FirstAsync<CommitmentAmended>(told => told.AgreementId == id && told.Amendment == first);
        Assert.Equal(("Mots du premier jour", Today.AddDays(-5), null), (earlier.Text, earlier.EffectiveOn, earlier.Schedule));
        var later = await tap.FirstAsync<CommitmentAmended>(told => told.AgreementId == id && told.Amendment == second && told.Text == earlier.Text);
        Assert.Equal((Today, CommitmentScheduleKind.Once, Today.AddMonths(1)), (later.EffectiveOn, later.Schedule, later.DueOn));
    }

    [Fact]
    public async Task What_all_signed_of_a_line_nobody_changes_alone()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var number = await LineAsync(id, 0);
        var schedule = new { kind = "once", dueOn = $"{Today.AddMonths(1):yyyy-MM-dd}" };
        await SignedAsync(id, new { changeCommitments = new[] { new { number, schedule } } }, null, Today);

        var other = new { kind = "once", dueOn = $"{Today.AddMonths(9):yyyy-MM-dd}" };
        await AmendmentClient.AssertRefusedAsync(await ChangeLineAsync(HttpMethod.Put, id, number, "plan", new { schedule = other, owner = "La direction" }), HttpStatusCode.Conflict, "commitment.amended", "schedule");
        await AmendmentClient.AssertDoneAsync(await ChangeLineAsync(HttpMethod.Put, id, number, "plan", new { schedule, owner = "La direction" }));
        await AmendmentClient.AssertRefusedAsync(await ChangeLineAsync(HttpMethod.Post, id, number, "set-aside", new { reason = "Doublon" }), HttpStatusCode.Conflict, "commitment.amended");
        await AmendmentClient.AssertRefusedAsync(await ChangeLineAsync(HttpMethod.Post, id, number, "attribute", new { parties = new[] { Parties[3] } }), HttpStatusCode.Conflict, "commitment.amended", "parties");
        // What an amendment adds for all is not split into lines that the text would seem to have had.
        await SignedAsync(id, new { addCommitments = new[] { new { text = "Tenir une permanence", article = "2" } } }, null, Today);
        var added = (int)(await staff.ReadAsync(id, "commitments?limit=100")).Body["items"]!.AsArray().Single(line => (string?)line!["text"] == "Tenir une permanence")!["number"]!;
        await AmendmentClient.AssertRefusedAsync(await ChangeLineAsync(HttpMethod.Post, id, added, "attribute", new { parties = Parties[..2] }), HttpStatusCode.Conflict, "commitment.amended", "parties");
    }

    [Fact]
    public async Task A_line_that_an_amendment_on_its_way_changes_is_not_set_aside_meanwhile()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var (changed, ended, other) = (await LineAsync(id, 0), await LineAsync(id, 1), await LineAsync(id, 2));
        var amendment = await staff.ProposeAsync(id, new { changeCommitments = new[] { Rewording(changed, "Autres mots") }, endCommitments = new[] { ended } }, effectiveOn: Today.AddDays(20));
        Task<HttpResponseMessage> SetAsideAsync(int number) => ChangeLineAsync(HttpMethod.Post, id, number, "set-aside", new { reason = "Doublon" });

        await AmendmentClient.AssertRefusedAsync(await SetAsideAsync(ended), HttpStatusCode.Conflict, "amendment.overlaps", "number");
        await AmendmentClient.AssertRefusedAsync(await ChangeLineAsync(HttpMethod.Post, id, ended, "attribute", new { everybody = true }), HttpStatusCode.Conflict, "amendment.overlaps", "parties");
        await staff.SignAllAsync(id, amendment);
        await AmendmentClient.AssertRefusedAsync(await SetAsideAsync(changed), HttpStatusCode.Conflict, "amendment.overlaps", "number");
        await AmendmentClient.AssertDoneAsync(await SetAsideAsync(other));
    }

    [Fact]
    public async Task Who_leaves_owes_no_more_of_its_own_from_that_day_on()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var id = await staff.BringExpressIntoForceAsync();
        var lines = (await staff.ReadAsync(id, $"commitments?party={Parties[3]}&limit=100")).Body["items"]!.AsArray().Select(line => (int)line!["number"]!).ToList();
        var schedule = new { kind = "recurring", dueOn = $"{Today.AddDays(-3):yyyy-MM-dd}", everyMonths = 6 };
        await AmendmentClient.AssertDoneAsync(await ChangeLineAsync(HttpMethod.Put, id, lines[0], "plan", new { schedule }));
        await AmendmentClient.AssertDoneAsync(await ChangeLineAsync(HttpMethod.Put, id, lines[1], "plan", new { schedule = schedule with { dueOn = $"{Today.AddDays(3):yyyy-MM-dd}" } }));
        await SignedAsync(id, new { leave = new[] { Parties[3] } }, null, Today);

        var late = (await staff.ReadAsync(id, $"commitments/{lines[0]}")).Body;
        Assert.Equal(("overdue", 1), ((string?)late["commitment"]!["state"], (int)late["commitment"]!["late"]!));
        Assert.Equal($"{Today:yyyy-MM-dd}", (string?)late["commitment"]!["amendments"]!["endedOn"]);
        Assert.Equal("setAside", (string?)(await staff.ReadAsync(id, $"commitments/{lines[1]}")).Body["commitment"]!["state"]);
        Assert.Null(await staff.TermAsync(id, $"commitment.{lines[0]}"));
        Assert.NotNull(await staff.TermAsync(id, $"commitment.{lines[0]}", Today.AddDays(-1)));
        Assert.Equal(Today, (await tap.FirstAsync<CommitmentAmended>(told => told.AgreementId == id && told.Number == lines[0])).EndedOn);
        Assert.Empty((await staff.ReadAsync(id, "commitments?state=planned&limit=100")).Body["items"]!.AsArray());
    }

    [Fact]
    public async Task What_it_adds_is_told_with_its_proposal_and_who_joins_and_what_is_set_with_its_effect()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var id = await staff.BringExpressIntoForceAsync();
        var number = await staff.ProposeAsync(id, new
        {
            addCommitments = new[] { new { text = "Tenir une permanence" } },
            join = new[] { new { slug = "lycee-des-cimes", name = "Le Lycée des Cimes" } },
            terms = new { originals = 12 },
        });
        Assert.Contains($"commitment.+{number}.1", (await tap.FirstAsync<AgreementAmendmentProposed>(told => told.AggregateId == id)).Changed);
        await staff.SignAllAsync(id, number);
        var amended = await tap.FirstAsync<AgreementAmended>(told => told.AggregateId == id);
        Assert.Equal(["originals=12"], amended.Values);
        Assert.Equal(["Le Lycée des Cimes"], amended.JoinedNames);
    }

    private async Task<int> SignedAsync(Guid id, object changes, DateOnly? effectiveOn, DateOnly signedOn)
    {
        var number = await staff.ProposeAsync(id, changes, effectiveOn);
        await staff.SignAllAsync(id, number, signedOn);
        Assert.Equal("inEffect", (string?)(await staff.ReadAsync(id, $"amendments/{number}")).Body["summary"]!["state"]);
        return number;
    }

    private async Task<int> LineAsync(Guid id, int index) => (int)(await staff.ReadAsync(id, "commitments")).Body["items"]![index]!["number"]!;

    private async Task<HttpResponseMessage> ChangeLineAsync(HttpMethod method, Guid id, int number, string verb, object body) =>
        await staff.SendAsync(method, id, $"commitments/{number}/{verb}", body, (await staff.ReadAsync(id, $"commitments/{number}")).ETag);

    private static JsonObject Rewording(int number, string text) => new() { ["number"] = number, ["text"] = text };
}
