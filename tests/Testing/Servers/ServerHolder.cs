using System.Net.Sockets;
using System.Text.Json;
using SkillsHub.LocalHost;
using SkillsHub.LocalHost.Servers;
using SkillsHub.LocalHost.Supervision;

namespace SkillsHub.Testing.Servers;

/// <summary>
/// The process that owns the servers which all test processes of a clone share. Each of those holds a connection to it: when
/// the last one is closed, by a normal end as by kill -9, it stops the servers and removes their data. When it is killed itself,
/// the kernel ends the servers, and the next holder removes what they left.
/// </summary>
internal sealed class ServerHolder(string path)
{
    // Longer than the pause between two test processes of one run, in which a build may stand: the servers and their templates outlast it.
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan FirstClient = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly ServerFolder folder = new(path);
    private readonly List<LocalServer> servers = [];
    private int clients;
    private long idleUntil = Environment.TickCount64 + (long)FirstClient.TotalMilliseconds;

    public async Task<int> RunAsync()
    {
        File.Delete(folder.Socket);
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(folder.Socket));
        listener.Listen(64);
        var started = StartAsync();
        var accepting = AcceptAsync(listener, started);
        var closing = await IdleAsync(listener);
        File.Delete(folder.Socket);
        listener.Close();
        await accepting;
        await started;
        foreach (var server in servers)
            await server.DisposeAsync();
        await RemoveRunsAsync();
        await closing.DisposeAsync();
        return 0;
    }

    private async Task<ServerAddresses> StartAsync()
    {
        try
        {
            await RemoveRunsAsync();
            var run = Path.Combine(folder.Path, $"run-{Environment.ProcessId}");
            Directory.CreateDirectory(run);
            var postgres = PostgresServer.StartAsync(Options(run, "postgres") with { Arguments = ["-c", "max_connections=1000"] }, CancellationToken.None);
            var rabbitMq = RabbitMqServer.StartAsync(Options(run, "rabbitmq"), CancellationToken.None);
            servers.Add(await postgres);
            servers.Add(await rabbitMq);
            return new ServerAddresses(null, (await postgres).ConnectionString("postgres"), (await rabbitMq).AmqpUri, (await rabbitMq).ManagementUri);
        }
        catch (StartException failure)
        {
            return new ServerAddresses(failure.Message, string.Empty, new Uri("amqp://none"), new Uri("http://none"));
        }
    }

    private async Task AcceptAsync(Socket listener, Task<ServerAddresses> started)
    {
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                var client = await listener.AcceptAsync();
                Interlocked.Increment(ref clients);
                serving.Add(ServeAsync(client, started));
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(Socket client, Task<ServerAddresses> started)
    {
        try
        {
            await using var stream = new NetworkStream(client, ownsSocket: true);
            await stream.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(await started));
            await stream.WriteAsync("\n"u8.ToArray());
            var silence = new byte[1];
            while (await stream.ReadAsync(silence) > 0)
            {
            }
        }
        catch (IOException gone)
        {
            Console.WriteLine($"A test process ended abruptly: {gone.Message}");
        }
        finally
        {
            Interlocked.Exchange(ref idleUntil, Environment.TickCount64 + (long)Linger.TotalMilliseconds);
            Interlocked.Decrement(ref clients);
        }
    }

    // Ends with the lock in hand, so that no test process connects to a holder that is about to stop.
    private async Task<FileStream> IdleAsync(Socket listener)
    {
        while (true)
        {
            await Task.Delay(Look);
            if (!IsIdle(listener) || FileLock.TryAcquire(folder.Lock) is not { } acquired)
                continue;
            if (IsIdle(listener))
                return acquired;
            await acquired.DisposeAsync();
        }
    }

    private bool IsIdle(Socket listener) =>
        Volatile.Read(ref clients) == 0 && Environment.TickCount64 > Interlocked.Read(ref idleUntil) && !listener.Poll(0, SelectMode.SelectRead);

    // The servers' files belong to their accounts: rm as root, or as the one account that runs it all.
    private async Task RemoveRunsAsync()
    {
        foreach (var run in Directory.EnumerateDirectories(folder.Path, "run-*"))
            await Command.RunAsync("rm", ["-rf", "--", run], CancellationToken.None);
    }

    private static ServerOptions Options(string run, string name) =>
        new() { Folder = Path.Combine(run, name), Durable = false, Log = line => Console.WriteLine($"{name}: {line}") };
}
