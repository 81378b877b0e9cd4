using System.Text.Json;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Pages.Deadlines;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Partners;

/// <summary>What the facts of letters and deadlines are about: what sort, from whom to whom.</summary>
internal static class NoticeJournal
{
    /// <summary>Null for other facts.</summary>
    public static string? About(JournalEntry entry, IReadOnlyDictionary<string, string> names)
    {
        string Name(string slug) => names.GetValueOrDefault(slug, slug);
        if (entry.Text("purpose") is { } purpose && entry.Text("from") is { } from)
            return $"{DeadlineWords.Purpose(purpose)}, {entry.Text("number")}, {Name(from)} → {string.Join(", ", To(entry).Select(Name))}";
        if (entry.Text("deadlineId") is not { } id || entry.Text("kind") is not { } kind)
            return null;
        // A commitment's deadline is named by its number in the register.
        if (kind == "commitment" && id.Split('.') is [_, var number, ..])
            return $"{DeadlineWords.Kind(kind)} {Say("n°", "no.")} {number}";
        // That of a call by the numbers of its grant and its own.
        if (CallOf(entry) is [_, var grant, var call])
            return DeadlineWords.Payment(grant, call);
        return entry.Text("party") is { } party && entry.Text("counterpart") is { } counterpart
            ? $"{DeadlineWords.Kind(kind)}, {Name(party)} → {Name(counterpart)}"
            : kind == "renewalNotice" ? DeadlineWords.Renewal : DeadlineWords.Kind(kind);
    }

    /// <summary>The page of the grant whose call is due; null for other facts.</summary>
    public static string? Address(JournalEntry entry) =>
        CallOf(entry) is [_, var grant, _] && entry.Text("agreementId") is { } agreement ? $"/agreements/{agreement}/funding/grants/{grant}" : null;

    private static string[]? CallOf(JournalEntry entry) => entry.Text("kind") == "fundingCall" ? entry.Text("deadlineId")?.Split('.') : null;

    private static IEnumerable<string> To(JournalEntry entry) =>
        entry.Data.TryGetProperty("to", out var to) && to.ValueKind == JsonValueKind.Array ? to.EnumerateArray().Select(slug => slug.ToString()) : [];
}
