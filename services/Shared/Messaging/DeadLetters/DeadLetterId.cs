using System.Security.Cryptography;
using System.Text;

namespace SkillsHub.Messaging.DeadLetters;

/// <summary>
/// One id for one message in one queue, whoever collects it and how often: a process that dies between storing and acknowledging,
/// here or at the consumer, has the same message come again, and so has an operator who tries it once more in vain.
/// </summary>
internal static class DeadLetterId
{
    private const int TimeBytes = 6;

    public static Guid Of(string queue, Guid? messageId, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{queue}\n"));
        hash.AppendData(messageId is { } message ? message.ToByteArray(bigEndian: true) : body);
        Span<byte> bytes = stackalloc byte[32];
        hash.GetHashAndReset(bytes);
        bytes = bytes[..16];
        // The list goes by id: with the time of the message in front, it goes by time.
        var isTimed = messageId is { Version: 7 };
        if (messageId is { Version: 7 } timed)
            timed.ToByteArray(bigEndian: true).AsSpan(0, TimeBytes).CopyTo(bytes);
        bytes[6] = (byte)((isTimed ? 0x70 : 0x80) | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }
}
