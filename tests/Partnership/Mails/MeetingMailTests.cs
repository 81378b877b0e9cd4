using MimeKit;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Partnership.Tests.Committee;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Mails;

public sealed class MeetingMailTests(MailedPartnershipService service) : IClassFixture<MailedPartnershipService>
{
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    private static DateOnly Today => ExpressAgreements.Today;

    [Fact]
    public async Task Who_is_convened_has_the_meeting_by_mail_and_is_told_when_it_moves_or_is_cancelled()
    {
        var id = await staff.BringExpressIntoForceAsync();
        foreach (var party in ExpressAgreements.Parties)
            await service.TellAsync(party);
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, CommitteeClient.Person(1)));
        var meeting = await staff.ConveneAsync(id, Today.AddDays(40));
        var page = $"agreements/{id}/committee/meetings/{meeting}";

        // Only one organisation has somebody who sits.
        var convened = Assert.Single(await service.MailsAsync(page, 1));
        Assert.StartsWith("Convocation : ", convened.Subject, StringComparison.Ordinal);
        Assert.Contains("1. Budget", convened.TextBody, StringComparison.Ordinal);
        Assert.Contains("Claude Martin", convened.TextBody, StringComparison.Ordinal);
        Assert.Contains("STATUS:CONFIRMED", CalendarOf(convened).Text, StringComparison.Ordinal);

        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "", CommitteeClient.Plan(Today.AddDays(50)), HttpMethod.Put));
        var moved = (await service.MailsAsync(page, 2))[1];
        Assert.StartsWith("Réunion déplacée : ", moved.Subject, StringComparison.Ordinal);

        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "convene", new { convenedOn = CommitteeClient.Day(Today) }));
        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "cancel", new { reason = "Salle fermée" }));
        var mails = await service.MailsAsync(page, 4);
        var cancelled = mails.Single(mail => mail.Subject!.StartsWith("Réunion annulée : ", StringComparison.Ordinal));
        Assert.Contains("Salle fermée", cancelled.TextBody, StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED", CalendarOf(cancelled).Text, StringComparison.Ordinal);
        Assert.Single(mails.Select(mail => Line(CalendarOf(mail), "UID:")).Distinct(StringComparer.Ordinal));
        Assert.Equal(4, mails.Select(mail => Line(CalendarOf(mail), "SEQUENCE:")).Distinct(StringComparer.Ordinal).Count());

        // Where nobody is convened again it is in their calendars still.
        var other = await staff.ConveneAsync(id, Today.AddDays(60));
        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, other, "", CommitteeClient.Plan(Today.AddDays(70)), HttpMethod.Put));
        Assert.Null((await staff.ReadAsync(id, $"committee/meetings/{other}")).Body["convocation"]);
        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, other, "", CommitteeClient.Plan(Today.AddDays(80)), HttpMethod.Put));
        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, other, "cancel", new { reason = "Neige" }));
        mails = await service.MailsAsync($"agreements/{id}/committee/meetings/{other}", 4);
        Assert.Equal(2, mails.Count(mail => mail.Subject!.StartsWith("Réunion déplacée : ", StringComparison.Ordinal)));
        Assert.Single(mails, mail => mail.Subject!.StartsWith("Réunion annulée : ", StringComparison.Ordinal));
    }

    private static TextPart CalendarOf(MimeMessage mail) => mail.BodyParts.OfType<TextPart>().Single(part => part.ContentType.MimeType == "text/calendar");

    private static string Line(TextPart calendar, string name) => calendar.Text.Split('\n').Single(line => line.StartsWith(name, StringComparison.Ordinal));
}
