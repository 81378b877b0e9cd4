using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SkillsHub.Partnership;
using SkillsHub.ServiceDefaults;

namespace SkillsHub.Benchmarks.Agreements;

/// <summary>The service's own parts in this process, on the database of a bench: nothing of them is started, and no request leads to them.</summary>
internal sealed class PartnershipParts : IAsyncDisposable
{
    private readonly WebApplication parts;

    public PartnershipParts(PartnershipBench bench)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:partnership-db"] = bench.Database.ConnectionString,
            ["ConnectionStrings:rabbitmq"] = bench.Broker.Amqp.AbsoluteUri,
            ["Identity:Issuer"] = bench.Issuer.Issuer,
            ["Identity:MetadataAddress"] = bench.Issuer.MetadataAddress,
        });
        builder.AddApiDefaults();
        builder.AddPartnership();
        builder.Services.AddSingleton<IInterceptor>(Commands);
        parts = builder.Build();
    }

    /// <summary>What EF sends.</summary>
    public CommandLog Commands { get; } = new();

    public IServiceProvider Services => parts.Services;

    public ValueTask DisposeAsync() => parts.DisposeAsync();
}
