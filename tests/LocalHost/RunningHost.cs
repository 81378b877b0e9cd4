namespace SkillsHub.LocalHost.Tests;

/// <summary>One sample system with two replicas for the tests that leave it running.</summary>
public sealed class RunningHost : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private HostProcess? host;

    public HostProcess Host => host ?? throw new InvalidOperationException("Not started.");

    public string Folder => folder.Path;

    public HttpClient Http { get; } = new();

    public async ValueTask InitializeAsync() => host = await HostProcess.StartAsync(
        SampleSystem.Options(folder.Path, _ => { }) with { Replicas = 2 }, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (host is not null)
            await host.DisposeAsync();
        folder.Dispose();
    }
}
