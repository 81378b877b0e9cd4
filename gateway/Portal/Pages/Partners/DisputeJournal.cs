using SkillsHub.Portal.Api;
using SkillsHub.Portal.Pages.Disputes;
using SkillsHub.Portal.Pages.History;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Partners;

/// <summary>What the journal tells of disputes; null for another fact. What was written of them stands on their page alone.</summary>
internal static class DisputeJournal
{
    private const string Prefix = "skillshub.partnership.dispute.";

    public static string? About(JournalEntry entry)
    {
        if (!IsOfDispute(entry) || entry.Text("dispute") is not { } number)
            return null;
        var kind = entry.Text("kind") is { } step ? $", {AuditWords.Lower(DisputeWords.Kind(step))}" : entry.Text("outcome") is { } outcome ? $", {AuditWords.Lower(DisputeWords.Outcome(outcome))}" : entry.Text("end") is { } end ? $", {DisputeWords.End(end)}" : "";
        var day = Day(entry) is { } on ? $"{Say(", le ", ", on ")}{AuditWords.Day(on)}" : "";
        return $"{Say("différend n° ", "dispute no. ")}{number}{kind}{day}";
    }

    public static string? Address(JournalEntry entry) => IsOfDispute(entry) && entry.Text("agreementId") is { } agreement && entry.Text("dispute") is { } number
        ? $"/agreements/{agreement}/disputes/{number}"
        : null;

    private static string? Day(JournalEntry entry) =>
        entry.Text("day") ?? entry.Text("reopenedOn") ?? entry.Text("settledOn") ?? entry.Text("referredOn") ?? entry.Text("closedOn") ?? entry.Text("withdrawnOn") ?? entry.Text("on") ?? entry.Text("notifiedOn");

    private static bool IsOfDispute(JournalEntry entry) => entry.Type.StartsWith(Prefix, StringComparison.Ordinal);
}
