using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Support;

/// <summary>Stands for every service behind the gateway, and for Identity, which signs in whomever the test sends.</summary>
internal sealed class Hub : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TestIssuer issuer;
    private readonly ConcurrentDictionary<string, (TestUser User, string Nonce)> codes = new(StringComparer.Ordinal);

    private Hub(WebApplication app, TestIssuer issuer)
    {
        (this.app, this.issuer) = (app, issuer);
        Reset();
    }

    public Uri Address => new(app.Urls.First());

    public string MetadataAddress => $"{Address}openid-configuration";

    /// <summary>Answers a call of the portal.</summary>
    public RequestDelegate Answer { get; set; }

    /// <summary>Answers the portal, which asks for the hubs by itself.</summary>
    public RequestDelegate Hubs { get; set; }

    /// <summary>Answers as Prometheus.</summary>
    public RequestDelegate Figures { get; set; }

    /// <summary>Answers the use of a refresh token.</summary>
    public RequestDelegate Refresh { get; set; }

    /// <summary>How long, in seconds, the access tokens of new sessions live.</summary>
    public int Lifetime { get; set; }

    /// <summary>Of how many hubs whoever signs in now is told to be.</summary>
    public int Memberships { get; set; }

    /// <summary>Path and query of the calls so far.</summary>
    public ConcurrentQueue<string> Calls { get; } = [];

    public static async Task<Hub> StartAsync(TestIssuer issuer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var hub = new Hub(builder.Build(), issuer);
        hub.app.MapGet("/health", () => "ok");
        hub.app.MapGet("/openid-configuration", hub.Metadata);
        hub.app.MapPost("/token", hub.ExchangeAsync);
        hub.app.MapFallback("/{**rest}", (RequestDelegate)hub.HandleAsync);
        await hub.app.StartAsync(TestContext.Current.CancellationToken);
        return hub;
    }

    /// <summary>The code that Identity gives a person who signed in.</summary>
    public string CodeFor(TestUser user, string nonce)
    {
        var code = Guid.NewGuid().ToString("N");
        codes[code] = (user, nonce);
        return code;
    }

    /// <summary>Tokens as Identity answers them.</summary>
    public object TokensFor(TestUser user, string? nonce, int lifetime = 3600) => new
    {
        access_token = issuer.TokenFor(user),
        id_token = issuer.TokenFor(user, claims => Identify(claims, nonce), "JWT"),
        refresh_token = Guid.NewGuid().ToString("N"),
        token_type = "Bearer",
        expires_in = lifetime,
    };

    /// <summary>Answers everything as at first, and has been asked nothing.</summary>
    [MemberNotNull(nameof(Answer), nameof(Hubs), nameof(Figures), nameof(Refresh))]
    public void Reset()
    {
        Answer = context => context.Response.WriteAsJsonAsync(new { items = Array.Empty<object>() });
        Hubs = context =>
            context.Response.WriteAsJsonAsync(new { items = new[] { new { slug = "saint-dizier", name = "Maison de Saint-Dizier", town = "Saint-Dizier", timeZone = "Europe/Paris" } } });
        Figures = context => context.Response.WriteAsJsonAsync(new { data = new { result = Array.Empty<object>() } });
        Refresh = context => context.Response.WriteAsync("");
        (Lifetime, Memberships) = (3600, 1);
        Calls.Clear();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private void Identify(IDictionary<string, object> claims, string? nonce)
    {
        (claims["aud"], claims["nonce"]) = ("portal", nonce ?? "");
        if (Memberships > 1)
            claims["memberships"] = Memberships;
    }

    private object Metadata() => new
    {
        issuer = issuer.Issuer,
        authorization_endpoint = $"{Address}authorize",
        token_endpoint = $"{Address}token",
        jwks_uri = $"{issuer.Issuer}jwks",
    };

    private async Task ExchangeAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (codes.TryRemove(form["code"].ToString(), out var signedIn))
            await context.Response.WriteAsJsonAsync(TokensFor(signedIn.User, signedIn.Nonce, Lifetime));
        else
            await Refresh(context);
    }

    private Task HandleAsync(HttpContext context)
    {
        Calls.Enqueue($"{context.Request.Path}{context.Request.QueryString}");
        var isPortal = context.Request.Path == "/api/partnership/hubs" && context.Request.Headers.Authorization.Count == 0;
        return context.Request.Path == "/api/v1/query" ? Figures(context) : isPortal ? Hubs(context) : Answer(context);
    }
}
