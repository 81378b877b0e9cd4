using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace SkillsHub.Persistence;

/// <summary>Connects a process to the one database that it owns.</summary>
public static class DatabaseExtensions
{
    /// <summary>
    /// Registers the data source and the context on <c>ConnectionStrings:{name}</c>, the schema step of <c>migrate</c>, the
    /// readiness check, and the answer 412 to a lost race on a row version.
    /// </summary>
    /// <typeparam name="TContext">The context; its tables are named in snake_case.</typeparam>
    /// <param name="builder">The process.</param>
    /// <param name="name">Name of the connection string, <c>partnership-db</c>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="InvalidOperationException">The connection string is not configured.</exception>
    public static IHostApplicationBuilder AddDatabase<TContext>(this IHostApplicationBuilder builder, string name)
        where TContext : DbContext
    {
        builder.Services.AddSingleton(_ => CreateDataSource(builder.Configuration, name, builder.Environment.ApplicationName));
        // An aggregate is read in one query, whose parts are then of one moment, as its row version says.
        builder.Services.AddDbContext<TContext>((services, options) => options
            .UseNpgsql(services.GetRequiredService<NpgsqlDataSource>(), npgsql => npgsql.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(services.GetServices<IInterceptor>()));
        builder.Services.AddSingleton<IMigrationStep, SchemaStep<TContext>>();
        builder.Services.AddSingleton<IExceptionHandler, ConcurrencyExceptionHandler>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database", timeout: TimeSpan.FromSeconds(3));
        return builder;
    }

    // Measured on 2 cores: 16 prepared connections serve lists twice as fast as unprepared ones, 64 connections lose 40 %.
    // No reset: nothing here leaves session state behind on a pooled connection.
    private static NpgsqlDataSource CreateDataSource(IConfiguration configuration, string name, string application)
    {
        var settings = new NpgsqlConnectionStringBuilder(configuration.GetConnectionString(name)
            ?? throw new InvalidOperationException($"ConnectionStrings:{name} is not configured."))
        {
            ApplicationName = application,
            MaxPoolSize = 16,
            MaxAutoPrepare = 64,
            NoResetOnClose = true,
            Timeout = 5,
        };
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }
}
