using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Arrows between resources, and their settings.</summary>
public static class ResourceBuilderExtensions
{
    /// <summary>Refers to an endpoint whose address is known later.</summary>
    /// <typeparam name="T">Kind of resource.</typeparam>
    /// <param name="builder">The resource.</param>
    /// <param name="name">The endpoint.</param>
    public static EndpointReference GetEndpoint<T>(this IResourceBuilder<T> builder, string name)
        where T : IResourceWithEndpoints => new(builder.Resource, name);

    /// <summary>Gives the connection string as <c>ConnectionStrings__name</c>.</summary>
    /// <typeparam name="TDestination">Kind of resource.</typeparam>
    /// <param name="builder">Who needs it.</param>
    /// <param name="source">Whose it is.</param>
    /// <param name="connectionName">Name of the variable, when it is another.</param>
    /// <param name="optional">Whether the resource can do without it.</param>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder,
        IResourceBuilder<IResourceWithConnectionString> source,
        string? connectionName = null,
        bool optional = false)
        where TDestination : IResourceWithEnvironment =>
        builder.Add(new EnvironmentAnnotation((variables, addresses) =>
            variables[$"ConnectionStrings__{connectionName ?? source.Resource.Name}"] = addresses.ConnectionString(source.Resource)));

    /// <summary>Gives the addresses of all replicas as <c>services__name__endpoint__0</c> and so on.</summary>
    /// <typeparam name="TDestination">Kind of resource.</typeparam>
    /// <param name="builder">Who calls.</param>
    /// <param name="source">Who is called.</param>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithServiceDiscovery> source)
        where TDestination : IResourceWithEnvironment =>
        builder.Add(new EnvironmentAnnotation((variables, addresses) => addresses.AddServices(variables, source.Resource)));

    /// <summary>Gives the address of one endpoint.</summary>
    /// <typeparam name="TDestination">Kind of resource.</typeparam>
    /// <param name="builder">Who calls.</param>
    /// <param name="endpointReference">What is called.</param>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, EndpointReference endpointReference)
        where TDestination : IResourceWithEnvironment =>
        builder.Add(new EnvironmentAnnotation((variables, addresses) =>
            addresses.AddServices(variables, endpointReference.Resource, endpointReference.EndpointName)));

    /// <summary>Starts only when the other is healthy.</summary>
    /// <typeparam name="T">Kind of resource.</typeparam>
    /// <param name="builder">Who waits.</param>
    /// <param name="dependency">For whom.</param>
    public static IResourceBuilder<T> WaitFor<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency)
        where T : IResourceWithWaitSupport => builder.Add(new WaitAnnotation(dependency.Resource, null));

    /// <summary>Starts only when the other has ended well.</summary>
    /// <typeparam name="T">Kind of resource.</typeparam>
    /// <param name="builder">Who waits.</param>
    /// <param name="dependency">For whom.</param>
    /// <param name="exitCode">What well means.</param>
    public static IResourceBuilder<T> WaitForCompletion<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency, int exitCode = 0)
        where T : IResourceWithWaitSupport => builder.Add(new WaitAnnotation(dependency.Resource, exitCode));

    /// <summary>Sets an environment variable.</summary>
    /// <typeparam name="T">Kind of resource.</typeparam>
    /// <param name="builder">The resource.</param>
    /// <param name="name">The variable.</param>
    /// <param name="value">Its value.</param>
    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, string? value)
        where T : IResourceWithEnvironment => builder.Add(new EnvironmentAnnotation((variables, _) => variables[name] = value ?? ""));

    /// <summary>Sets an environment variable to a parameter's value.</summary>
    /// <typeparam name="T">Kind of resource.</typeparam>
    /// <param name="builder">The resource.</param>
    /// <param name="name">The variable.</param>
    /// <param name="parameter">Whose value.</param>
    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, IResourceBuilder<ParameterResource> parameter)
        where T : IResourceWithEnvironment => builder.Add(new EnvironmentAnnotation((variables, _) => variables[name] = parameter.Resource.Value));

    /// <summary>Adds an HTTP endpoint.</summary>
    /// <typeparam name="T">Kind of resource.</typeparam>
    /// <param name="builder">The resource.</param>
    /// <param name="port">A fixed port; else a free one.</param>
    /// <param name="targetPort">Port in a container; not heeded here.</param>
    /// <param name="name">The endpoint's name, http when null.</param>
    /// <param name="env">Variable that takes the port.</param>
    /// <param name="isProxied">Not heeded here: there is no proxy.</param>
    public static IResourceBuilder<T> WithHttpEndpoint<T>(
        this IResourceBuilder<T> builder, int? port = null, int? targetPort = null, string? name = null, string? env = null, bool isProxied = true)
        where T : IResourceWithEndpoints => builder.Add(new EndpointAnnotation(name ?? "http", port));

    /// <summary>Lets others than the machine itself find the HTTP endpoints; TLS and the outside belong to a proxy before them.</summary>
    /// <typeparam name="T">Kind of resource.</typeparam>
    /// <param name="builder">The resource.</param>
    public static IResourceBuilder<T> WithExternalHttpEndpoints<T>(this IResourceBuilder<T> builder)
        where T : IResourceWithEndpoints
    {
        foreach (var endpoint in builder.Resource.Annotations.OfType<EndpointAnnotation>())
            endpoint.IsExternal = true;
        return builder;
    }

    /// <summary>Healthy is when this address answers 200.</summary>
    /// <typeparam name="T">Kind of resource.</typeparam>
    /// <param name="builder">The resource.</param>
    /// <param name="path">Path of the check.</param>
    /// <param name="statusCode">Always 200 here.</param>
    /// <param name="endpointName">The endpoint, http when null.</param>
    public static IResourceBuilder<T> WithHttpHealthCheck<T>(
        this IResourceBuilder<T> builder, string? path = null, int? statusCode = null, string? endpointName = null)
        where T : IResourceWithEndpoints => builder.Add(new HttpHealthCheckAnnotation(path ?? "/", endpointName ?? "http"));

    /// <summary>Adds command-line arguments.</summary>
    /// <typeparam name="T">Kind of resource.</typeparam>
    /// <param name="builder">The resource.</param>
    /// <param name="args">The arguments.</param>
    public static IResourceBuilder<T> WithArgs<T>(this IResourceBuilder<T> builder, params string[] args)
        where T : IResourceWithArgs => builder.Add(new ArgumentsAnnotation(args));

    private static IResourceBuilder<T> Add<T>(this IResourceBuilder<T> builder, IResourceAnnotation annotation)
        where T : IResource
    {
        builder.Resource.Annotations.Add(annotation);
        return builder;
    }
}
