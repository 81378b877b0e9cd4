using System.Text.Json;

namespace SkillsHub.Events.Journal;

/// <summary>What of the whole journal stands behind a position.</summary>
/// <param name="Items">In the order of the journal.</param>
/// <param name="Head">Its last position: who has read so far has read all.</param>
internal sealed record WholeJournal(IReadOnlyList<WholeJournalEntry> Items, long Head);

/// <summary>An entry as a process of the system gets it, with those who may read it: what it makes of it must keep to them.</summary>
/// <param name="Position">Its place in the journal.</param>
/// <param name="Type">Name of the contract.</param>
/// <param name="IsForAll">Whether every partner may read it, or only those named.</param>
/// <param name="Parties">Slugs of those that may, where it is not for all.</param>
/// <param name="Data">The event.</param>
internal sealed record WholeJournalEntry(long Position, string Type, bool IsForAll, IReadOnlyList<string> Parties, JsonElement Data);
