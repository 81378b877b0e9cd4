using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Partnership.Tests.Deadlines;

namespace SkillsHub.Partnership.Tests.Committee;

/// <summary>Uses the committee's API as a program of the hub's staff or of a partner would.</summary>
internal static class CommitteeClient
{
    public static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    public static object Plan(DateOnly day, Guid? id = null) => new { day = Day(day), startsAt = "14:30:00", place = "Mairie", id };

    public static object Person(int seat, DateOnly? from = null, string name = "Claude Martin") => new { seat, name, role = "Direction", from = Day(from ?? ExpressAgreements.SignedOn) };

    /// <summary>Makes the change of the committee on the version that stands now.</summary>
    public static async Task<HttpResponseMessage> CommitteeAsync(this AgreementClient client, Guid id, HttpMethod method, string path, object body) =>
        await client.SendAsync(method, id, $"committee/{path}", body, (await client.ReadAsync(id, "committee")).ETag);

    public static Task<HttpResponseMessage> AppointAsync(this AgreementClient client, Guid id, object person) => client.CommitteeAsync(id, HttpMethod.Post, "members", person);

    public static async Task<int> PlanAsync(this AgreementClient client, Guid id, DateOnly day)
    {
        using var answer = await client.PostAsync(id, "committee/meetings", Plan(day), ifMatch: null);
        var body = await AgreementClient.BodyOf(answer);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, body.ToJsonString());
        return (int)body["summary"]!["number"]!;
    }

    /// <summary>Makes the change of a meeting on the version that stands now.</summary>
    public static async Task<HttpResponseMessage> MeetAsync(this AgreementClient client, Guid id, int meeting, string verb, object? body = null, HttpMethod? method = null) =>
        await client.SendAsync(method ?? HttpMethod.Post, id, $"committee/meetings/{meeting}/{verb}", body, (await client.ReadAsync(id, $"committee/meetings/{meeting}")).ETag);

    /// <summary>A meeting with an item on its agenda, to which the members are convened.</summary>
    public static async Task<int> ConveneAsync(this AgreementClient client, Guid id, DateOnly day, DateOnly? convenedOn = null)
    {
        var meeting = await client.PlanAsync(id, day);
        await AmendmentClient.AssertDoneAsync(await client.MeetAsync(id, meeting, "agenda", new { title = "Budget" }));
        await AmendmentClient.AssertDoneAsync(await client.MeetAsync(id, meeting, "convene", new { convenedOn = Day(convenedOn ?? ExpressAgreements.SignedOn) }));
        return meeting;
    }

    /// <summary>A meeting that was held with all who sit.</summary>
    public static async Task<int> HoldAsync(this AgreementClient client, Guid id, DateOnly day, DateOnly? convenedOn = null)
    {
        var meeting = await client.ConveneAsync(id, day, convenedOn);
        var sitting = (await client.ReadAsync(id, $"committee/meetings/{meeting}")).Body["sitting"]!.AsArray();
        await AmendmentClient.AssertDoneAsync(await client.MeetAsync(id, meeting, "hold", new { attendance = sitting.Select(member => new { member = (int)member!["number"]!, presence = "present" }) }));
        return meeting;
    }

    /// <summary>What waits in the committee of the agreement, as a dashboard asks for it.</summary>
    public static async Task<JsonNode> MineAsync(HttpClient client, Guid id)
    {
        using var mine = await client.GetAsync("/api/partnership/committees?limit=100", TestContext.Current.CancellationToken);
        return (await AgreementClient.BodyOf(mine))["items"]!.AsArray().Single(one => (Guid)one!["agreementId"]! == id)!;
    }

    public static Task<HttpResponseMessage> DecideAsync(this AgreementClient client, Guid id, int meeting, object decision) => client.MeetAsync(id, meeting, "decisions", decision);
}
