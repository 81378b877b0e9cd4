namespace SkillsHub.Messaging.Relay;

/// <summary>What became of a batch.</summary>
/// <param name="Confirmed">Sequences of the rows that the broker has.</param>
/// <param name="Faults">Rows that are themselves at fault.</param>
/// <param name="Unbound">Rows that no queue takes.</param>
/// <param name="Stopped">Streams with a row that was not confirmed: none of their later rows may go.</param>
/// <param name="TransportFault">Why the broker took no more, if it did not.</param>
internal sealed record BatchOutcome(
    IReadOnlyCollection<long> Confirmed,
    IReadOnlyCollection<(PendingMessage Row, PublishOutcome.MessageFault Fault)> Faults,
    IReadOnlyCollection<PendingMessage> Unbound,
    IReadOnlySet<string> Stopped,
    Exception? TransportFault)
{
    public static BatchOutcome Empty { get; } = new([], [], [], new HashSet<string>(StringComparer.Ordinal), TransportFault: null);
}
