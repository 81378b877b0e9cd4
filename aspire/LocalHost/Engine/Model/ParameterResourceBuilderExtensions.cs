using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

/// <summary>Values from outside.</summary>
public static class ParameterResourceBuilderExtensions
{
    /// <summary>A parameter with a default; LocalHost keeps what it generates in its data folder.</summary>
    /// <param name="builder">The topology.</param>
    /// <param name="name">Key below <c>Parameters</c>.</param>
    /// <param name="value">The default.</param>
    /// <param name="secret">Whether it must not be shown.</param>
    /// <param name="persist">Whether the default is kept for the next start; here it always is.</param>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, string name, ParameterDefault value, bool secret = false, bool persist = false)
    {
        var secrets = ((DistributedApplicationBuilder)builder).Options.Secrets;
        return builder.AddResource(new ParameterResource(
            name, () => builder.Configuration[$"Parameters:{name}"] ?? secrets.GetOrAdd(name, value.GetDefaultValue), secret));
    }

    /// <summary>A connection string of configuration.</summary>
    /// <param name="builder">The topology.</param>
    /// <param name="name">Key below <c>ConnectionStrings</c>.</param>
    public static IResourceBuilder<IResourceWithConnectionString> AddConnectionString(this IDistributedApplicationBuilder builder, string name) =>
        builder.AddResource(new ConnectionStringParameterResource(
            name,
            () => builder.Configuration.GetConnectionString(name) ?? throw new SkillsHub.LocalHost.StartException(
                $"The connection string {name} is not configured, but others are.",
                $"Set it too: ConnectionStrings__{name}=…")));
}
