using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SkillsHub.Testing.Services;

namespace SkillsHub.Gateway.Tests.Support;

/// <summary>The real gateway with its own routes, one backend standing for every service, and an issuer.</summary>
internal sealed class GatewayHost : IAsyncDisposable
{
    private static readonly string[] Services = ["partnership", "catalogue", "documentation", "events", "portal"];
    private readonly WebApplication gateway;

    private GatewayHost(WebApplication process, Backend backend, Backend identity, Issuer issuer, LogLines log)
    {
        gateway = process;
        (Backend, Identity, Issuer, Log) = (backend, identity, issuer, log);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ActivityHeadersPropagator = null }) { BaseAddress = Address };
    }

    public Backend Backend { get; }

    /// <summary>The process behind which the issuer stands: it answers with its keys, until a test makes it hang.</summary>
    public Backend Identity { get; }

    public Issuer Issuer { get; }

    public LogLines Log { get; }

    public HttpClient Client { get; }

    public Uri Address => new(gateway.Urls.First());

    public T Get<T>()
        where T : notnull => gateway.Services.GetRequiredService<T>();

    public static async Task<GatewayHost> StartAsync(params (string Key, string? Value)[] settings)
    {
        var issuer = new Issuer();
        var identity = await Backend.StartAsync(issuer.AnswerAsync);
        var backend = await Backend.StartAsync();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Gateway", ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(Services.Select(service => new KeyValuePair<string, string?>($"services:{service}:http:0", backend.Address.AbsoluteUri)));
        builder.Configuration.AddInMemoryCollection(
        [
            new("services:identity:http:0", identity.Address.AbsoluteUri),
            new("Identity:Issuer", Issuer.Name),
        ]);
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddGateway();
        var log = new LogLines();
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(log);
        var app = builder.Build();
        app.MapGateway();
        await app.StartAsync();
        return new GatewayHost(app, backend, identity, issuer, log);
    }

    public async Task<Answer> SendAsync(HttpMethod method, string path, CancellationToken cancellationToken, string? token = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await SendAsync(request, cancellationToken);
    }

    public Task<Answer> GetAsync(string path, CancellationToken cancellationToken, string? token = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, cancellationToken, token, headers);

    public async Task<Answer> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var response = await Client.SendAsync(request, cancellationToken);
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken), headers);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await gateway.DisposeAsync();
        await Backend.DisposeAsync();
        await Identity.DisposeAsync();
        Issuer.Dispose();
    }
}

internal sealed record Answer(HttpStatusCode Status, string Body, Dictionary<string, string> Headers)
{
    public string? this[string header] => Headers.GetValueOrDefault(header);

    /// <summary>Checks that this is a problem document, and gives its code.</summary>
    public string Problem()
    {
        Assert.Equal("application/problem+json", Headers["Content-Type"].Split(';')[0]);
        var problem = JsonDocument.Parse(Body).RootElement;
        Assert.Equal((int)Status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("traceId").GetString()!);
        return problem.GetProperty("code").GetString()!;
    }
}
