using Microsoft.AspNetCore.Identity;

namespace SkillsHub.Identity.Start;

internal static class IdentityResults
{
    public static void ThrowIfFailed(this IdentityResult result, string what)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException($"{what}: {string.Join(" ", result.Errors.Select(error => error.Description))}");
    }
}
