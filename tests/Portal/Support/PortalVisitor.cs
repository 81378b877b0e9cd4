using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Support;

/// <summary>A person at the portal: keeps the cookies, signs in, and sends the forms that the pages show.</summary>
internal sealed class PortalVisitor : IDisposable
{
    private const string Token = "__RequestVerificationToken";

    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;

    private PortalVisitor(Uri portal) =>
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = portal, Timeout = TimeSpan.FromMinutes(1) };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<PortalVisitor> ArriveAsync(Uri portal, Hub hub, TestUser? user)
    {
        var visitor = new PortalVisitor(portal);
        if (user is not null)
            await visitor.SignInAsync(hub, user);
        return visitor;
    }

    public async Task SignInAsync(Hub hub, TestUser user, string path = "/sign-in")
    {
        using var challenge = await client.GetAsync(new Uri(path, UriKind.Relative), Cancelled);
        Assert.Equal("/welcome", await ReturnAsync(challenge.Headers.Location!, hub, user));
    }

    /// <summary>Comes back from Identity, which signed that person in, to where the portal then leads.</summary>
    public async Task<string?> ReturnAsync(Uri challenge, Hub hub, TestUser user)
    {
        var asked = QueryHelpers.ParseQuery(challenge.Query);
        var back = QueryHelpers.AddQueryString("/signin-oidc", new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["code"] = hub.CodeFor(user, asked["nonce"].ToString()),
            ["state"] = asked["state"],
        });
        using var signedIn = await client.GetAsync(new Uri(back, UriKind.Relative), Cancelled);
        return signedIn.Headers.Location?.OriginalString;
    }

    /// <summary>As after a night: the session is over, the pages of before are still open.</summary>
    public void LoseSession()
    {
        foreach (var cookie in cookies.GetAllCookies().Where(cookie => cookie.Name.StartsWith("skillshub-session", StringComparison.Ordinal)))
            cookie.Expired = true;
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

    /// <summary>Sends one of the forms of a page, as it stands there but for what is typed over it.</summary>
    public Task<PortalAnswer> SubmitAsync(string path, string action, params (string Name, string Value)[] fields) =>
        SubmitAsync(path, action, file: null, fields);

    public async Task<PortalAnswer> SubmitAsync(string path, string action, (string Name, HttpContent Content)? file, params (string Name, string Value)[] fields) =>
        await SendAsync((await FormAsync(path, action, fields)).With(fields), file);

    public async Task<PortalAnswer> SendAsync(PageForm form, (string Name, HttpContent Content)? file = null)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in form.Fields)
            content.Add(new StringContent(value), name);
        if (file is { } sent)
            content.Add(sent.Content, "file", sent.Name);
        using var request = new HttpRequestMessage(HttpMethod.Post, form.Address) { Content = content };
        // What is refused for its size is answered before it is sent: otherwise the connection may break on the way.
        request.Headers.ExpectContinue = file is not null;
        using var answer = await client.SendAsync(request, Cancelled);
        return await ReadAsync(answer);
    }

    // A page may offer a form no more, or not to this person, which somebody sends all the same.
    private async Task<PageForm> FormAsync(string path, string action, (string Name, string Value)[] typed)
    {
        var about = typed.FirstOrDefault(field => field.Name == "about").Value;
        return (await OpenAsync(path)).Forms.FirstOrDefault(form => form["action"] == action && (string.IsNullOrEmpty(about) || form["about"] == about))
            ?? new(path, [("_handler", "page"), ("action", action), (Token, (await OpenAsync("/legal")).Forms.Select(form => form[Token]).FirstOrDefault(token => token is not null) ?? "")]);
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
        await answer.Content.ReadAsStringAsync(Cancelled),
        answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
}

internal sealed partial record PortalAnswer(HttpStatusCode Status, string Html, Dictionary<string, string> Headers)
{
    /// <summary>The page as a person reads it: no sign is written by its code.</summary>
    public string Body { get; } = WebUtility.HtmlDecode(Html);

    public IReadOnlyList<PageForm> Forms => PageForm.In(Html);

    /// <summary>What the page says of a refusal, whatever white space its lines begin with.</summary>
    public string SummaryInOneLine => Space().Replace(Body.Split("id=\"error-summary\"")[1].Split("<form")[0], " ");

    [GeneratedRegex(@"[ \t\r\n]+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
