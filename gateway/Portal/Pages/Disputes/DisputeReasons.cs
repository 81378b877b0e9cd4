using SkillsHub.Portal.Api.Disputes;
using SkillsHub.Portal.Components.Forms;

namespace SkillsHub.Portal.Pages.Disputes;

/// <summary>Why what somebody sent on a version of before would be refused on that of now.</summary>
internal static class DisputeReasons
{
    /// <param name="input">What was sent.</param>
    /// <param name="dispute">As it stands now.</param>
    /// <param name="asStaff">Whether the hub's staff sent it.</param>
    /// <param name="organisation">Slug of the party that sent it.</param>
    /// <returns>The rule; null where it may be sent again.</returns>
    public static string? Of(FormInput input, Dispute dispute, bool asStaff, string? organisation)
    {
        var (state, about) = (dispute.Summary.State, FormInput.Whole(input["about"]));
        return input.Action switch
        {
            "reopen" => state == "settled" ? null : "dispute.not-settled",
            "close" => state == "referred" ? null : "dispute.not-referred",
            "step" => state == "open" ? null : "dispute.step-after-end",
            "settle" when state == "settled" => "dispute.settled-already",
            "settle" or "refer" or "withdraw" => NotOpen(state),
            "withdraw-step" => NotOpen(state) ?? (dispute.Steps.Any(step => step.Number == about && step.Withdrawal is not null) ? "dispute.step-withdrawn-already" : null),
            "number-case" => WithdrawnAlready(dispute.Referrals, about),
            "withdraw-referral" => state == "closed" ? "dispute.not-referred" : WithdrawnAlready(dispute.Referrals, about),
            "withdraw-closing" => WithdrawnAlready(dispute.Closings, about),
            "withdraw-settlement" => dispute.Settlements.Any(one => one.Number == about && one.Reopening is not null) ? "dispute.reopened-already" : WithdrawnAlready(dispute.Settlements, about),
            "confirm-settlement" => NotOpen(state) ?? NotAwaited(dispute.Settlements, about, dispute, asStaff, organisation),
            "confirm-closing" => state == "referred" ? NotAwaited(dispute.Closings, about, dispute, asStaff, organisation) : "dispute.not-referred",
            _ => null,
        };
    }

    /// <summary>Whether a word of the reader makes an end hold, or may.</summary>
    public static bool IsAwaited(DisputeEnd end, Dispute dispute, bool asStaff, string? organisation) => end is { Withdrawal: null, Standing: { Holds: false } standing }
        && (asStaff ? standing.AwaitsStaff || !dispute.Summary.ConcernsHub : standing.Awaits.Contains(organisation, StringComparer.Ordinal));

    /// <summary>Whether the reader takes back what a party, or the staff, recorded: its own; the staff any, unless the hub's operator is a side.</summary>
    public static bool IsOwn(string? party, DisputeSummary one, bool asStaff, string? organisation) => asStaff ? party is null || !one.ConcernsHub : party is not null && party == organisation;

    /// <summary>Whether the reader takes back a record: also an end that the staff recorded for the hub's operator, unless the reader confirmed it.</summary>
    public static bool MayTakeBack(DisputeRecord record, DisputeSummary one, bool asStaff, string? organisation) => IsOwn(record.Party, one, asStaff, organisation)
        || (one.ConcernsHub && record is DisputeEnd { Party: null } end && end.Standing.Words.All(word => word.Party != organisation));

    private static string? NotOpen(string state) => state == "open" ? null : "dispute.not-open";

    private static string? WithdrawnAlready(IEnumerable<DisputeRecord> records, int? about) =>
        records.Any(record => record.Number == about && record.Withdrawal is not null) ? "dispute.withdrawn-already" : null;

    private static string? NotAwaited(IReadOnlyList<DisputeEnd> ends, int? about, Dispute dispute, bool asStaff, string? organisation) =>
        WithdrawnAlready(ends, about) ?? (ends.Any(end => end.Number == about && !IsAwaited(end, dispute, asStaff, organisation)) ? "dispute.word-not-awaited" : null);
}
