using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements;

/// <summary>What takes back something that was recorded.</summary>
/// <param name="Reason">Why, in words for the parties.</param>
internal sealed record Correction(string Reason)
{
    private const int MaxReason = 1_000;

    public Invalid? Check() => new Check().Text(Reason, "reason", MaxReason).Error;
}
