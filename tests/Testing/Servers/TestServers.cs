using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Npgsql;

namespace SkillsHub.Testing.Servers;

/// <summary>The private PostgreSQL and RabbitMQ that all test processes of this clone share while they run.</summary>
public sealed class TestServers
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(5);
    private static readonly Lazy<Task<TestServers>> Shared = new(JoinAsync);

    private readonly ServerAddresses addresses;
    // Held open until the process ends: it is what counts us among those who need the servers.
    private readonly Socket membership;

    private TestServers(ServerAddresses addresses, Socket membership)
    {
        (this.addresses, this.membership) = (addresses, membership);
        Management = new HttpClient { BaseAddress = addresses.Management };
        var credentials = Encoding.UTF8.GetBytes(Uri.UnescapeDataString(addresses.Amqp.UserInfo));
        Management.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(credentials));
    }

    internal HttpClient Management { get; }

    internal string BrokerUser => addresses.Amqp.UserInfo.Split(':')[0];

    /// <summary>Starts the servers, or joins those that another test process started.</summary>
    public static Task<TestServers> GetAsync(CancellationToken cancellationToken) => Shared.Value.WaitAsync(cancellationToken);

    /// <summary>Connection string of one database.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder(addresses.Postgres) { Database = database }.ConnectionString;

    /// <summary>Address of one virtual host, with credentials.</summary>
    public Uri Amqp(string virtualHost) => new(addresses.Amqp, Uri.EscapeDataString(virtualHost));

    internal async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    internal async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(addresses.Postgres) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static async Task<TestServers> JoinAsync()
    {
        using var deadline = new CancellationTokenSource(StartLimit);
        var folder = ServerFolder.OfThisClone();
        var socket = await ConnectOrStartAsync(folder, deadline.Token);
        var reader = new StreamReader(new NetworkStream(socket));
        var line = await reader.ReadLineAsync(deadline.Token);
        var told = JsonSerializer.Deserialize<ServerAddresses>(line ?? throw new IOException($"The test servers ended while they started; see {folder.Log}."))!;
        return told.Error is null ? new TestServers(told, socket) : throw new InvalidOperationException(told.Error);
    }

    private static async Task<Socket> ConnectOrStartAsync(ServerFolder folder, CancellationToken cancellationToken)
    {
        await using var exclusive = await FileLock.AcquireAsync(folder.Lock, cancellationToken);
        if (await TryConnectAsync(folder, cancellationToken) is { } running)
            return running;
        using var holder = StartHolder(folder);
        while (true)
        {
            if (await TryConnectAsync(folder, cancellationToken) is { } started)
                return started;
            if (holder.HasExited)
                throw new InvalidOperationException($"The test servers cannot be started; see {folder.Log}.");
            await Task.Delay(50, cancellationToken);
        }
    }

    private static async Task<Socket?> TryConnectAsync(ServerFolder folder, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(folder.Socket), cancellationToken);
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }

    // In a session of its own and without our pipes: it must outlive us, and nobody may wait for its end in order to read ours.
    private static Process StartHolder(ServerFolder folder)
    {
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));
        var program = Path.Combine(AppContext.BaseDirectory, "Testing.dll");
        return Process.Start("setsid", ["sh", "-c", "exec \"$0\" \"$1\" hold \"$2\" </dev/null >\"$3\" 2>&1", dotnet, program, folder.Path, folder.Log]);
    }
}
