using SkillsHub.Testing.Mail;
using SkillsHub.Testing.Services;

namespace SkillsHub.Mail.Tests;

/// <summary>What a server says no to, or is too far away to take: who waits for whom, and what an operator has.</summary>
public sealed class SmtpRefusalTests(MailFixture fixture) : IClassFixture<MailFixture>, IAsyncDisposable
{
    private static readonly string[] Enhanced = ["ENHANCEDSTATUSCODES"];
    private static readonly string[] Sized = ["ENHANCEDSTATUSCODES", "SIZE 10000000"];

    private readonly SmtpListener server = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(550)]
    [InlineData(530)]
    [InlineData(451)]
    public async Task A_server_that_refuses_the_sender_costs_no_mail_an_attempt(int code)
    {
        await using var host = MailHost.BySmtp(fixture, server.Port);
        server.AnswerToSender = code;
        await host.AddAsync(Letters.To("region@partner.example"), Letters.To("cnam@partner.example"));
        await Assert.ThrowsAnyAsync<Exception>(() => host.SendAsync());
        Assert.Equal(2, await fixture.Database.ScalarAsync<long>("select count(*) from mail where attempts = 0 and next_attempt_at is null and parked_at is null", Cancellation));

        server.AnswerToSender = 250;
        await host.SendAsync();
        Assert.Equal(2, server.Received.Count);
    }

    [Theory]
    [InlineData(550, "5.1.8")]
    [InlineData(553, "5.1.7")]
    [InlineData(450, "4.1.8")]
    public async Task One_that_refuses_the_sender_only_with_the_recipient_costs_no_mail_an_attempt(int code, string detail)
    {
        await using var host = MailHost.BySmtp(fixture, server.Port);
        (server.Capabilities, server.AnswerTo, server.Detail) = (Enhanced, _ => code, detail);
        await host.AddAsync(Letters.To("region@partner.example"), Letters.To("cnam@partner.example"));
        await Assert.ThrowsAnyAsync<Exception>(() => host.SendAsync());
        Assert.Equal(2, await fixture.Database.ScalarAsync<long>("select count(*) from mail where attempts = 0 and next_attempt_at is null and parked_at is null", Cancellation));

        server.AnswerTo = _ => 250;
        await host.SendAsync();
        Assert.Equal(2, server.Received.Count);
    }

    [Fact]
    public async Task What_may_be_a_missing_sign_in_as_well_as_a_wrong_address_is_tried_again_before_an_operator_has_it()
    {
        await using var host = MailHost.BySmtp(fixture, server.Port);
        (server.Capabilities, server.AnswerTo, server.Detail) = (Enhanced, _ => 554, "5.7.1");
        await host.AddAsync(Letters.To("region@partner.example"));
        await host.SendAsync();
        Assert.Empty(await host.Parked.ListAsync(Guid.Empty, 10, Cancellation));
        await fixture.Database.ExecuteAsync("update mail set attempts = 49, next_attempt_at = null", Cancellation);
        await host.SendAsync();
        Assert.Equal("554 5.7.1 RecipientNotAccepted", Assert.Single(await host.Parked.ListAsync(Guid.Empty, 10, Cancellation)).Reason);
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "5.2.2")]
    public async Task A_full_box_of_the_sender_is_no_length_of_a_mail(bool saysSize, string detail)
    {
        await using var host = MailHost.BySmtp(fixture, server.Port);
        (server.Capabilities, server.AnswerToSender, server.Detail) = (saysSize ? Sized : [], 552, detail);
        await host.AddAsync(Letters.To("region@partner.example"));
        await Assert.ThrowsAnyAsync<Exception>(() => host.SendAsync());
        Assert.Equal(1, await fixture.Database.ScalarAsync<long>("select count(*) from mail where attempts = 0 and parked_at is null", Cancellation));
    }

    [Fact]
    public async Task One_that_is_too_long_for_the_server_holds_up_no_other()
    {
        await using var host = MailHost.BySmtp(fixture, server.Port);
        (server.Capabilities, server.AnswerToSender) = (Sized, 552);
        await host.AddAsync(Letters.To("region@partner.example"));
        await host.SendAsync();

        Assert.Equal("552 SenderNotAccepted", Assert.Single(await host.Parked.ListAsync(Guid.Empty, 10, Cancellation)).Reason);
    }

    [Fact]
    public async Task A_refused_address_waits_for_an_operator_and_holds_up_nobody()
    {
        await using var host = MailHost.BySmtp(fixture, server.Port);
        server.AnswerTo = address => address.StartsWith("inconnu", StringComparison.Ordinal) ? 550 : 250;
        await host.AddAsync(Letters.To("inconnu@partner.example", "deadlines/refused"), Letters.To("region@partner.example"));
        await host.SendAsync();

        Assert.Equal("region@partner.example", Assert.Single(server.Received).Recipients[0]);
        var parked = Assert.Single(await host.Parked.ListAsync(Guid.Empty, 10, Cancellation));
        Assert.Equal(("deadlines/refused", 1, "550 RecipientNotAccepted"), (parked.Key, parked.Attempts, parked.Reason));
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("partner.example", StringComparison.Ordinal));

        server.AnswerTo = _ => 250;
        await host.SendAsync();
        Assert.Single(server.Received);
        Assert.True(await host.Parked.RetryAsync(parked.Id, Cancellation));
        await host.SendAsync();
        Assert.Equal(2, server.Received.Count);
        Assert.Empty(await host.Parked.ListAsync(Guid.Empty, 10, Cancellation));
    }

    [Fact]
    public async Task An_address_refused_for_now_is_tried_again_later()
    {
        await using var host = MailHost.BySmtp(fixture, server.Port);
        server.AnswerTo = _ => 450;
        await host.AddAsync(Letters.To("plein@partner.example"));
        await host.SendAsync();
        server.AnswerTo = _ => 250;
        await host.SendAsync();
        Assert.Empty(server.Received);

        host.Clock.Ahead = TimeSpan.FromMinutes(2);
        await host.SendAsync();
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task A_mail_that_breaks_the_connection_waits_behind_the_others()
    {
        await using var host = MailHost.BySmtp(fixture, server.Port);
        server.Confirms = mail => Task.FromResult(mail.Recipients[0] != "casse@partner.example");
        await host.AddAsync(Letters.To("casse@partner.example"), Letters.To("region@partner.example"));
        await Assert.ThrowsAnyAsync<Exception>(() => host.SendAsync());
        await host.SendAsync();

        Assert.Equal(["casse@partner.example", "region@partner.example"], server.Received.Select(mail => mail.Recipients[0]));
    }

    [Fact]
    public async Task A_server_that_is_away_costs_a_mail_no_attempt()
    {
        await using var away = MailHost.BySmtp(fixture, FreePort.Next());
        await away.AddAsync(Letters.To("region@partner.example"));
        await Assert.ThrowsAnyAsync<Exception>(() => away.SendAsync());

        await using var host = MailHost.BySmtp(fixture, server.Port);
        await host.SendAsync();
        Assert.Single(server.Received);
        Assert.Equal(1, await fixture.Database.ScalarAsync<int>("select attempts from mail order by id desc limit 1", Cancellation));
    }

    [Fact]
    public async Task One_that_an_operator_tries_again_is_kept_for_another_month_though_the_server_is_away()
    {
        await using var away = MailHost.BySmtp(fixture, FreePort.Next());
        await away.AddAsync(Letters.To("region@partner.example"));
        await fixture.Database.ExecuteAsync("update mail set parked_at = created_at + interval '2 days'", Cancellation);
        away.Clock.Ahead = TimeSpan.FromDays(31);
        var parked = Assert.Single(await away.Parked.ListAsync(Guid.Empty, 10, Cancellation));
        Assert.True(await away.Parked.RetryAsync(parked.Id, Cancellation));
        await Assert.ThrowsAnyAsync<Exception>(() => away.SendAsync());

        Assert.Equal(0, await away.EraseAsync());
        away.Clock.Ahead = TimeSpan.FromDays(62);
        Assert.Equal(1, await away.EraseAsync());
    }

    [Fact]
    public async Task An_operator_tries_all_refused_mails_again_or_gives_one_up_for_a_reason()
    {
        await using var host = MailHost.BySmtp(fixture, server.Port);
        await host.AddAsync(Letters.To("region@partner.example", "deadlines/1"), Letters.To("faux@partner.example", "deadlines/2"), Letters.To("cnam@partner.example", "deadlines/3"));
        await fixture.Database.ExecuteAsync("update mail set parked_at = now(), attempts = 50, last_error = '550 RecipientNotAccepted'", Cancellation);
        var parked = await host.Parked.ListAsync(Guid.Empty, 10, Cancellation);
        var wrong = parked.Single(mail => mail.Key == "deadlines/2").Id;
        Assert.True(await host.Parked.DiscardAsync(wrong, "Adresse erronée", "exploitation", Cancellation));
        Assert.False(await host.Parked.DiscardAsync(wrong, "Adresse erronée", "exploitation", Cancellation));
        Assert.Equal("||Adresse erronée|exploitation", await fixture.Database.ScalarAsync<string>("select recipient || '|' || body || '|' || discard_reason || '|' || discarded_by from mail where key = 'deadlines/2'", Cancellation));

        Assert.Equal(2, await host.Parked.RetryAllAsync(Cancellation));
        await host.SendAsync();
        Assert.Equal(["cnam@partner.example", "region@partner.example"], server.Received.Select(mail => mail.Recipients[0]).Order());
        Assert.Empty(await host.Parked.ListAsync(Guid.Empty, 10, Cancellation));

        host.Clock.Ahead = TimeSpan.FromDays(31);
        Assert.Equal(3, await host.EraseAsync());
        Assert.Equal(0, await fixture.Database.ScalarAsync<long>("select count(*) from mail where discard_reason is not null or discarded_by is not null", Cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await fixture.Database.ExecuteAsync("truncate mail", CancellationToken.None);
    }
}
