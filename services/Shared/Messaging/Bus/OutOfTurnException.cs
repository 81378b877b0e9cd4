namespace SkillsHub.Messaging.Bus;

/// <summary>An earlier delivery never came to its turn: the message goes back to its queue and is delivered again.</summary>
internal sealed class OutOfTurnException() : Exception("An earlier delivery of the channel is missing.");
