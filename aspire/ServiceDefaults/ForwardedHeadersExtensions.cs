using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SkillsHub.ServiceDefaults;

/// <summary>Who the client is when a proxy stands in front.</summary>
public static class ForwardedHeadersExtensions
{
    /// <summary>
    /// Configures <c>UseForwardedHeaders</c> for address, scheme and host. They are believed from this machine, and from the
    /// networks (<c>10.0.0.0/8</c>) that <c>ForwardedHeaders:KnownNetworks</c> lists; from anybody else they are ignored.
    /// </summary>
    /// <param name="builder">The process.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="FormatException">A listed network is not in CIDR notation.</exception>
    public static WebApplicationBuilder AddForwardedHeaders(this WebApplicationBuilder builder)
    {
        var networks = builder.Configuration.GetSection("ForwardedHeaders:KnownNetworks").Get<string[]>() ?? [];
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            // A host that is told ASPNETCORE_FORWARDEDHEADERS_ENABLED, as a published one is by default, has emptied both lists by
            // now, and the middleware believes anybody where both are empty.
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse("127.0.0.0/8"));
            options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse("::1/128"));
            foreach (var network in networks)
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        });
        return builder;
    }
}
