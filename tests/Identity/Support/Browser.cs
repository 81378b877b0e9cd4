using System.Net.Http.Headers;
using Microsoft.AspNetCore.Localization;

namespace SkillsHub.Identity.Tests.Support;

/// <summary>Keeps cookies, follows nothing by itself, and comes by the public address through a gateway that it plays itself.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient client;
    private readonly IdentityHost host;

    public Browser(IdentityHost host, CookieContainer? cookies, string? language)
    {
        this.host = host;
        Cookies = cookies ?? new CookieContainer();
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        // As the portal's choice of language leaves it.
        if (language is not null)
            Cookies.Add(host.Public, new Cookie(CookieRequestCultureProvider.DefaultCookieName, Uri.EscapeDataString(CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)))));
    }

    public CookieContainer Cookies { get; }

    public HttpRequestHeaders Headers => client.DefaultRequestHeaders;

    public Task<Answer> GetAsync(string address, CancellationToken cancellationToken) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, address), cancellationToken);

    public Task<Answer> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields, CancellationToken cancellationToken) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) }, cancellationToken);

    /// <summary>Fills in a form of a page and sends it.</summary>
    public Task<Answer> SubmitAsync(Answer page, string form, Dictionary<string, string> fields, CancellationToken cancellationToken)
    {
        var found = Form.Find(page, form);
        foreach (var (name, value) in fields)
            found.Fields[name] = value;
        return PostAsync(new Uri(page.Address, found.Action).AbsoluteUri, found.Fields, cancellationToken);
    }

    public async Task<Answer> FollowAsync(Answer redirect, CancellationToken cancellationToken) => await GetAsync(redirect.Location!.AbsoluteUri, cancellationToken);

    public async Task<Answer> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = new Uri(host.Public, request.RequestUri!);
        Assert.Equal(host.Public.Host, address.Host);
        request.RequestUri = new Uri(host.Address, address.PathAndQuery);
        request.Headers.Add("X-Forwarded-Host", address.Authority);
        request.Headers.Add("X-Forwarded-Proto", address.Scheme);
        if (Cookies.GetCookieHeader(address) is { Length: > 0 } cookies)
            request.Headers.Add("Cookie", cookies);
        using var response = await client.SendAsync(request, cancellationToken);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            Cookies.SetCookies(address, cookie);
        var location = response.Headers.Location is { } target ? new Uri(address, target) : null;
        return new Answer(address, response.StatusCode, location, await response.Content.ReadAsStringAsync(cancellationToken), response.Headers, response.Content.Headers);
    }

    /// <summary>Signs in by the form, and returns the answer to it.</summary>
    public async Task<Answer> SignInAsync(string email, string password, CancellationToken cancellationToken, string path = "/identity/login")
    {
        var page = await GetAsync(path, cancellationToken);
        return await SubmitAsync(page, "/identity/login", new(StringComparer.Ordinal) { ["Email"] = email, ["Password"] = password }, cancellationToken);
    }

    public void Dispose() => client.Dispose();
}

internal sealed record Answer(Uri Address, HttpStatusCode Status, Uri? Location, string Body, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? this[string member] => Json.TryGetProperty(member, out var value) ? value.ToString() : null;
}
