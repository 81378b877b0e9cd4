using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Finds resources again.</summary>
public static class DistributedApplicationBuilderExtensions
{
    /// <summary>Goes on with a resource by its name.</summary>
    /// <typeparam name="T">Its kind.</typeparam>
    /// <param name="builder">The topology.</param>
    /// <param name="name">The resource's name.</param>
    public static IResourceBuilder<T> CreateResourceBuilder<T>(this IDistributedApplicationBuilder builder, string name)
        where T : IResource => builder.CreateResourceBuilder(builder.Resources.OfType<T>().Single(resource => resource.Name == name));
}
