namespace Aspire.Hosting.ApplicationModel;

/// <summary>Something of the topology that has a name.</summary>
public interface IResource
{
    /// <summary>Unique in the topology.</summary>
    string Name { get; }

    /// <summary>All that the topology says about the resource.</summary>
    IList<IResourceAnnotation> Annotations { get; }
}

/// <summary>One statement about a resource.</summary>
public interface IResourceAnnotation;

/// <summary>Takes environment variables.</summary>
public interface IResourceWithEnvironment : IResource;

/// <summary>Takes command-line arguments.</summary>
public interface IResourceWithArgs : IResource;

/// <summary>Listens on ports.</summary>
public interface IResourceWithEndpoints : IResource;

/// <summary>Can wait for another resource before it starts.</summary>
public interface IResourceWithWaitSupport : IResource;

/// <summary>Is reached by a connection string.</summary>
public interface IResourceWithConnectionString : IResource;

/// <inheritdoc />
public abstract class Resource(string name) : IResource
{
    /// <inheritdoc />
    public string Name { get; } = name;

    /// <inheritdoc />
    public IList<IResourceAnnotation> Annotations { get; } = [];
}
