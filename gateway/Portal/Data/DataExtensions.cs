using Microsoft.AspNetCore.DataProtection;
using SkillsHub.Persistence;

namespace SkillsHub.Portal.Data;

internal static class DataExtensions
{
    public static void AddData(this WebApplicationBuilder builder)
    {
        builder.AddDatabase<PortalDb>("portal-db");
        builder.Services.AddDataProtection().SetApplicationName("SkillsHub.Portal").PersistKeysToDbContext<PortalDb>();
    }
}
