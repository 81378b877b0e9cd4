using System.Text.Json;
using SkillsHub.Contracts;

namespace SkillsHub.Messaging.Operations;

/// <summary>Who may read the marker in the place of a discarded event: those who might have read the event itself.</summary>
internal static class MarkerReaders
{
    /// <summary>Slugs of organisations; null for every partner. An event that this process does not know is for the staff alone.</summary>
    public static IReadOnlyList<string>? Of(EventDefinition? discarded, JsonElement body) => discarded switch
    {
        null => [],
        { Audience: Audience.Parties } => PartiesIn(body) ?? [],
        _ when discarded.ClrType == typeof(StreamPositionDiscarded) => PartiesIn(body),
        _ => null,
    };

    private static List<string>? PartiesIn(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("parties", out var parties) && parties.ValueKind == JsonValueKind.Array
            ? [.. parties.EnumerateArray().Where(party => party.ValueKind == JsonValueKind.String).Select(party => party.GetString()!)]
            : null;
}
