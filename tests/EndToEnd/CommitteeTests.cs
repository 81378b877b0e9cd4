using System.Text;

namespace SkillsHub.EndToEnd.Tests;

/// <summary>The committee of an agreement in force, from who sits to the minutes of a meeting: no page of it keeps anybody out.</summary>
public sealed class CommitteeTests(RunningSystem system)
{
    [Fact]
    public async Task A_meeting_goes_from_its_plan_to_its_approved_minutes()
    {
        await using var staff = await system.VisitAsync("accueil");
        var committee = $"{await BringIntoForceAsync(staff)}/committee";
        await staff.GoAsync(committee);
        await SendAsync(staff, "appoint", ("name", "Claude Martin"), ("role", "Maire"));
        await SendAsync(staff, "add", ("name", "Le lycée des Cimes"), ("voice", "consultative"), ("article", "4"));
        await PlanAsync(staff, committee, Today);
        await SendAsync(staff, "item", ("title", "Budget de l’année"), ("details", "Le projet est joint."));
        await SendAsync(staff, "item", ("title", "Horaires des salles"));
        await StoryTests.LookAsync(staff, "committee-meeting-planned");
        await SendAsync(staff, "convene");
        await SendAsync(staff, "hold", ("attendance[0].presence", "present"));
        await SendAsync(staff, "decide", ("text", "Le budget est adopté."), ("kind", "approvesBudget"), ("fiscalYear", "1"));
        await SendAsync(staff, "minutes", ("text", "Le comité a adopté le budget.\n\nLa séance est levée."));
        await SendAsync(staff, "submit");
        await StoryTests.LookAsync(staff, "committee-meeting-held");
        await staff.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(details => details.open = true)");
        await StoryTests.LookAsync(staff, "committee-meeting-forms");
        await SendAsync(staff, "approve");
        await Assertions.Expect(staff.Page.Locator("#minutes .badge")).ToHaveTextAsync("Approuvé");

        await PlanAsync(staff, committee, Today.AddDays(30));
        await SendAsync(staff, "item", ("title", "Bilan"));
        await staff.GoAsync(committee);
        await StoryTests.LookAsync(staff, "committee");
        await staff.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(details => details.open = true)");
        await StoryTests.LookAsync(staff, "committee-forms");
        await staff.GoAsync("/staff");
        await StoryTests.LookAsync(staff, "committee-next");
    }

    private static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")).DateTime);

    private static async Task<string> BringIntoForceAsync(Visitor staff)
    {
        var agreement = new AgreementPage(staff);
        await agreement.ImportAsync("convention.txt", Encoding.UTF8.GetBytes($"{await agreement.SampleAsync()}\n\n{Guid.NewGuid()}\n"));
        await Assertions.Expect(agreement.State).ToHaveTextAsync("Brouillon");
        for (var left = await agreement.BlockingPoints.CountAsync(); left > 0; left--)
        {
            await agreement.SettleAsync(agreement.BlockingPoints.First, "Convenu entre les parties");
            await Assertions.Expect(agreement.BlockingPoints).ToHaveCountAsync(left - 1);
        }

        await agreement.OpenForSignatureAsync();
        await Assertions.Expect(agreement.State).ToHaveTextAsync("Ouverte à la signature");
        for (var left = await agreement.MissingSignatures.CountAsync(); left > 0; left--)
        {
            await agreement.SignNextAsync();
            await Assertions.Expect(agreement.MissingSignatures).ToHaveCountAsync(left - 1);
        }

        await Assertions.Expect(agreement.State).ToHaveTextAsync("En vigueur");
        return new Uri(staff.Page.Url).AbsolutePath;
    }

    private static async Task PlanAsync(Visitor staff, string committee, DateOnly day)
    {
        await staff.GoAsync(committee);
        await SendAsync(staff, "plan", ("day", $"{day:yyyy-MM-dd}"), ("startsAt", "14:30"), ("place", "Mairie"));
        await staff.Page.WaitForURLAsync("**/committee/meetings/*?done=created");
    }

    // What a person would open, fill in and send.
    private static async Task SendAsync(Visitor staff, string action, params (string Name, string Value)[] fields)
    {
        var form = staff.Page.Locator($"main form:has(input[name=action][value={action}])").First;
        await staff.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(details => details.open = true)");
        foreach (var (name, value) in fields)
        {
            var field = form.Locator($"[name='{name}']");
            if (await field.EvaluateAsync<string>("field => field.tagName") == "SELECT")
                await field.SelectOptionAsync(value);
            else
                await field.FillAsync(value);
        }

        await staff.Page.RunAndWaitForResponseAsync(() => form.Locator("button").Last.ClickAsync(), answer => answer.Request.IsNavigationRequest && answer.Status is < 300 or >= 400);
        await staff.Page.WaitForLoadStateAsync(LoadState.Load);
        await Assertions.Expect(staff.Page.Locator(".notice-success")).ToBeVisibleAsync();
    }
}
