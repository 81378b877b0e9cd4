namespace SkillsHub.EndToEnd.Tests;

/// <summary>A name and a logo that the hub asks for, from the request to the grant that is taken back: no page of it keeps anybody out.</summary>
public sealed class BrandingTests(RunningSystem system)
{
    [Fact]
    public async Task A_logo_is_asked_for_granted_and_taken_back()
    {
        await using var staff = await system.VisitAsync("accueil");
        var branding = $"{await new AgreementPage(staff).BringIntoForceAsync()}/branding";
        await staff.GoAsync(branding);
        await staff.SendAsync("department", ("department", "Direction de la communication"), ("article", "charte"));
        await staff.GoAsync($"{branding}/new");
        await StoryTests.LookAsync(staff, "branding-ask");
        await staff.SendAsync(
            "ask", ("party", await FirstPartyAsync(staff)), ("for", "Forum des métiers"), ("uses", "name"), ("uses", "logo"), ("appears", "Affiches et site"), ("family", "skills-watch"), ("firstDay", Day(0)), ("lastDay", Day(30)),
            ("thing", "agendaEvent"));
        await Assertions.Expect(State(staff)).ToHaveTextAsync("Demandé");
        await StoryTests.LookAsync(staff, "branding-request");
        var request = new Uri(staff.Page.Url).AbsolutePath;
        await staff.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(details => details.open = true)");
        await StoryTests.LookAsync(staff, "branding-forms");
        await staff.GoAsync("/staff");
        await Assertions.Expect(staff.Page.Locator($"a[href='{request}']")).ToBeVisibleAsync();
        await StoryTests.LookAsync(staff, "branding-waiting");

        await staff.GoAsync(request);
        (string, string)[] writing = [("grantedBy", "Camille Royer"), ("function", "Maire"), ("proof", "courrier 12")];
        await staff.SendAsync("grant", writing);
        await Assertions.Expect(State(staff)).ToHaveTextAsync("Un accord sur deux");
        await staff.SendAsync("grant", [.. writing, ("lastDay", Day(10)), ("conditions", "En noir et blanc.")]);
        await Assertions.Expect(State(staff)).ToHaveTextAsync("Accordé");
        await staff.SendAsync("revoke", ("reason", "La charte a changé."));
        await Assertions.Expect(State(staff)).ToHaveTextAsync("Retiré");
        await StoryTests.LookAsync(staff, "branding-revoked");
        await staff.GoAsync(branding);
        await StoryTests.LookAsync(staff, "branding");
        await staff.GoAsync("/branding?state=revoked");
        await Assertions.Expect(staff.Page.Locator($"a[href='{request}']")).ToBeVisibleAsync();
        await StoryTests.LookAsync(staff, "branding-list");
    }

    private static ILocator State(Visitor staff) => staff.Page.Locator("h1 .badge");

    private static async Task<string> FirstPartyAsync(Visitor staff) => (await staff.Page.Locator("select[name=party] option:not([value=''])").First.GetAttributeAsync("value"))!;

    private static string Day(int fromToday) =>
        $"{DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")).DateTime).AddDays(fromToday):yyyy-MM-dd}";
}
