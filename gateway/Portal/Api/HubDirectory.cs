using System.Text.Json;

namespace SkillsHub.Portal.Api;

/// <summary>
/// The hubs of this portal, which every page names. They are remembered: a page never waits long for them, and while Partnership is
/// away it shows those that were known, or none.
/// </summary>
internal sealed class HubDirectory(IHttpClientFactory clients, TimeProvider clock, ILogger<HubDirectory> logger)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private IReadOnlyList<Hub> hubs = [];
    private DateTimeOffset until;
    private Task asking = Task.CompletedTask;

    /// <summary>Those of the last answer, without waiting for the next.</summary>
    public IReadOnlyList<Hub> Known => hubs;

    public async Task<IReadOnlyList<Hub>> ListAsync(CancellationToken cancellationToken)
    {
        Task asked;
        lock (gate)
        {
            if (asking.IsCompleted && clock.GetUtcNow() >= until)
                asking = AskAsync();
            asked = asking;
        }

        await asked.WaitAsync(cancellationToken);
        return hubs;
    }

    // For all the pages that wait for it: the one that came first does not take the question with it when it is given up.
    private async Task AskAsync()
    {
        try
        {
            using var client = clients.CreateClient(nameof(HubDirectory));
            hubs = await WholeList.ReadAsync("/api/partnership/hubs", path => client.GetFromJsonAsync<Listing<Hub>>(path, CancellationToken.None));
            until = clock.GetUtcNow() + Fresh;
        }
        catch (Exception absent) when (absent is HttpRequestException or OperationCanceledException or JsonException or IOException)
        {
            logger.LogWarning(absent, "Pages name no hub, or those of before: Partnership does not answer");
            until = clock.GetUtcNow() + Pause;
        }
    }
}

internal static class HubDirectoryExtensions
{
    public static void AddHubDirectory(this IServiceCollection services, Uri gateway)
    {
        services.AddSingleton<HubDirectory>();
#pragma warning disable EXTEXP0001 // The next page asks again.
        services.AddHttpClient(nameof(HubDirectory), client =>
        {
            client.BaseAddress = gateway;
            client.Timeout = TimeSpan.FromSeconds(2);
        }).RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
    }
}
