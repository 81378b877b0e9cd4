using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting.Internal;
using SkillsHub.Documentation.Files;

namespace SkillsHub.Documentation.Tests.Files;

public sealed class BlobsHealthCheckTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("skillshub-blobs-").FullName;

    [Fact]
    public async Task The_service_is_ready_only_when_its_folder_can_be_written()
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, "in the way", TestContext.Current.CancellationToken);

        Assert.Equal(HealthStatus.Healthy, await CheckAsync(folder));
        Assert.Empty(Directory.GetFiles(Path.Combine(folder, "incoming")));
        Assert.Equal(HealthStatus.Unhealthy, await CheckAsync(Path.Combine(file, "blobs")));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<HealthStatus> CheckAsync(string path)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Blobs:Path", path)]).Build();
        var check = new BlobsHealthCheck(new FolderBlobStore(configuration, new HostingEnvironment { ContentRootPath = "/" }));
        return (await check.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken)).Status;
    }
}
