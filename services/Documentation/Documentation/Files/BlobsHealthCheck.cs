using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SkillsHub.Documentation.Files;

/// <summary>Stages one byte: a volume that was forgotten, is read-only or full must not wait for the first upload to be seen.</summary>
internal sealed class BlobsHealthCheck(IBlobStore blobs) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            using var content = new MemoryStream([1]);
            await using var staged = await blobs.StageAsync(content, content.Length, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy("The folder Blobs:Path cannot be written.", refused);
        }
    }
}
