using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Deadlines;

namespace SkillsHub.Partnership.Tests.Amendments;

/// <summary>Uses the amendments' API as a program of the hub's staff or of a partner would.</summary>
internal static class AmendmentClient
{
    public static readonly object LongerNotice = new { terms = new { terminationNotice = new { count = 5, unit = "months" } } };

    public static object Body(object changes, DateOnly? effectiveOn = null, Guid? id = null) => new
    {
        title = "Avenant d’essai",
        reason = "Le projet a changé.",
        effectiveOn = effectiveOn?.ToString("O", CultureInfo.InvariantCulture),
        changes,
        id,
    };

    public static async Task<int> DraftAsync(this AgreementClient client, Guid id, object changes, DateOnly? effectiveOn = null)
    {
        using var answer = await client.PostAsync(id, "amendments", Body(changes, effectiveOn), ifMatch: null);
        var body = await AgreementClient.BodyOf(answer);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, body.ToJsonString());
        return (int)body["summary"]!["number"]!;
    }

    public static async Task<int> ProposeAsync(this AgreementClient client, Guid id, object changes, DateOnly? effectiveOn = null)
    {
        var number = await client.DraftAsync(id, changes, effectiveOn);
        await AssertDoneAsync(await client.AmendAsync(id, number, "propose"));
        return number;
    }

    /// <summary>Makes the change on the version that stands now.</summary>
    public static async Task<HttpResponseMessage> AmendAsync(this AgreementClient client, Guid id, int number, string verb, object? body = null) =>
        await client.PostAsync(id, $"amendments/{number}/{verb}", body, (await client.ReadAsync(id, $"amendments/{number}")).ETag);

    public static Task<HttpResponseMessage> SignAmendmentAsync(this AgreementClient client, Guid id, int number, string party, DateOnly? signedOn = null) =>
        client.AmendAsync(id, number, "signatures", Signature(party, signedOn));

    public static object Signature(string party, DateOnly? signedOn = null) => new
    {
        party,
        signatory = "La direction",
        signedOn = (signedOn ?? ExpressAgreements.Today).ToString("O", CultureInfo.InvariantCulture),
        method = "electronic",
        proof = "certificat 9",
    };

    /// <summary>Has all that are asked to sign it do so.</summary>
    public static async Task SignAllAsync(this AgreementClient client, Guid id, int number, DateOnly? signedOn = null)
    {
        foreach (var signatory in (await client.ReadAsync(id, $"amendments/{number}")).Body["signatories"]!.AsArray())
            await AssertDoneAsync(await client.SignAmendmentAsync(id, number, (string)signatory!["slug"]!, signedOn));
    }

    /// <summary>A value that is in force on a day, with what sets it.</summary>
    public static async Task<JsonNode?> TermAsync(this AgreementClient client, Guid id, string key, DateOnly? on = null) =>
        (await client.ReadAsync(id, $"terms{(on is { } day ? $"?on={day:yyyy-MM-dd}" : "")}")).Body["entries"]!.AsArray().FirstOrDefault(entry => (string?)entry!["key"] == key);

    public static async Task AssertRefusedAsync(HttpResponseMessage answer, HttpStatusCode status, string code, string? field = null)
    {
        var problem = await AgreementClient.BodyOf(answer);
        Assert.True(answer.StatusCode == status, problem.ToJsonString());
        Assert.Equal(code, (string?)problem["code"]);
        if (field is not null)
            Assert.Contains(field, problem["errors"]!.ToJsonString(), StringComparison.Ordinal);
        answer.Dispose();
    }

    public static async Task AssertDoneAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        answer.Dispose();
    }
}
