namespace SkillsHub.EndToEnd.Tests;

/// <summary>The committee of an agreement in force, from who sits to the minutes of a meeting: no page of it keeps anybody out.</summary>
public sealed class CommitteeTests(RunningSystem system)
{
    [Fact]
    public async Task A_meeting_goes_from_its_plan_to_its_approved_minutes()
    {
        await using var staff = await system.VisitAsync("accueil");
        var committee = $"{await new AgreementPage(staff).BringIntoForceAsync()}/committee";
        await staff.GoAsync(committee);
        await staff.SendAsync("appoint", ("name", "Claude Martin"), ("role", "Maire"));
        await staff.SendAsync("add", ("name", "Le lycée des Cimes"), ("voice", "consultative"), ("article", "4"));
        await PlanAsync(staff, committee, Today);
        await staff.SendAsync("item", ("title", "Budget de l’année"), ("details", "Le projet est joint."));
        await staff.SendAsync("item", ("title", "Horaires des salles"));
        await StoryTests.LookAsync(staff, "committee-meeting-planned");
        await staff.SendAsync("convene");
        await staff.SendAsync("hold", ("attendance[0].presence", "present"));
        await staff.SendAsync("decide", ("text", "Le budget est adopté."), ("kind", "approvesBudget"), ("fiscalYear", "1"));
        await staff.SendAsync("minutes", ("text", "Le comité a adopté le budget.\n\nLa séance est levée."));
        await staff.SendAsync("submit");
        await StoryTests.LookAsync(staff, "committee-meeting-held");
        await staff.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(details => details.open = true)");
        await StoryTests.LookAsync(staff, "committee-meeting-forms");
        await staff.SendAsync("approve");
        await Assertions.Expect(staff.Page.Locator("#minutes .badge")).ToHaveTextAsync("Approuvé");

        await PlanAsync(staff, committee, Today.AddDays(30));
        await staff.SendAsync("item", ("title", "Bilan"));
        await staff.GoAsync(committee);
        await StoryTests.LookAsync(staff, "committee");
        await staff.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(details => details.open = true)");
        await StoryTests.LookAsync(staff, "committee-forms");
        await staff.GoAsync("/staff");
        await StoryTests.LookAsync(staff, "committee-next");
    }

    private static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")).DateTime);

    private static async Task PlanAsync(Visitor staff, string committee, DateOnly day)
    {
        await staff.GoAsync(committee);
        await staff.SendAsync("plan", ("day", $"{day:yyyy-MM-dd}"), ("startsAt", "14:30"), ("place", "Mairie"));
        await staff.Page.WaitForURLAsync("**/committee/meetings/*?done=created");
    }
}
