using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SkillsHub.Testing.Mail;

/// <summary>A small SMTP server (RFC 5321) on this machine that keeps what it is sent.</summary>
public sealed class SmtpListener : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly ConcurrentQueue<ReceivedMail> received = new();
    private readonly Task accepting;

    /// <summary>Starts it.</summary>
    public SmtpListener()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What it took, in this order.</summary>
    public IReadOnlyList<ReceivedMail> Received => [.. received];

    /// <summary>Its answer to the sender: 250 takes it.</summary>
    public int AnswerToSender { get; set; } = 250;

    /// <summary>Its answer to an address: 250 takes it.</summary>
    public Func<string, int> AnswerTo { get; set; } = _ => 250;

    /// <summary>What it says of a refusal beside its number (RFC 3463); empty where it says nothing.</summary>
    public string Detail { get; set; } = "";

    /// <summary>What it can do, as it answers to a greeting.</summary>
    public IReadOnlyList<string> Capabilities { get; set; } = [];

    /// <summary>Called when it has taken a mail and has not said so yet; where it gives false the connection ends there.</summary>
    public Func<ReceivedMail, Task<bool>> Confirms { get; set; } = _ => Task.FromResult(true);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await accepting;
        ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> talks = [];
        try
        {
            while (true)
                talks.Add(TalkAsync(await listener.AcceptTcpClientAsync(ending.Token)));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
                await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\r\n", AutoFlush = true };
                await AnswerAsync(reader, writer);
            }
            catch (Exception broken) when (broken is IOException or OperationCanceledException)
            {
                // The client is gone, or the test is over.
            }
        }
    }

    private async Task AnswerAsync(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("220 listener");
        var recipients = new List<string>();
        while (await reader.ReadLineAsync(ending.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "RCPT")
            {
                var recipient = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
                var code = AnswerTo(recipient);
                if (code == 250)
                    recipients.Add(recipient);
                await writer.WriteLineAsync(code == 250 ? $"250 <{recipient}>" : $"{code} {Detail} <{recipient}>");
            }
            else if (verb == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var mail = new ReceivedMail([.. recipients], await ReadDataAsync(reader));
                recipients.Clear();
                received.Enqueue(mail);
                if (!await Confirms(mail))
                    return;
                await writer.WriteLineAsync("250 taken");
            }
            else
            {
                if (verb is "RSET" or "MAIL")
                    recipients.Clear();
                if (verb == "EHLO")
                {
                    foreach (var capability in Capabilities)
                        await writer.WriteLineAsync($"250-{capability}");
                }

                await writer.WriteLineAsync(verb switch
                {
                    "QUIT" => "221 bye",
                    "MAIL" => AnswerToSender == 250 ? "250 listener" : $"{AnswerToSender} {Detail} listener",
                    _ => "250 listener",
                });
                if (verb == "QUIT")
                    return;
            }
        }
    }

    private async Task<string> ReadDataAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(ending.Token) is { } line && line != ".")
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        return text.ToString();
    }
}

/// <summary>A mail as a server got it.</summary>
/// <param name="Recipients">Whom it was for.</param>
/// <param name="Text">Head and body as sent.</param>
public sealed record ReceivedMail(IReadOnlyList<string> Recipients, string Text);
