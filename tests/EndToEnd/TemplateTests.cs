namespace SkillsHub.EndToEnd.Tests;

/// <summary>The way of a town that has no text yet, from a form to an agreement that is put up for signature.</summary>
public sealed class TemplateTests(RunningSystem system)
{
    [Fact]
    public async Task A_form_becomes_a_draft_whose_blank_is_settled_before_it_is_opened_for_signature()
    {
        await using var staff = await system.VisitAsync("accueil");
        await staff.GoAsync("/agreements");
        await staff.Page.GetByRole(AriaRole.Link, new() { Name = "Partir d’un modèle" }).First.ClickAsync();
        await staff.Page.WaitForURLAsync("**/agreements/template");
        await StoryTests.LookAsync(staff, "template-empty");

        await FillAsync(staff, ("title", $"Convention de la Maison des compétences de Valmer {Guid.NewGuid():N}"), ("parties[0].name", "la Ville de Valmer"), ("parties[0].address", "1 place de la Halle, 00100 Valmer"),
            ("parties[0].representative", "Mme Jeanne Petit"), ("parties[0].function", "Maire"), ("parties[0].commitments", "prêter deux salles de l'ancienne gare\nciter la Maison dans ses publications"),
            ("parties[1].name", "la ville de Valmer"), ("parties[1].address", "3 quai du Lac, 00200 Landeville"), ("parties[1].representative", "M. Paul Roux"), ("parties[1].function", "Président"),
            ("parties[1].commitments", "recruter et former les intervenants"), ("operator", "2"), ("funding[0].party", "1"), ("funding[0].nature", "operating"), ("funding[0].unit", "percent"),
            ("funding[0].firstYear", "2027"), ("report.by", "2"), ("duration.count", "100"), ("court", "tribunal administratif de Landeville"));
        await SeeAsync(staff);
        await Assertions.Expect(staff.Page.Locator("#error-summary li")).ToHaveCountAsync(2);
        await StoryTests.LookAsync(staff, "template-refused");

        await FillAsync(staff, ("parties[1].name", "l'Université du Lac"), ("duration.count", "5"));
        await staff.Page.Locator("[name=row][value='add-funding']").ClickAsync();
        await Assertions.Expect(staff.Page.Locator("[name='funding[1].value']")).ToBeVisibleAsync();
        await FillAsync(staff, ("funding[1].party", "2"), ("funding[1].nature", "investment"), ("funding[1].unit", "eurosPerYear"), ("funding[1].value", "12 000,50"));
        await SeeAsync(staff);
        await Assertions.Expect(staff.Page.Locator("main .source-text")).ToContainTextAsync("Article 2.2 – Engagements de l'Université du Lac");
        await StoryTests.LookAsync(staff, "template-text");

        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Créer le brouillon" }).ClickAsync();
        var agreement = new AgreementPage(staff);
        await Assertions.Expect(agreement.State).ToHaveTextAsync("Brouillon");
        await Assertions.Expect(staff.Page.Locator(".notice-success")).ToBeVisibleAsync();
        await Assertions.Expect(staff.Page.Locator("#findings li.item")).ToHaveCountAsync(0);
        await Assertions.Expect(agreement.BlockingPoints).ToHaveCountAsync(1);
        await StoryTests.LookAsync(staff, "template-draft");
        var word = await staff.Page.RunAndWaitForDownloadAsync(() => staff.Page.Locator("#source a[href*='format=docx']").ClickAsync());
        Assert.EndsWith(".docx", word.SuggestedFilename, StringComparison.Ordinal);

        await agreement.SettleAsync(agreement.BlockingPoints.First, "Convenu entre les parties");
        await Assertions.Expect(agreement.BlockingPoints).ToHaveCountAsync(0);
        await agreement.OpenForSignatureAsync();
        await Assertions.Expect(agreement.State).ToHaveTextAsync("Ouverte à la signature");
    }

    private static async Task SeeAsync(Visitor staff)
    {
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Voir le texte" }).ClickAsync();
        await staff.Page.WaitForLoadStateAsync(LoadState.Load);
    }

    private static async Task FillAsync(Visitor staff, params (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields)
        {
            var field = staff.Page.Locator($"#template [name='{name}']");
            if (await field.EvaluateAsync<string>("field => field.tagName") == "SELECT")
                await field.SelectOptionAsync(value);
            else
                await field.FillAsync(value);
        }
    }
}
