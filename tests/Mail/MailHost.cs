using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SkillsHub.Mail.Operations;
using SkillsHub.Mail.Sending;
using SkillsHub.Persistence;

namespace SkillsHub.Mail.Tests;

/// <summary>One replica of a service that sends mail; its worker runs when it is told to.</summary>
internal sealed class MailHost : IAsyncDisposable
{
    private readonly WebApplication app;

    public MailHost(MailFixture fixture, params IEnumerable<(string Key, string Value)> settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "Letters" });
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(Log);
        builder.Configuration["ConnectionStrings:letter-db"] = fixture.Database.ConnectionString;
        foreach (var (key, value) in settings)
            builder.Configuration[key] = value;
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.AddDatabase<LetterDbContext>("letter-db");
        builder.AddMail<LetterDbContext>();
        app = builder.Build();
    }

    public LaterClock Clock { get; } = new();

    public LogBook Log { get; } = new();

    public ParkedMails Parked => app.Services.GetRequiredService<ParkedMails>();

    private MailWorker Worker => app.Services.GetServices<IHostedService>().OfType<MailWorker>().Single();

    private MailCleanup Cleanup => app.Services.GetServices<IHostedService>().OfType<MailCleanup>().Single();

    public static MailHost BySmtp(MailFixture fixture, int port) => new(
        fixture,
        ("Mail:Host", "127.0.0.1"),
        ("Mail:Port", port.ToString(CultureInfo.InvariantCulture)),
        ("Mail:Tls", "None"),
        ("Mail:From", "ne-pas-repondre@hub.example"));

    /// <summary>Saves mails in one transaction.</summary>
    public async Task AddAsync(params IEnumerable<MailDraft> drafts)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var mailbox = scope.ServiceProvider.GetRequiredService<IMailbox>();
        foreach (var draft in drafts)
            mailbox.Add(draft);
        await scope.ServiceProvider.GetRequiredService<LetterDbContext>().SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public Task SendAsync(CancellationToken? cancellationToken = null) =>
        Worker.SendAsync(app.Services.GetRequiredService<IMailCarrier>(), cancellationToken ?? TestContext.Current.CancellationToken);

    public Task StartWorkerAsync() => Worker.StartAsync(TestContext.Current.CancellationToken);

    public Task<int> EraseAsync() => Cleanup.EraseAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
