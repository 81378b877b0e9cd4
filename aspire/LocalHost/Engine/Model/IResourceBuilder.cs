namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource in the making.</summary>
/// <typeparam name="T">Its kind.</typeparam>
public interface IResourceBuilder<out T>
    where T : IResource
{
    /// <summary>The topology.</summary>
    IDistributedApplicationBuilder ApplicationBuilder { get; }

    /// <summary>The resource.</summary>
    T Resource { get; }
}

/// <summary>All resources of the topology, in the order in which they were added.</summary>
public interface IResourceCollection : IReadOnlyList<IResource>;
