using SkillsHub.Domain;

namespace SkillsHub.Messaging.Operations;

internal sealed record QueueGone(string Queue) : Error(ErrorKind.Conflict, "message.queue-gone", $"The queue {Queue} does not exist any more, so nobody can read the message: discard it.");
