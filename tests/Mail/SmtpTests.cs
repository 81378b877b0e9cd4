using MimeKit;
using SkillsHub.Testing;
using SkillsHub.Testing.Mail;

namespace SkillsHub.Mail.Tests;

public sealed class SmtpTests(MailFixture fixture) : IClassFixture<MailFixture>, IAsyncDisposable
{
    private readonly SmtpListener server = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_arrives_as_it_was_written_and_says_that_a_machine_wrote_it()
    {
        await using var host = MailHost.BySmtp(fixture, server.Port);
        await host.AddAsync(Letters.To("region@partner.example") with { Unsubscribe = new Uri("https://hub.example/partner/contact") });
        await host.SendAsync();

        var received = Assert.Single(server.Received);
        Assert.Equal(["region@partner.example"], received.Recipients);
        var mail = received.Read();
        Assert.Equal("Échéance : 1 lettre à envoyer", mail.Subject);
        Assert.Equal("À faire avant le 30 juin.", mail.TextBody?.Trim());
        Assert.Equal("ne-pas-repondre@hub.example", Assert.Single(mail.From.Mailboxes).Address);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.Equal("<https://hub.example/partner/contact>", mail.Headers[HeaderId.ListUnsubscribe]);
        await host.SendAsync();
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task An_invitation_is_a_part_of_its_own()
    {
        await using var host = MailHost.BySmtp(fixture, server.Port);
        await host.AddAsync(Letters.To("membre@partner.example") with { Calendar = new MailCalendar("REQUEST", "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n") });
        await host.SendAsync();

        var parts = Assert.IsType<MultipartAlternative>(Assert.Single(server.Received).Read().Body);
        var calendar = Assert.IsType<TextPart>(parts[1]);
        Assert.Equal("text/calendar", calendar.ContentType.MimeType);
        Assert.Equal("REQUEST", calendar.ContentType.Parameters["method"]);
        Assert.Contains("METHOD:REQUEST", calendar.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_replicas_send_each_mail_once()
    {
        await using var one = MailHost.BySmtp(fixture, server.Port);
        await using var other = MailHost.BySmtp(fixture, server.Port);
        await one.AddAsync(Enumerable.Range(0, 40).Select(number => Letters.To($"n{number}@partner.example")));
        await Task.WhenAll(one.SendAsync(), other.SendAsync());

        Assert.Equal(40, server.Received.Count);
        Assert.Equal(40, server.Received.Select(mail => mail.Recipients[0]).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_second_mail_of_one_key_is_refused()
    {
        await using var host = MailHost.BySmtp(fixture, server.Port);
        await host.AddAsync(Letters.To("region@partner.example", "deadlines/1"));

        await Assert.ThrowsAsync<Microsoft.EntityFrameworkCore.DbUpdateException>(() => host.AddAsync(Letters.To("autre@partner.example", "deadlines/1")));
        await host.SendAsync();
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task What_ended_between_sending_and_noting_is_sent_again_by_another_replica_under_the_same_id()
    {
        await using var killed = MailHost.BySmtp(fixture, server.Port);
        // What is killed notes nothing any more, as if its database were gone.
        server.Confirms = async _ =>
        {
            await fixture.Database.ExecuteAsync("alter table mail rename to mail_away", Cancellation);
            return false;
        };
        await killed.AddAsync(Letters.To("region@partner.example"));
        await Assert.ThrowsAnyAsync<Exception>(() => killed.SendAsync());
        await fixture.Database.ExecuteAsync("alter table mail_away rename to mail", Cancellation);

        server.Confirms = _ => Task.FromResult(true);
        await using var other = MailHost.BySmtp(fixture, server.Port);
        await other.SendAsync();
        Assert.Single(server.Received);
        other.Clock.Ahead = TimeSpan.FromMinutes(6);
        await other.SendAsync();

        Assert.Equal(2, server.Received.Count);
        Assert.Equal(server.Received[0].Read().MessageId, server.Received[1].Read().MessageId);
    }

    [Fact]
    public async Task What_is_told_to_stop_ends_the_mail_that_it_sends_and_begins_no_other()
    {
        await using var stopped = MailHost.BySmtp(fixture, server.Port);
        using var stop = new CancellationTokenSource();
        server.Confirms = async _ =>
        {
            await stop.CancelAsync();
            return true;
        };
        await stopped.AddAsync(Letters.To("region@partner.example"), Letters.To("cnam@partner.example"));
        await stopped.SendAsync(stop.Token);
        Assert.Single(server.Received);
        Assert.Equal(1, await fixture.Database.ScalarAsync<long>("select count(*) from mail where sent_at is not null", Cancellation));

        server.Confirms = _ => Task.FromResult(true);
        await using var other = MailHost.BySmtp(fixture, server.Port);
        await other.SendAsync();
        other.Clock.Ahead = TimeSpan.FromMinutes(6);
        await other.SendAsync();
        Assert.Equal(["cnam@partner.example", "region@partner.example"], server.Received.Select(mail => mail.Recipients[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_could_not_be_noted_at_once_is_noted_later_and_not_sent_again()
    {
        await using var host = MailHost.BySmtp(fixture, server.Port);
        server.Confirms = async _ =>
        {
            await fixture.Database.ExecuteAsync("alter table mail rename to mail_away", Cancellation);
            return true;
        };
        await host.AddAsync(Letters.To("region@partner.example"));
        var sending = host.SendAsync();
        await Eventually.TrueAsync(() => host.Log.Lines.Any(line => line.Contains("could not be noted", StringComparison.Ordinal)));
        await fixture.Database.ExecuteAsync("alter table mail_away rename to mail", Cancellation);
        await sending;

        Assert.Single(server.Received);
        Assert.Equal(1, await fixture.Database.ScalarAsync<int>("select attempts from mail where sent_at is not null", Cancellation));
    }

    [Fact]
    public async Task What_cannot_be_noted_before_its_claim_ends_is_left_to_another_replica()
    {
        await using var host = MailHost.BySmtp(fixture, server.Port);
        server.Confirms = async _ =>
        {
            host.Clock.Ahead = TimeSpan.FromMinutes(4.5);
            await fixture.Database.ExecuteAsync("alter table mail rename to mail_away", Cancellation);
            return true;
        };
        await host.AddAsync(Letters.To("region@partner.example"));
        await Assert.ThrowsAnyAsync<Exception>(() => host.SendAsync());
        await fixture.Database.ExecuteAsync("alter table mail_away rename to mail", Cancellation);

        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("tried again in", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await fixture.Database.ExecuteAsync("truncate mail", CancellationToken.None);
    }
}
