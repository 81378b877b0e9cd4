using SkillsHub.ServiceDefaults;

namespace SkillsHub.Portal.Sessions;

/// <summary>Tells the gateway for whom a page is made: anonymous visitors are told apart by nothing but their address.</summary>
internal sealed class VisitorHandler(IHttpContextAccessor accessor, IConfiguration configuration) : DelegatingHandler
{
    private readonly VisitorSeal? seal = VisitorSeal.Read(configuration);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (seal is not null && accessor.HttpContext?.Connection.RemoteIpAddress is { } visitor)
            request.Headers.Add(VisitorSeal.Header, seal.Close(visitor));
        return base.SendAsync(request, cancellationToken);
    }
}
