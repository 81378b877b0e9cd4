using SkillsHub.Web;

namespace SkillsHub.Events.Journal;

/// <summary>
/// What one reader may see: staff everything of their hub; a partner what is for the public or for all partners, and what
/// names its organisation. Applied to every row at reading time, so that it holds for the past too.
/// </summary>
/// <param name="Hub">The reader's hub.</param>
/// <param name="Organisation">The partner's organisation, or null for the hub's staff.</param>
/// <param name="Types">Event types wanted: exact names, or a prefix that ends in <c>.*</c>; empty for all.</param>
internal sealed record JournalView(string Hub, string? Organisation, IReadOnlyList<string> Types)
{
    public static JournalView Of(CurrentUser user, IReadOnlyList<string> types) =>
        new(user.RequiredHub, user.IsStaff ? null : user.Organisation ?? throw new InvalidOperationException("The policy admitted a partner without organisation."), types);
}
