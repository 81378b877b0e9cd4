using SkillsHub.Persistence;
using SkillsHub.Persistence.Keys;

namespace SkillsHub.Portal.Data;

internal static class DataExtensions
{
    public static void AddData(this WebApplicationBuilder builder)
    {
        builder.AddDatabase<PortalDb>("portal-db");
        builder.AddProtectionKeys<PortalDb>("SkillsHub.Portal");
    }
}
