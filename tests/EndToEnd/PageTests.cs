namespace SkillsHub.EndToEnd.Tests;

/// <summary>Every page, for those who may see it: no barrier that axe knows, on a screen and on a telephone.</summary>
public sealed class PageTests(RunningSystem system)
{
    public static TheoryData<string, string> Pages => new()
    {
        { "", "/" }, { "", "/programmes" }, { "", "/programmes?q=informatique" }, { "", "/programmes?q=xyzzy" }, { "", "/documents" }, { "", "/agenda" },
        { "", "/accessibility" }, { "", "/legal" },
        { "accueil", "/staff" }, { "accueil", "/agreements" }, { "accueil", "/agreements/import" }, { "accueil", "/agreements/template" }, { "accueil", "/programmes/new" },
        { "accueil", "/documents/new" }, { "accueil", "/agenda/new" }, { "accueil", "/journal" }, { "accueil", "/history" }, { "accueil", "/due" }, { "accueil", "/calendar" },
        { "region", "/partner" }, { "region", "/agreements" }, { "region", "/journal" }, { "region", "/due" }, { "region", "/calendar" }, { "region", "/webhooks" },
        { "exploitation", "/operations" }, { "exploitation", "/operations/setup" }, { "exploitation", "/operations/accounts" }, { "exploitation", "/operations/machines" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_keeps_nobody_out(string mailbox, string path)
    {
        await using var visitor = await system.VisitAsync(mailbox);
        await visitor.GoAsync(path);
        await LookAsync(visitor, Name(mailbox, path));
    }

    [Theory]
    [InlineData("", "/nothing-here", 404, "Page introuvable")]
    [InlineData("exploitation", "/staff", 403, "Accès réservé")]
    public async Task Nor_does_one_that_says_why_there_is_nothing_to_see(string mailbox, string path, int status, string title)
    {
        await using var visitor = await system.VisitAsync(mailbox);
        await visitor.GoAsync(path, status);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = title })).ToBeVisibleAsync();
        await LookAsync(visitor, Name(mailbox, path));
    }

    [Theory]
    [InlineData("", "/", "/programmes", "/documents", "/agenda", "/accessibility", "/legal")]
    [InlineData("accueil", "/staff", "/agreements", "/agreements/import", "/agreements/template", "/programmes/new", "/documents/new", "/agenda/new", "/journal", "/due")]
    [InlineData("region", "/partner", "/calendar", "/webhooks")]
    [InlineData("exploitation", "/operations", "/operations/setup", "/operations/accounts", "/operations/machines")]
    public async Task Nor_does_it_in_English(string mailbox, params string[] paths)
    {
        await using var visitor = await system.VisitAsync(mailbox);
        await visitor.GoAsync("/legal");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Training" }).First.WaitForAsync();
        foreach (var path in paths)
        {
            await visitor.GoAsync(path);
            Assert.Equal("en", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
            await LookAsync(visitor, $"en-{Name(mailbox, path)}");
        }
    }

    [Fact]
    public async Task An_account_keeps_nobody_out()
    {
        await using var visitor = await system.VisitAsync("exploitation");
        await visitor.GoAsync("/operations/accounts");
        await visitor.Page.Locator("main a[href^='/operations/accounts/']").First.ClickAsync();
        await visitor.Page.WaitForURLAsync("**/operations/accounts/*");
        await LookAsync(visitor, "account");
    }

    [Theory]
    [InlineData("/programmes", "h3 a")]
    [InlineData("/documents", "h3 a")]
    [InlineData("/agenda", "h2 a")]
    public async Task A_thing_of_a_list_has_its_page(string list, string link)
    {
        await using var visitor = await system.VisitAsync();
        await visitor.GoAsync(list);
        var first = visitor.Page.Locator($"main {link}").First;
        var title = await first.InnerTextAsync();
        await first.ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = title }).WaitForAsync();
        await visitor.PictureAsync($"one{Name("", list)}-1280");
        Assert.Empty(await visitor.BarriersAsync());
    }

    [Fact]
    public async Task Everything_is_said_in_English_too()
    {
        await using var visitor = await system.VisitAsync();
        await visitor.GoAsync("/agenda");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Training" }).WaitForAsync();
        Assert.Equal("en", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.EndsWith("/agenda", visitor.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_works_without_script()
    {
        await using var visitor = await system.VisitAsync(script: false);
        await visitor.GoAsync("/");
        await visitor.Page.Locator("#q").FillAsync("comptabilité");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Rechercher" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Formations" }).WaitForAsync();
        Assert.Contains("/programmes?q=", visitor.Page.Url, StringComparison.Ordinal);
    }

    private static async Task LookAsync(Visitor visitor, string name)
    {
        Assert.Equal(1, await visitor.Page.Locator("h1").CountAsync());
        await visitor.PictureAsync($"{name}-1280");
        Assert.Empty(await visitor.BarriersAsync());

        await visitor.Page.SetViewportSizeAsync(390, 844);
        await visitor.PictureAsync($"{name}-390");
        Assert.False(await visitor.OverflowsAsync(), $"{visitor.Page.Url} is wider than a telephone.");
        Assert.Empty(await visitor.BarriersAsync());
        await visitor.Page.SetViewportSizeAsync(1280, 900);
    }

    private static string Name(string mailbox, string path) => $"{mailbox}{path.Replace('/', '_').Replace('?', '_').Replace('=', '_')}";
}
