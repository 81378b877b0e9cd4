using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>Why a line does not count.</summary>
/// <param name="Reason">In words.</param>
/// <param name="Amendment">Number of the amendment in effect that ends what the signed text says.</param>
internal sealed record AsideRequest(string Reason, int? Amendment = null)
{
    private const int MaxReason = 2_000;

    public Invalid? Check() => new Check().Text(Reason, "reason", MaxReason).Error;

    public PlanAuthority Of(CurrentUser user, DateTimeOffset now) => new(Amendment, Decision: null, Reason.Trim(), user.Name, now);
}
