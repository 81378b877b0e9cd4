using MimeKit;
using SkillsHub.Testing;

namespace SkillsHub.Mail.Tests;

public sealed class FolderTests(MailFixture fixture) : IClassFixture<MailFixture>, IAsyncDisposable
{
    private readonly TestFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Mails => folder.Sub("mail");

    [Fact]
    public async Task Without_a_server_each_mail_is_a_file()
    {
        await using var host = new MailHost(fixture, ("Mail:Folder", Mails));
        await host.AddAsync(Letters.To("region@partner.example"), Letters.To("cnam@partner.example"));
        await host.SendAsync();

        var files = Directory.GetFiles(Mails);
        Assert.Equal(2, files.Length);
        Assert.All(files, file => Assert.EndsWith(".eml", file, StringComparison.Ordinal));
        var mail = await MimeMessage.LoadAsync(files[0], Cancellation);
        Assert.Equal("Échéance : 1 lettre à envoyer", mail.Subject);
        Assert.StartsWith(Path.GetFileNameWithoutExtension(files[0]), mail.MessageId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_name_of_a_server_is_none()
    {
        await using var host = new MailHost(fixture, ("Mail:Host", ""), ("Mail:Folder", Mails));
        await host.AddAsync(Letters.To("region@partner.example"));
        await host.SendAsync();

        Assert.Single(Directory.GetFiles(Mails));
    }

    [Fact]
    public async Task One_that_is_written_again_takes_the_place_of_the_first()
    {
        await using var host = new MailHost(fixture, ("Mail:Folder", Mails));
        await host.AddAsync(Letters.To("region@partner.example"));
        await host.SendAsync();
        await fixture.Database.ExecuteAsync("update mail set sent_at = null", Cancellation);
        await host.SendAsync();

        Assert.Single(Directory.GetFiles(Mails));
    }

    [Theory]
    [InlineData("Avis\r\nBcc: autre@ailleurs.example")]
    [InlineData("Avis\nBcc: autre@ailleurs.example\n\nCorps")]
    [InlineData("Avis\u2028Bcc: autre@ailleurs.example")]
    public async Task No_subject_begins_another_line_of_the_head(string subject)
    {
        await using var host = new MailHost(fixture, ("Mail:Folder", Mails));
        await host.AddAsync(Letters.To("region@partner.example") with { Subject = subject });
        await host.SendAsync();

        var mail = await MimeMessage.LoadAsync(Directory.GetFiles(Mails)[0], Cancellation);
        Assert.Empty(mail.Bcc);
        Assert.StartsWith("Avis Bcc", mail.Subject, StringComparison.Ordinal);
        Assert.Equal("À faire avant le 30 juin.", mail.TextBody?.Trim());
    }

    [Fact]
    public void A_subject_of_one_line_keeps_its_blanks() =>
        Assert.Equal("Échéance\u00a0:  1\u202flettre", MailShape.OneLine("Échéance\u00a0:  1\u202flettre"));

    [Theory]
    [InlineData("region@partner.example\r\nBcc: autre@ailleurs.example")]
    [InlineData("region@partner.example, autre@ailleurs.example")]
    [InlineData("Région <region@partner.example>")]
    [InlineData("region")]
    [InlineData("region@partner")]
    [InlineData("region@127.0.0.1")]
    [InlineData("region@[127.0.0.1]")]
    [InlineData("region@-.example")]
    [InlineData("region..est@partner.example")]
    [InlineData("@partner.example")]
    [InlineData("")]
    public async Task A_recipient_is_one_address(string recipient)
    {
        await using var host = new MailHost(fixture, ("Mail:Folder", Mails));

        await Assert.ThrowsAsync<ArgumentException>(() => host.AddAsync(Letters.To(recipient)));
    }

    [Fact]
    public async Task Whom_it_went_to_and_what_it_said_is_erased_after_a_week_and_the_key_stays()
    {
        await using var host = new MailHost(fixture, ("Mail:Folder", Mails));
        await host.AddAsync(Letters.To("region@partner.example", "deadlines/erased"));
        await host.SendAsync();
        Assert.Equal(0, await host.EraseAsync());
        host.Clock.Ahead = TimeSpan.FromDays(8);

        Assert.Equal(1, await host.EraseAsync());
        Assert.Equal("deadlines/erased||", await fixture.Database.ScalarAsync<string>("select key || '|' || recipient || '|' || subject || body from mail", Cancellation));
        Assert.Equal(0, await host.EraseAsync());
    }

    [Fact]
    public async Task All_that_is_due_is_erased_some_rows_at_a_time()
    {
        await using var host = new MailHost(fixture, ("Mail:Folder", Mails));
        await host.AddAsync(Enumerable.Range(0, 1_001).Select(number => Letters.To($"n{number}@partner.example")));
        await fixture.Database.ExecuteAsync("update mail set sent_at = now()", Cancellation);
        host.Clock.Ahead = TimeSpan.FromDays(8);

        Assert.Equal(1_001, await host.EraseAsync());
    }

    [Fact]
    public async Task The_sender_is_called_as_the_mail_says()
    {
        await using var host = new MailHost(fixture, ("Mail:Folder", Mails));
        await host.AddAsync(Letters.To("region@partner.example") with { SenderName = "Maison des compétences de Valmer" });
        await host.SendAsync();

        var mail = await MimeMessage.LoadAsync(Directory.GetFiles(Mails)[0], Cancellation);
        Assert.Equal("Maison des compétences de Valmer", Assert.Single(mail.From.Mailboxes).Name);
    }

    [Fact]
    public async Task While_mail_is_off_the_log_says_so_and_no_mail_is_kept_for_ever()
    {
        await using var off = new MailHost(fixture);
        await off.StartWorkerAsync();
        await Eventually.TrueAsync(() => off.Log.Lines.Any(line => line.StartsWith("Mail is off", StringComparison.Ordinal)));
        await off.AddAsync(Letters.To("region@partner.example"));
        off.Clock.Ahead = TimeSpan.FromDays(31);
        Assert.Equal(1, await off.EraseAsync());

        await using var host = new MailHost(fixture, ("Mail:Folder", Mails));
        await host.SendAsync();
        Assert.False(Directory.Exists(Mails));
    }

    public async ValueTask DisposeAsync()
    {
        folder.Dispose();
        await fixture.Database.ExecuteAsync("truncate mail", CancellationToken.None);
    }
}
