using System.Globalization;
using System.Net;
using System.Text.Json;
using MimeKit;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Partnership.Tests.Funding;
using SkillsHub.Testing;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Mails;

public sealed class DeadlineMailTests(MailedPartnershipService service) : IClassFixture<MailedPartnershipService>
{
    private static readonly string[] Parties = ExpressAgreements.Parties;
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_told_at_once_is_one_mail_to_each_that_asked_for_it_however_many_replicas_look()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        // Signed once, the organisations are known.
        await staff.BringExpressIntoForceAsync();
        await service.TellAsync(Parties[0]);
        await service.TellAsync(Parties[1], "en");
        await service.StartReplicaAsync(Token);
        var id = await staff.BringExpressIntoForceAsync(end: ExpressAgreements.Today.AddMonths(4));
        var page = $"agreements/{id}/deadlines";

        // Another test's organisations may be told of this one too.
        async Task<List<MimeMessage>> OursAsync(int count)
        {
            List<MimeMessage> ours = [];
            await Eventually.TrueAsync(async () => (ours = [.. (await service.MailsAsync(page, count)).Where(mail => IsTo(mail, Parties[0]) || IsTo(mail, Parties[1]))]).Count >= count);
            return ours;
        }

        var mails = await OursAsync(2);
        var french = mails.Single(mail => IsTo(mail, Parties[0]));
        Assert.StartsWith("Échéances : ", french.Subject, StringComparison.Ordinal);
        Assert.Contains("À PRÉPARER", french.TextBody, StringComparison.Ordinal);
        Assert.Equal(8, Lines(french, "- Lettre de reconduction : "));
        Assert.Equal($"<{MailedPartnershipService.Portal}contacts/{Parties[0]}>", french.Headers[HeaderId.ListUnsubscribe]);
        var english = mails.Single(mail => IsTo(mail, Parties[1]));
        Assert.Equal(8, Lines(english, "- Letter of renewal: "));

        await SendAsync(id, Parties[0], Parties[1]);
        await tap.FirstAsync<DeadlineMet>(told => told.AgreementId == id);
        mails = await OursAsync(4);
        Assert.Equal(1, mails.Where(mail => IsTo(mail, Parties[0])).Count(mail => mail.TextBody!.Contains("FAIT", StringComparison.Ordinal)));
        Assert.Equal(4, mails.Count);
        Assert.Equal(4, mails.Select(mail => mail.MessageId).Distinct(StringComparer.Ordinal).Count());
        // No address is in the journal, nor in the log.
        Assert.DoesNotContain("partner.example", string.Concat(tap.Received.Select(told => JsonSerializer.Serialize(told, told.GetType()))), StringComparison.Ordinal);
        Assert.DoesNotContain("partner.example", service.Service.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_call_for_money_its_funder_is_told_and_no_other_party()
    {
        const string funder = FundingRequests.Commune;
        await staff.BringExpressIntoForceAsync();
        await service.TellAsync(funder);
        await service.TellAsync(FundingRequests.Departement, "en");
        var id = await staff.BringExpressIntoForceAsync(end: ExpressAgreements.Today.AddMonths(4));
        var money = new FundingRequests(service.ClientOf(TestUser.Staff()), id);
        var grant = await money.GrantedAsync(funder);
        await money.CallAsync(grant, 1_000m, ExpressAgreements.Today.AddDays(20));
        var payment = $"Versement de l’appel de fonds 1 de la subvention n° {grant} (";
        Assert.Contains($"- {payment}", Assert.Single(await ToldAsync(1)).TextBody, StringComparison.Ordinal);
        await money.PayAsync(grant, 1, 1_000m);
        Assert.Contains(await ToldAsync(2), mail => mail.TextBody!.Contains($"- ✓ {payment}", StringComparison.Ordinal));

        // Of the letters of renewal both are told, of the money one.
        async Task<IReadOnlyList<MimeMessage>> ToldAsync(int count)
        {
            IReadOnlyList<MimeMessage> Told() => [.. service.Server.Received.Select(MailedPartnershipService.Read)
                .Where(mail => mail.TextBody!.Contains($"agreements/{id}/deadlines", StringComparison.Ordinal))
                .Where(mail => mail.TextBody!.Contains("appel de fonds", StringComparison.Ordinal) || mail.TextBody!.Contains("Payment of call", StringComparison.Ordinal))];
            await Eventually.TrueAsync(() => Told().Count >= count);
            Assert.All(Told(), mail => Assert.True(IsTo(mail, funder)));
            return Told();
        }
    }

    private static bool IsTo(MimeMessage mail, string organisation) => mail.To.Mailboxes.Single().Address == MailedPartnershipService.AddressOf(organisation);

    private static int Lines(MimeMessage mail, string begin) => mail.TextBody!.Split('\n').Count(line => line.StartsWith(begin, StringComparison.Ordinal));

    private async Task SendAsync(Guid id, string from, string to)
    {
        var sentOn = ExpressAgreements.SignedOn.ToString("O", CultureInfo.InvariantCulture);
        using var sent = await staff.PostAsync(id, "notices", new { purpose = "renewal", from, to = new[] { to }, number = $"{Guid.NewGuid():N}", sentOn }, ifMatch: null);
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
    }
}
