using Microsoft.Extensions.Logging;

namespace SkillsHub.Messaging.Operations;

/// <summary>What is left of a message that an operator discards. Told before the commit: a crash between the two must not lose the only copy.</summary>
internal static partial class DiscardLog
{
    [LoggerMessage(LogLevel.Warning, "Outgoing message {Message} ({Type}) of {Stream} is discarded by {Operator}. It said {Body}")]
    public static partial void LogDiscardedMessage(this ILogger<ParkedMessages> logger, Guid message, string type, string stream, string? @operator, string body);

    [LoggerMessage(LogLevel.Warning, "Received message {Letter} ({Type}) of queue {Queue} is discarded by {Operator}. It said {Body}")]
    public static partial void LogDiscardedLetter(this ILogger<StoredDeadLetters> logger, Guid letter, string? type, string queue, string? @operator, string body);
}
