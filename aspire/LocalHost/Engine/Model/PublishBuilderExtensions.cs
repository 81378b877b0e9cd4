using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Targets of <c>aspire publish</c>: the file names them, LocalHost never comes there.</summary>
public static class PublishBuilderExtensions
{
    private const string Remedy = "LocalHost runs the topology. To publish it, use Aspire: aspire publish --project aspire/AppHost";

    /// <summary>Docker Compose.</summary>
    /// <param name="builder">The topology.</param>
    /// <param name="name">The resource's name.</param>
    public static IResourceBuilder<IResource> AddDockerComposeEnvironment(this IDistributedApplicationBuilder builder, string name) =>
        throw new NotSupportedException($"{name}: {Remedy}");

    /// <summary>Kubernetes.</summary>
    /// <param name="builder">The topology.</param>
    /// <param name="name">The resource's name.</param>
    public static IResourceBuilder<IResource> AddKubernetesEnvironment(this IDistributedApplicationBuilder builder, string name) =>
        throw new NotSupportedException($"{name}: {Remedy}");
}
