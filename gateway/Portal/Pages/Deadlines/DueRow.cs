using SkillsHub.Portal.Api.Agreements;

namespace SkillsHub.Portal.Pages.Deadlines;

/// <summary>One line of what is next: a deadline, or all letters of renewal of one agreement and day, which would hide the rest.</summary>
/// <param name="First">The deadline, or the first of them.</param>
/// <param name="Times">How many there are.</param>
internal sealed record DueRow(DueDeadline First, int Times)
{
    public static IReadOnlyList<DueRow> Of(IEnumerable<DueDeadline> due) =>
        [.. due.GroupBy(one => (one.AgreementId, IsLetter(one.Deadline) ? one.Deadline.Kind : one.Deadline.Id, one.Deadline.State, one.Deadline.LegalDate)).Select(same => new DueRow(same.First(), same.Count()))];

    private static bool IsLetter(Deadline deadline) => deadline is { Kind: "renewalNotice", Counterpart: not null };
}
