using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>PostgreSQL.</summary>
public static class PostgresBuilderExtensions
{
    /// <summary>Adds a server.</summary>
    /// <param name="builder">The topology.</param>
    /// <param name="name">The resource's name.</param>
    /// <param name="userName">The superuser.</param>
    /// <param name="password">The superuser's password.</param>
    /// <param name="port">Not heeded here: ports are free ones.</param>
    public static IResourceBuilder<PostgresServerResource> AddPostgres(
        this IDistributedApplicationBuilder builder,
        string name,
        IResourceBuilder<ParameterResource>? userName = null,
        IResourceBuilder<ParameterResource>? password = null,
        int? port = null)
    {
        var server = builder.AddResource(new PostgresServerResource(name, userName?.Resource, (password ?? builder.AddPassword(name)).Resource));
        server.Resource.Annotations.Add(new EndpointAnnotation("tcp", port));
        return server;
    }

    /// <summary>Adds a database, made when it is missing.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="name">The resource's name.</param>
    /// <param name="databaseName">Name on the server, when it is another.</param>
    public static IResourceBuilder<PostgresDatabaseResource> AddDatabase(
        this IResourceBuilder<PostgresServerResource> builder, string name, string? databaseName = null) =>
        builder.ApplicationBuilder.AddResource(new PostgresDatabaseResource(name, databaseName ?? name, builder.Resource));

    /// <summary>Keeps the data; here it always is, in the data folder.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="name">Volume of a container.</param>
    /// <param name="isReadOnly">Volume of a container.</param>
    public static IResourceBuilder<PostgresServerResource> WithDataVolume(
        this IResourceBuilder<PostgresServerResource> builder, string? name = null, bool isReadOnly = false) => builder;
}

/// <summary>RabbitMQ.</summary>
public static class RabbitMQBuilderExtensions
{
    /// <summary>Adds a broker.</summary>
    /// <param name="builder">The topology.</param>
    /// <param name="name">The resource's name.</param>
    /// <param name="userName">The administrator.</param>
    /// <param name="password">The administrator's password.</param>
    /// <param name="port">Not heeded here: ports are free ones.</param>
    public static IResourceBuilder<RabbitMQServerResource> AddRabbitMQ(
        this IDistributedApplicationBuilder builder,
        string name,
        IResourceBuilder<ParameterResource>? userName = null,
        IResourceBuilder<ParameterResource>? password = null,
        int? port = null)
    {
        var server = builder.AddResource(new RabbitMQServerResource(name, userName?.Resource, (password ?? builder.AddPassword(name)).Resource));
        server.Resource.Annotations.Add(new EndpointAnnotation("tcp", port));
        return server;
    }

    /// <summary>Keeps the data; here it always is, in the data folder.</summary>
    /// <param name="builder">The broker.</param>
    /// <param name="name">Volume of a container.</param>
    /// <param name="isReadOnly">Volume of a container.</param>
    public static IResourceBuilder<RabbitMQServerResource> WithDataVolume(
        this IResourceBuilder<RabbitMQServerResource> builder, string? name = null, bool isReadOnly = false) => builder;

    /// <summary>Serves the management page and API.</summary>
    /// <param name="builder">The broker.</param>
    public static IResourceBuilder<RabbitMQServerResource> WithManagementPlugin(this IResourceBuilder<RabbitMQServerResource> builder)
    {
        builder.Resource.Annotations.Add(new EndpointAnnotation("management", null));
        return builder;
    }

    internal static IResourceBuilder<ParameterResource> AddPassword(this IDistributedApplicationBuilder builder, string name) =>
        builder.AddParameter($"{name}-password", new GenerateParameterDefault(), secret: true, persist: true);
}
