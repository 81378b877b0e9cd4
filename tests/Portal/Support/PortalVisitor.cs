using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Support;

/// <summary>A person at the portal: keeps the cookies, signs in, and sends the forms that the pages show.</summary>
internal sealed partial class PortalVisitor : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;

    private PortalVisitor(Uri portal) =>
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = portal, Timeout = TimeSpan.FromMinutes(1) };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<PortalVisitor> ArriveAsync(Uri portal, Hub hub, TestUser? user)
    {
        var visitor = new PortalVisitor(portal);
        if (user is null)
            return visitor;
        using var challenge = await visitor.client.GetAsync(new Uri("/sign-in", UriKind.Relative), Cancelled);
        var asked = QueryHelpers.ParseQuery(challenge.Headers.Location!.Query);
        var back = QueryHelpers.AddQueryString("/signin-oidc", new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["code"] = hub.CodeFor(user, asked["nonce"].ToString()),
            ["state"] = asked["state"],
        });
        using var signedIn = await visitor.client.GetAsync(new Uri(back, UriKind.Relative), Cancelled);
        Assert.Equal("/welcome", signedIn.Headers.Location?.OriginalString);
        return visitor;
    }

    /// <summary>Another tab of the same browser, with the cookies of this moment, which reaches another replica.</summary>
    public PortalVisitor TabAt(Uri portal)
    {
        var tab = new PortalVisitor(portal);
        tab.cookies.Add(cookies.GetAllCookies());
        return tab;
    }

    public async Task<PortalAnswer> OpenAsync(string path, CancellationToken? cancellation = null)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), cancellation ?? Cancelled);
        return await ReadAsync(answer);
    }

    /// <summary>Asks for the headers only.</summary>
    public async Task<PortalAnswer> HeadAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var answer = await client.SendAsync(request, Cancelled);
        return await ReadAsync(answer);
    }

    /// <summary>Sends one of the forms of a page.</summary>
    public Task<PortalAnswer> SubmitAsync(string path, string action, params (string Name, string Value)[] fields) =>
        SubmitAsync(path, action, file: null, fields);

    public async Task<PortalAnswer> SubmitAsync(string path, string action, (string Name, HttpContent Content)? file, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        var token = Token().Match((await OpenAsync(path)).Body).Groups["token"].Value;
        foreach (var (name, value) in fields.Append(("_handler", "page")).Append(("action", action)).Append(("__RequestVerificationToken", token)))
            form.Add(new StringContent(value), name);
        if (file is { } sent)
            form.Add(sent.Content, "file", sent.Name);
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), form, Cancelled);
        return await ReadAsync(answer);
    }

    public async Task ChooseEnglishAsync()
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("language", "en")]);
        using var chosen = await client.PostAsync(new Uri("/language", UriKind.Relative), form, Cancelled);
        Assert.Equal(HttpStatusCode.Found, chosen.StatusCode);
    }

    public void Dispose() => client.Dispose();

    private static async Task<PortalAnswer> ReadAsync(HttpResponseMessage answer) => new(
        answer.StatusCode,
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancelled)),
        answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}

internal sealed record PortalAnswer(HttpStatusCode Status, string Body, Dictionary<string, string> Headers);
