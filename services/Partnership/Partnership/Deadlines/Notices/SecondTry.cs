using Microsoft.EntityFrameworkCore;

namespace SkillsHub.Partnership.Deadlines.Notices;

/// <summary>
/// An opposition changes the agreement, whose version who writes letters does not know: what somebody else made of that meanwhile is read
/// anew, once. The version of the letter that the client read is held against what stands then.
/// </summary>
internal static class SecondTry
{
    public static async Task<T> RunAsync<T>(DbContext context, Func<Task<T>> attempt)
    {
        try
        {
            return await attempt();
        }
        catch (DbUpdateConcurrencyException)
        {
            context.ChangeTracker.Clear();
            return await attempt();
        }
    }
}
