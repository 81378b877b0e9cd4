using System.Globalization;
using System.Net;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Deadlines;

namespace SkillsHub.Partnership.Tests.Amendments;

/// <summary>Records the letters by which parties renew or leave an agreement.</summary>
internal static class LifeClient
{
    private static readonly string[] Parties = ExpressAgreements.Parties;

    /// <summary>Has all agree on a day's notice, so that it runs out within the test's past, whether or not the agreement has expired meanwhile.</summary>
    public static async Task ShortenNoticeAsync(this AgreementClient staff, Guid id)
    {
        using var shortened = await staff.SendAsync(
            HttpMethod.Put, id, "force-majeure", new { notice = new { count = 1, unit = "days" }, agreedOn = Day(ExpressAgreements.SignedOn), proof = "PV 9" }, "*");
        Assert.Equal(HttpStatusCode.NoContent, shortened.StatusCode);
        await staff.ConfirmNoticeAsync(id, ExpressAgreements.SignedOn);
    }

    /// <summary>Has each party, or only some, agree to the shorter notice that is proposed, on its day.</summary>
    public static async Task ConfirmNoticeAsync(this AgreementClient staff, Guid id, DateOnly agreedOn, params string[] parties)
    {
        foreach (var party in parties is [] ? Parties : parties)
        {
            using var confirmed = await staff.PostAsync(id, $"force-majeure/{Day(agreedOn)}/confirmations", new { party, confirmedOn = Day(agreedOn), proof = "Courrier" }, "*");
            Assert.Equal(HttpStatusCode.NoContent, confirmed.StatusCode);
        }
    }

    /// <summary>Has a party leave, one after the other, each once the one before is gone, and told to those that are left.</summary>
    public static async Task TerminateAsync(this AgreementClient staff, Guid id, int rank)
    {
        var (to, sentOn) = (Parties.Skip(rank + 1).ToArray(), ExpressAgreements.Today.AddDays((3 * rank) - 30));
        var letter = await staff.SendLetterAsync(id, "termination", Parties[rank], to, sentOn);
        foreach (var party in to)
        {
            using var received = await staff.SendAsync(HttpMethod.Put, id, $"notices/{letter}/receipts/{party}", new { receivedOn = Day(sentOn.AddDays(1)) }, "*");
            Assert.Equal(HttpStatusCode.NoContent, received.StatusCode);
        }
    }

    public static async Task<Guid> SendLetterAsync(this AgreementClient staff, Guid id, string purpose, string from, string[] to, DateOnly sentOn)
    {
        using var sent = await staff.PostAsync(id, "notices", new { purpose, from, to, numbers = to.ToDictionary(one => one, _ => $"{Guid.NewGuid():N}", StringComparer.Ordinal), sentOn = Day(sentOn) }, ifMatch: null);
        var body = await AgreementClient.BodyOf(sent);
        Assert.True(sent.StatusCode == HttpStatusCode.Created, body.ToJsonString());
        return body["id"]!.GetValue<Guid>();
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
