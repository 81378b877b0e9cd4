using SkillsHub.Portal.Api;
using SkillsHub.Portal.Pages.Committee;
using SkillsHub.Portal.Pages.History;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Partners;

/// <summary>What the journal tells of committees; null for another fact.</summary>
internal static class CommitteeJournal
{
    private const string Prefix = "skillshub.partnership.committee_meeting.";
    private const string Seat = "skillshub.partnership.committee.seat_changed.v1";

    public static string? About(JournalEntry entry, IReadOnlyDictionary<string, string> names)
    {
        if (entry.Type == Seat && entry.Text("seat") is { } seat)
            return AboutSeat(entry, seat, names);
        if (!IsOfMeeting(entry) || entry.Text("meeting") is not { } number)
            return null;
        var meeting = $"{Say("réunion n° ", "meeting no. ")}{number}{(entry.Text("day") is { } day ? Say(" du ", " of ") + AuditWords.Day(day) : "")}{(entry.Text("isCorrection") is "True" ? Say(", présences corrigées", ", attendance corrected") : "")}";
        return entry.Text("decision") is { } decision
            ? $"{Say("n° ", "no. ")}{decision}{(entry.Text("kind") is { } kind ? $", {CommitteeWords.Kind(kind)}" : "")}{Colon}{entry.Text("text")} ({meeting})"
            : meeting;
    }

    public static string? Address(JournalEntry entry) =>
        entry.Type == Seat && entry.Text("agreementId") is { } id ? $"/agreements/{id}/committee#seat-{entry.Text("seat")}"
        : IsOfMeeting(entry) && entry.Text("agreementId") is { } agreement && entry.Text("meeting") is { } number ? $"/agreements/{agreement}/committee/meetings/{number}" : null;

    private static string AboutSeat(JournalEntry entry, string number, IReadOnlyDictionary<string, string> names)
    {
        // The party is named beside every fact of one.
        var holder = entry.Text("organisation") is { } slug ? $" ({names.GetValueOrDefault(slug) ?? slug})" : "";
        var closed = entry.Text("closedFrom") is { } day ? Say(", fermé à partir du ", ", closed from ") + AuditWords.Day(day) : "";
        return $"{Say("siège n° ", "seat no. ")}{number}{holder}{closed}";
    }

    private static bool IsOfMeeting(JournalEntry entry) => entry.Type.StartsWith(Prefix, StringComparison.Ordinal);
}
