using SkillsHub.Domain;

namespace SkillsHub.Messaging.Operations;

internal sealed record MessageNotFound() : Error(ErrorKind.NotFound, "message.not-found", "There is no such message: it has been sent, retried or discarded meanwhile.");
