using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Feeds;

/// <summary>A link just made, with its address, which is shown this once.</summary>
/// <param name="Link">The link.</param>
/// <param name="Path">Path of the calendar on the public door.</param>
internal sealed record CalendarLinkWithAddress(SecretLinkView Link, string Path)
{
    public static CalendarLinkWithAddress Of(CalendarLink link, string token) => new(SecretLinkView.Of(link), $"{PartnershipExtensions.Prefix}/calendar?key={token}");
}
