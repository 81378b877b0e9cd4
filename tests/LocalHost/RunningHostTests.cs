using System.Globalization;
using System.Net.Http.Json;
using SkillsHub.LocalHost.Supervision;

namespace SkillsHub.LocalHost.Tests;

public sealed class RunningHostTests(RunningHost running) : IClassFixture<RunningHost>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Uri FirstSample => running.Host.Addresses("sample-0")[0];

    [Fact]
    public async Task A_process_is_told_the_addresses_of_all_replicas_that_it_refers_to()
    {
        var door = await EnvironmentAsync(running.Host.PublicAddress);

        Assert.Equal(running.Host.Addresses("sample-0").Concat(running.Host.Addresses("sample-1")), [Service(door, 0), Service(door, 1)]);
    }

    [Fact]
    public async Task A_process_gets_its_connection_string_and_its_name()
    {
        var sample = await EnvironmentAsync(FirstSample);

        Assert.Equal(running.Host.ConnectionString("sample-db"), sample["ConnectionStrings__sample-db"]);
        Assert.Equal("sample", sample["OTEL_SERVICE_NAME"]);
        Assert.Equal("0", sample["DOTNET_gcServer"]);
    }

    [Fact]
    public async Task A_crashed_process_is_started_again_on_its_address()
    {
        var address = running.Host.Addresses("sample-1")[0];
        var before = await ProcessAsync(address);

        await Assert.ThrowsAsync<HttpRequestException>(() => running.Http.PostAsync(new Uri(address, "crash"), null, Cancellation));

        Assert.True(await EventuallyAsync(async () => await ProcessAsync(address) != before));
    }

    [Fact]
    public async Task A_killed_database_server_is_started_again_on_its_data()
    {
        var file = Path.Combine(running.Folder, "postgres/data/postmaster.pid");
        var before = await ServerAsync(file);

        Assert.True(Posix.Send(before, Signal.Kill));

        Assert.True(await EventuallyAsync(async () => File.Exists(file) && await ServerAsync(file) is var now && now != before && ProcessTree.IsAlive(now)));
    }

    [Fact]
    public async Task The_database_server_is_started_with_the_arguments_of_the_topology() =>
        Assert.Contains("\"-c\" \"max_connections=77\"", await File.ReadAllTextAsync(Path.Combine(running.Folder, "postgres/data/postmaster.opts"), Cancellation), StringComparison.Ordinal);

    [Fact]
    public void Each_resource_has_its_log_file() =>
        Assert.Contains("migrated Host=127.0.0.1", File.ReadAllText(Path.Combine(running.Folder, "logs/sample-migrate.log")), StringComparison.Ordinal);

    [Fact]
    public void Secrets_are_readable_by_their_owner_only()
    {
        const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        Assert.Equal(OwnerOnly, File.GetUnixFileMode(Path.Combine(running.Folder, "secrets.json")));
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(Path.Combine(running.Folder, "addresses.json")));
        Assert.Equal(OwnerOnly | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(running.Folder, "logs")));
        Assert.Equal(OwnerOnly | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(running.Folder, "storage")));
    }

    private static Uri Service(Dictionary<string, string> variables, int index) => new(variables[$"services__sample__http__{index}"]);

    private static async Task<int> ServerAsync(string file) =>
        int.Parse((await File.ReadAllLinesAsync(file, Cancellation))[0], CultureInfo.InvariantCulture);

    private static Task<bool> EventuallyAsync(Func<Task<bool>> condition) => Deadline.WaitAsync(
        async _ =>
        {
            try
            {
                return await condition();
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                return false;
            }
        },
        Patience,
        TimeSpan.FromMilliseconds(100),
        Cancellation);

    private async Task<Dictionary<string, string>> EnvironmentAsync(Uri address) =>
        await running.Http.GetFromJsonAsync<Dictionary<string, string>>(new Uri(address, "environment"), Cancellation) ?? [];

    private Task<int> ProcessAsync(Uri address) => running.Http.GetFromJsonAsync<int>(new Uri(address, "process"), Cancellation);
}
