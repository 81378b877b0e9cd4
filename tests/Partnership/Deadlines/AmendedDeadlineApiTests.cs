using System.Globalization;
using System.Net;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Deadlines;

/// <summary>An amendment changes what comes from its day on, and nothing that lies before it.</summary>
public sealed class AmendedDeadlineApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    private static DateOnly Today => ExpressAgreements.Today;

    [Theory]
    [InlineData(5, 3, true)]
    [InlineData(1, 1, false)]
    public async Task Force_majeure_shortens_the_notice_that_holds_and_not_that_of_the_text(int amended, int agreed, bool isTaken)
    {
        var id = await staff.BringExpressIntoForceAsync();
        var number = await staff.ProposeAsync(id, new { terms = new { terminationNotice = new { count = amended, unit = "months" } } });
        await staff.SignAllAsync(id, number);
        var answer = await staff.SendAsync(HttpMethod.Put, id, "force-majeure", new { notice = new { count = agreed, unit = "months" }, agreedOn = Day(Today), proof = "PV 9" }, (await staff.ReadAsync(id, "years")).ETag);

        if (isTaken)
            await AmendmentClient.AssertDoneAsync(answer);
        else
            await AmendmentClient.AssertRefusedAsync(answer, HttpStatusCode.BadRequest, "agreement.notice-not-shorter", "notice.count");
    }

    [Fact]
    public async Task More_meetings_from_now_on_leave_those_of_the_past_as_they_were()
    {
        var id = await staff.BringExpressIntoForceAsync(Today.AddMonths(13));
        var before = await MeetingsAsync(id);
        var number = await staff.ProposeAsync(id, new { terms = new { meetingsPerYear = 12 } });
        await staff.SignAllAsync(id, number);

        var after = await MeetingsAsync(id);
        Assert.Contains(before, meeting => meeting.Day < Today);
        Assert.Equal(before.Where(meeting => meeting.Day < Today), after.Where(meeting => meeting.Day < Today));
        Assert.True(after.Count(meeting => meeting.Day >= Today) > before.Count(meeting => meeting.Day >= Today));
        Assert.Equal(after.Count, after.Select(meeting => meeting.Id).Distinct(StringComparer.Ordinal).Count());
    }

    private async Task<List<(string Id, DateOnly Day)>> MeetingsAsync(Guid id) =>
        [.. (await staff.ReadAsync(id, "deadlines?kind=committeeMeeting&limit=100")).Body["items"]!.AsArray().Select(meeting => ((string)meeting!["id"]!, DateOnly.Parse((string)meeting["legalDate"]!, CultureInfo.InvariantCulture)))];

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
