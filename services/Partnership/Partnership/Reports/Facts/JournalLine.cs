using System.Text.Json;

namespace SkillsHub.Partnership.Reports.Facts;

/// <summary>An entry of the journal.</summary>
/// <param name="Position">Its place: 1, 2, 3… without gap.</param>
/// <param name="Type">Name of the contract.</param>
/// <param name="IsForAll">Whether every partner may read it.</param>
/// <param name="Parties">Slugs of those that may, where it is not for all.</param>
/// <param name="Data">The event.</param>
internal sealed record JournalLine(long Position, string Type, bool IsForAll, IReadOnlyList<string> Parties, JsonElement Data)
{
    public Guid EventId => Data.GetProperty("eventId").GetGuid();
}

/// <summary>What of the journal stands behind a place.</summary>
/// <param name="Items">In its order.</param>
/// <param name="Head">Where it ends.</param>
internal sealed record JournalLines(IReadOnlyList<JournalLine> Items, long Head);
