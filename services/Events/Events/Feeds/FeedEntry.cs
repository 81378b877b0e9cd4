using System.Text.Json;
using System.Xml;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Events.Journal;

namespace SkillsHub.Events.Feeds;

/// <summary>An event in words.</summary>
/// <param name="Id">The event's, the same in every way to follow the journal.</param>
/// <param name="Type">Its contract.</param>
/// <param name="Subject">Its stream.</param>
/// <param name="Fact">What it is.</param>
/// <param name="About">What it is about, where it says so in words.</param>
/// <param name="OccurredAt">When the fact was decided.</param>
/// <param name="RecordedAt">When it entered the journal.</param>
internal sealed record FeedEntry(string Id, string Type, string Subject, string Fact, string? About, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt)
{
    private const int LongestAbout = 200;

    // The members in which the contracts say in words what they are about, the most telling first.
    private static readonly string[] Words = ["title", "question", "name", "text", "action", "reason"];

    public string Title => About is null ? Fact : $"{Fact} : {About}";

    public static FeedEntry Of(JournalRow row) =>
        new($"urn:uuid:{row.EventId}", row.Type, row.Stream, EventWords.Of(row.Type)?.French ?? row.Type, AboutOf(row.Data), row.OccurredAt, row.RecordedAt);

    private static string? AboutOf(string data)
    {
        using var document = JsonDocument.Parse(data);
        foreach (var name in Words)
        {
            if (document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && Plain(value.GetString()!) is { Length: > 0 } words)
                return words.Length > LongestAbout ? $"{words.Truncated(LongestAbout)}…" : words;
        }

        return null;
    }

    // On one line, and without what XML cannot hold.
    public static string Plain(string text) => string.Join(' ', string.Concat(text.EnumerateRunes()
        .Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? " " : rune.ToString()))
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
