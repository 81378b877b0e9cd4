using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace SkillsHub.ServiceDefaults;

/// <summary>
/// The keys by which access tokens are checked, never older than their lifetime while the issuer answers: a key that it forgot
/// after a leak opens nothing any longer than that. The library's own manager keeps keys for 12 hours, hands out the old ones
/// while it asks for new ones, and falls back for another hour on those that were good before.
/// </summary>
internal sealed class IssuerKeys : BaseConfigurationManager, IConfigurationManager<OpenIdConnectConfiguration>
{
    // Anybody can send a token that names an unknown key.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly HttpDocumentRetriever documents;
    private readonly TimeSpan lifetime;
    private readonly TimeProvider time;
    private readonly ILogger<IssuerKeys> logger;
    private OpenIdConnectConfiguration? known;
    private DateTimeOffset askedAt;
    private DateTimeOffset until;
    private Task asking = Task.CompletedTask;

    public IssuerKeys(string metadataAddress, HttpClient backchannel, TimeSpan lifetime, TimeProvider time, ILogger<IssuerKeys> logger)
    {
        (MetadataAddress, this.lifetime, this.time, this.logger) = (metadataAddress, lifetime, time, logger);
        documents = new HttpDocumentRetriever(backchannel) { RequireHttps = false };
        UseLastKnownGoodConfiguration = false;
    }

    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        Task asked;
        lock (gate)
        {
            if (asking.IsCompleted && time.GetUtcNow() >= until)
                asking = AskAsync();
            asked = asking;
        }

        await asked.WaitAsync(cancel);
        return known ?? throw new InvalidOperationException("The issuer's keys could not be read yet.");
    }

    public override async Task<BaseConfiguration> GetBaseConfigurationAsync(CancellationToken cancel) => await GetConfigurationAsync(cancel);

    /// <summary>Asks again before the next check: a token named a key that is not among those known.</summary>
    public override void RequestRefresh()
    {
        lock (gate)
        {
            if (asking.IsCompleted && time.GetUtcNow() >= askedAt + Pause)
                until = default;
        }
    }

    // For all who wait for it: the one that came first does not take the question with it. The client's own timeout ends it.
    private async Task AskAsync()
    {
        askedAt = time.GetUtcNow();
        try
        {
            known = await OpenIdConnectConfigurationRetriever.GetAsync(MetadataAddress, documents, CancellationToken.None);
            until = time.GetUtcNow() + lifetime;
        }
        catch (Exception absent) when (absent is IOException or HttpRequestException or OperationCanceledException or ArgumentException or InvalidOperationException)
        {
            // Those that were read before stay good: an absence of the issuer closes no service.
            logger.LogWarning(absent, "The issuer's keys cannot be read");
            until = time.GetUtcNow() + Pause;
        }
    }
}
