using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace SkillsHub.EndToEnd.Tests;

/// <summary>A person at the portal.</summary>
public sealed class Visitor(IBrowserContext context, IPage page) : IAsyncDisposable
{
    public const string Password = "Demo-2026!hub";

    private const int LongestPicture = 2_600;

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("SKILLSHUB_SHOTS");

    public IPage Page => page;

    public IBrowserContext Context => context;

    /// <summary>Opens a page, which must be there unless a test says that it is not.</summary>
    public async Task GoAsync(string path, int status = 200)
    {
        var answer = await page.GotoAsync(path);
        Assert.True(answer!.Status == status, $"{path} answered {answer.Status}.");
        await page.WaitForLoadStateAsync(LoadState.Load);
    }

    /// <summary>Through the sign-in page of Identity and back.</summary>
    public async Task SignInAsync(string mailbox)
    {
        await GoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Se connecter" }).ClickAsync();
        await page.Locator("#email").FillAsync($"{mailbox}@skillshub.example");
        await page.Locator("#password").FillAsync(Password);
        await page.Locator("form:has(#password) button.primary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).WaitForAsync();
    }

    /// <summary>Opens, fills in and sends the form of an action as a person would, and is told that it is done.</summary>
    public async Task SendAsync(string action, params (string Name, string Value)[] fields)
    {
        var form = page.Locator($"main form:has(input[name=action][value={action}])").First;
        await page.EvaluateAsync("document.querySelectorAll('main details').forEach(details => details.open = true)");
        foreach (var (name, value) in fields)
        {
            var field = form.Locator($"[name='{name}']");
            if (await field.First.EvaluateAsync<string>("field => field.tagName") == "SELECT")
                await field.SelectOptionAsync(value);
            else if (await field.First.GetAttributeAsync("type") == "checkbox")
                await form.Locator($"[name='{name}'][value='{value}']").CheckAsync();
            else
                await field.FillAsync(value);
        }

        await page.RunAndWaitForResponseAsync(() => form.Locator("button").Last.ClickAsync(), answer => answer.Request.IsNavigationRequest && answer.Status is < 300 or >= 400);
        await page.WaitForLoadStateAsync(LoadState.Load);
        await Assertions.Expect(page.Locator(".notice-success")).ToBeVisibleAsync();
    }

    /// <summary>Keeps a picture of the page, or of the beginning of a long one, when a folder is named for it.</summary>
    public async Task PictureAsync(string name)
    {
        if (Pictures is null)
            return;
        var height = Math.Min(await page.EvaluateAsync<int>("document.documentElement.scrollHeight"), LongestPicture);
        var clip = new Clip { Width = page.ViewportSize!.Width, Height = height };
        await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.png"), FullPage = true, Clip = clip });
    }

    /// <summary>What axe finds that keeps people out: WCAG 2.1 A and AA, serious and critical.</summary>
    public async Task<IReadOnlyList<string>> BarriersAsync()
    {
        var result = await page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] },
        });
        return [.. result.Violations
            .Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id} on {page.Url}: {violation.Help} — {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}")];
    }

    /// <summary>Whether something is wider than the window.</summary>
    public Task<bool> OverflowsAsync() => page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
