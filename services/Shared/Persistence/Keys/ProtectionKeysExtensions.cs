using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SkillsHub.Persistence.Keys;

/// <summary>The keys of ASP.NET Core's data protection, in the process's own database, the same for all its replicas.</summary>
public static class ProtectionKeysExtensions
{
    /// <summary>
    /// Protects data with keys that the <c>migrate</c> run makes first and that the serving processes change in time: one at a
    /// time, and long enough before its use that every replica has read it. Call it after <c>AddDatabase</c>.
    /// With <c>DataProtection:KeyCertificate:Path</c> (and <c>:Password</c>), a PKCS #12 file, the keys are encrypted by what the
    /// database does not hold. Without it, whoever reads the database can open all that they protect. Certificates that it replaces
    /// go on opening older keys as <c>DataProtection:KeyCertificate:Former:0:Path</c> (and <c>:Password</c>) and so on.
    /// </summary>
    /// <typeparam name="TContext">The context of that database.</typeparam>
    /// <param name="builder">The process.</param>
    /// <param name="application">Name of the process: what one protects no other opens. Changing it loses all that is protected.</param>
    /// <returns>The same builder.</returns>
    public static IHostApplicationBuilder AddProtectionKeys<TContext>(this IHostApplicationBuilder builder, string application)
        where TContext : DbContext, IDataProtectionKeyContext
    {
        var protection = builder.Services.AddDataProtection()
            .SetApplicationName(application)
            .PersistKeysToDbContext<TContext>()
            .DisableAutomaticKeyGeneration();
        var certificates = new KeyCertificates(builder.Configuration);
        if (certificates.Current is { } current)
            protection.ProtectKeysWithCertificate(current);
        protection.UnprotectKeysWithAnyCertificate(certificates.Former);
        builder.Services.AddSingleton(certificates);
        builder.Services.AddSingleton<KeySuccession>();
        builder.Services.AddSingleton<IMigrationStep, KeyStep>();
        builder.Services.AddHostedService<KeyRotation>();
        return builder;
    }

    /// <summary>Maps the table of the keys.</summary>
    /// <param name="modelBuilder">The model of the context.</param>
    public static void AddProtectionKeys(this ModelBuilder modelBuilder) =>
        modelBuilder.Entity<DataProtectionKey>().ToTable("data_protection_key");
}
