using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;
using SkillsHub.LocalHost;

namespace Aspire.Hosting;

internal sealed class DistributedApplicationBuilder : IDistributedApplicationBuilder
{
    private readonly ResourceCollection resources = [];

    public DistributedApplicationBuilder(LocalHostOptions options, string appHostDirectory)
    {
        Options = options;
        AppHostDirectory = appHostDirectory;
        Configuration.AddEnvironmentVariables();
        Configuration.AddInMemoryCollection(options.Settings());
    }

    public string AppHostDirectory { get; }

    public ConfigurationManager Configuration { get; } = new();

    public DistributedApplicationExecutionContext ExecutionContext { get; } = new();

    public IResourceCollection Resources => resources;

    internal LocalHostOptions Options { get; }

    public IResourceBuilder<T> AddResource<T>(T resource)
        where T : IResource
    {
        if (resources.Any(one => string.Equals(one.Name, resource.Name, StringComparison.OrdinalIgnoreCase)))
            throw new InvalidOperationException($"The topology has two resources named {resource.Name}.");
        resources.Add(resource);
        return CreateResourceBuilder(resource);
    }

    public IResourceBuilder<T> CreateResourceBuilder<T>(T resource)
        where T : IResource => new ResourceBuilder<T>(this, resource);

    public DistributedApplication Build() => new(this);

    private sealed class ResourceCollection : List<IResource>, IResourceCollection;

    private sealed record ResourceBuilder<T>(IDistributedApplicationBuilder ApplicationBuilder, T Resource) : IResourceBuilder<T>
        where T : IResource;
}
