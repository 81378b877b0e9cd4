using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

/// <summary>A topology in the making.</summary>
public interface IDistributedApplicationBuilder
{
    /// <summary>Folder that relative paths start from.</summary>
    string AppHostDirectory { get; }

    /// <summary>Environment variables and command-line settings.</summary>
    ConfigurationManager Configuration { get; }

    /// <summary>Running, or publishing.</summary>
    DistributedApplicationExecutionContext ExecutionContext { get; }

    /// <summary>What was added so far.</summary>
    IResourceCollection Resources { get; }

    /// <summary>Adds a resource.</summary>
    /// <typeparam name="T">Its kind.</typeparam>
    /// <param name="resource">The resource.</param>
    IResourceBuilder<T> AddResource<T>(T resource)
        where T : IResource;

    /// <summary>Goes on with a resource that was added before.</summary>
    /// <typeparam name="T">Its kind.</typeparam>
    /// <param name="resource">The resource.</param>
    IResourceBuilder<T> CreateResourceBuilder<T>(T resource)
        where T : IResource;

    /// <summary>Ends the making.</summary>
    DistributedApplication Build();
}
