using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace SkillsHub.ServiceDefaults;

/// <summary>
/// The keys by which access tokens are checked, never older than their lifetime while the issuer answers: a key that it forgot
/// after a leak opens nothing any longer than that. The library's own manager keeps keys for 12 hours, hands out the old ones
/// while it asks for new ones, and falls back for another hour on those that were good before.
/// One that hangs holds up the checks of a moment: after that the known keys serve while it is asked in the background, until it
/// has answered.
/// </summary>
internal sealed class IssuerKeys : BaseConfigurationManager, IConfigurationManager<OpenIdConnectConfiguration>
{
    // Anybody can send a token that names an unknown key.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    // For both of its documents, whose requests heed no cancellation; a check waits that long when there are no keys yet.
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TimeWithoutPatience = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly HttpDocumentRetriever documents;
    private readonly TimeSpan lifetime;
    private readonly TimeProvider time;
    private readonly ILogger<IssuerKeys> logger;
    private volatile OpenIdConnectConfiguration? known;
    private DateTimeOffset until;
    private DateTimeOffset refreshableFrom;
    private DateTimeOffset impatientUntil;
    private Task asking = Task.CompletedTask;
    private Task holding = Task.CompletedTask;

    public IssuerKeys(string metadataAddress, HttpClient backchannel, TimeSpan lifetime, TimeProvider time, ILogger<IssuerKeys> logger)
    {
        (MetadataAddress, this.lifetime, this.time, this.logger) = (metadataAddress, lifetime, time, logger);
        documents = new HttpDocumentRetriever(backchannel) { RequireHttps = false };
        UseLastKnownGoodConfiguration = false;
    }

    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        Task held;
        lock (gate)
        {
            if (asking.IsCompleted && time.GetUtcNow() >= until)
            {
                asking = AskAsync();
                holding = known is null ? asking : HoldAsync(asking);
            }

            held = holding;
        }

        await held.WaitAsync(cancel);
        return known ?? throw new InvalidOperationException("The issuer's keys could not be read yet.");
    }

    public override async Task<BaseConfiguration> GetBaseConfigurationAsync(CancellationToken cancel) => await GetConfigurationAsync(cancel);

    /// <summary>Asks again before the next check: a token named a key that is not among those known.</summary>
    public override void RequestRefresh()
    {
        lock (gate)
        {
            if (asking.IsCompleted && time.GetUtcNow() >= refreshableFrom)
                until = default;
        }
    }

    private async Task HoldAsync(Task asked)
    {
        if (IsImpatient())
            return;
        try
        {
            await asked.WaitAsync(Patience, time);
        }
        catch (TimeoutException)
        {
            lock (gate)
                impatientUntil = time.GetUtcNow() + TimeWithoutPatience;
            logger.LogWarning("The issuer does not answer: tokens are checked with the keys that it gave before");
        }
    }

    // For all who wait for it: the one that came first does not take the question with it.
    private async Task AskAsync()
    {
        while (!await ReadAsync() && IsImpatient())
            await Task.Delay(Pause, time);
    }

    private async Task<bool> ReadAsync()
    {
        try
        {
            known = await OpenIdConnectConfigurationRetriever.GetAsync(MetadataAddress, documents, CancellationToken.None).WaitAsync(AnswerLimit, time);
            Rest(lifetime, isPresent: true);
            return true;
        }
        catch (Exception absent) when (absent is TimeoutException or IOException or HttpRequestException or OperationCanceledException or ArgumentException or InvalidOperationException)
        {
            // Those that were read before stay good: an absence of the issuer closes no service.
            logger.LogWarning(absent, "The issuer's keys cannot be read");
            Rest(Pause, isPresent: false);
            return false;
        }
    }

    private void Rest(TimeSpan span, bool isPresent)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            (until, refreshableFrom) = (now + span, now + Pause);
            if (isPresent)
                impatientUntil = default;
        }
    }

    private bool IsImpatient()
    {
        lock (gate)
            return time.GetUtcNow() < impatientUntil;
    }
}
