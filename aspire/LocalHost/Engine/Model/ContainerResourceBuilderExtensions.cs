using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>What is not ours.</summary>
public static class ContainerResourceBuilderExtensions
{
    /// <summary>Adds a program by its container image.</summary>
    /// <param name="builder">The topology.</param>
    /// <param name="name">The resource's name.</param>
    /// <param name="image">The image; LocalHost knows <c>prom/prometheus</c>.</param>
    /// <param name="tag">The image's version; here the installed one runs.</param>
    public static IResourceBuilder<ContainerResource> AddContainer(this IDistributedApplicationBuilder builder, string name, string image, string tag)
    {
        var container = builder.AddResource(new ContainerResource(name));
        container.Resource.Annotations.Add(new ContainerImageAnnotation(image, tag));
        return container;
    }

    /// <summary>Gives the program a file or folder of ours.</summary>
    /// <typeparam name="T">Kind of resource.</typeparam>
    /// <param name="builder">The resource.</param>
    /// <param name="source">Path, from the topology's folder.</param>
    /// <param name="target">Path in a container.</param>
    /// <param name="isReadOnly">Whether the program may only read.</param>
    public static IResourceBuilder<T> WithBindMount<T>(this IResourceBuilder<T> builder, string source, string target, bool isReadOnly = false)
        where T : ContainerResource
    {
        var path = Path.GetFullPath(source, builder.ApplicationBuilder.AppHostDirectory);
        builder.Resource.Annotations.Add(new ContainerMountAnnotation(path, target, ContainerMountType.BindMount, isReadOnly));
        return builder;
    }

    /// <summary>Another program of the image.</summary>
    /// <typeparam name="T">Kind of resource.</typeparam>
    /// <param name="builder">The resource.</param>
    /// <param name="entrypoint">Path in a container.</param>
    public static IResourceBuilder<T> WithEntrypoint<T>(this IResourceBuilder<T> builder, string entrypoint)
        where T : ContainerResource
    {
        builder.Resource.Entrypoint = entrypoint;
        return builder;
    }
}
