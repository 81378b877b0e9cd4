using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using MimeKit;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;
using SkillsHub.Testing.Mail;
using SkillsHub.Testing.Services;

namespace SkillsHub.Partnership.Tests.Mails;

/// <summary>The real service, which looks at its deadlines and its mails several times a second, and the server to which these go.</summary>
public sealed class MailedPartnershipService() : ServiceFixture("services/Partnership/Partnership", "partnership-db")
{
    public const string Portal = "https://hub.example/portail/";

    public SmtpListener Server { get; } = new();

    public static string AddressOf(string organisation) => $"{organisation}@partner.example";

    public static MimeMessage Read(ReceivedMail mail)
    {
        using var text = new MemoryStream(Encoding.UTF8.GetBytes(mail.Text));
        return MimeMessage.Load(text, TestContext.Current.CancellationToken);
    }

    /// <summary>Lets an organisation be told by mail.</summary>
    public async Task TellAsync(string organisation, string language = "fr")
    {
        using var staff = ClientOf(TestUser.Staff());
        var address = $"/api/partnership/organisations/{organisation}/contact";
        using var read = await staff.GetAsync(address, TestContext.Current.CancellationToken);
        using var change = new HttpRequestMessage(HttpMethod.Put, address) { Content = JsonContent.Create(new { email = AddressOf(organisation), language }) };
        change.Headers.IfMatch.Add(read.Headers.ETag!);
        using var changed = await staff.SendAsync(change, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
    }

    /// <summary>The mails that lead to a page, once there are as many.</summary>
    public async Task<IReadOnlyList<MimeMessage>> MailsAsync(string page, int count)
    {
        await Eventually.TrueAsync(() => Mails(page).Count >= count);
        return Mails(page);
    }

    /// <summary>The mails to an address, once there are as many.</summary>
    public async Task<IReadOnlyList<MimeMessage>> MailsToAsync(string address, int count)
    {
        List<MimeMessage> Mails() => [.. Server.Received.Select(Read).Where(mail => mail.To.Mailboxes.Any(box => box.Address == address))];
        await Eventually.TrueAsync(() => Mails().Count >= count);
        return Mails();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Server.DisposeAsync();
    }

    protected override void Configure(IDictionary<string, string> environment)
    {
        environment["Demo__Enabled"] = "true";
        environment["Deadlines__Interval"] = "00:00:00.2";
        environment["Life__Interval"] = "00:00:00.2";
        environment["Committee__ErasureInterval"] = "00:00:00.2";
        environment["Portal__Address"] = Portal;
        environment["Mail__Host"] = "127.0.0.1";
        environment["Mail__Port"] = Server.Port.ToString(CultureInfo.InvariantCulture);
        environment["Mail__Tls"] = "None";
        environment["Mail__From"] = "ne-pas-repondre@hub.example";
        environment["Mail__Interval"] = "00:00:00.2";
    }

    private List<MimeMessage> Mails(string page) =>
        [.. Server.Received.Select(Read).Where(mail => mail.TextBody?.Contains(Portal + page, StringComparison.Ordinal) == true)];
}
