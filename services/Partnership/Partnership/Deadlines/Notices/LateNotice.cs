using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Notices;

/// <summary>
/// Letters that come to light once the agreement has expired take effect at once and for good: the hub's staff records them and their
/// receipts, and no party alone.
/// </summary>
internal static class LateNotice
{
    public static AgreementEnded? Find(AgreementMoment moment, CurrentUser user) =>
        !user.IsStaff && moment.ExpiredOn is { } ended ? new AgreementEnded(AgreementState.Expired, ended) : null;
}
