using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using SkillsHub.Web;

namespace SkillsHub.Persistence;

internal sealed class DatabaseHealthCheck(NpgsqlDataSource dataSource) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = dataSource.CreateCommand("select 1");
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception unreachable) when (unreachable is NpgsqlException || ServerAbsence.Is(unreachable))
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", unreachable);
        }
    }
}
