using SkillsHub.Identity.Data;
using SkillsHub.Persistence;

namespace SkillsHub.Identity.Start;

internal static class StartExtensions
{
    /// <summary>The steps of <c>migrate</c> after the schema, in order.</summary>
    public static void AddStart(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(Console.Out);
        builder.Services.AddSingleton<IMigrationStep, ScopedStep<FirstKeys>>();
        builder.Services.AddSingleton<IMigrationStep, ScopedStep<WebClients>>();
        builder.Services.AddSingleton<IMigrationStep, ScopedStep<ServiceClients>>();
        builder.AddDemoData<IdentityDb, DemoData>();
        if (!builder.Configuration.GetValue<bool>("Demo:Enabled"))
            builder.Services.AddSingleton<IMigrationStep, ScopedStep<ClosedDemo>>();
        builder.Services.AddSingleton<IMigrationStep, ScopedStep<FirstAdministrator>>();
    }
}
