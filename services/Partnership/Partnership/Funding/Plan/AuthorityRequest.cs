using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>By what the plan is said otherwise, as a client gives it.</summary>
/// <param name="Amendment">Number of an amendment in effect: what the signed text says is changed by nothing less.</param>
/// <param name="Decision">Number of a decision of the committee, for what the text left open.</param>
/// <param name="Reason">In words, for what the text left open.</param>
internal sealed record AuthorityRequest(int? Amendment = null, int? Decision = null, string? Reason = null)
{
    private const int MaxReason = 2_000;

    public void Check(Check check) => check.OptionalText(Reason, "by.reason", MaxReason);

    /// <summary>Null where it names nothing.</summary>
    public PlanAuthority? Of(CurrentUser user, DateTimeOffset now) =>
        Amendment is null && Decision is null && string.IsNullOrWhiteSpace(Reason) ? null : new(Amendment, Decision, string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim(), user.Name, now);
}
