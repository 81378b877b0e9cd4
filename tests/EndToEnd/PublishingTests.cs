namespace SkillsHub.EndToEnd.Tests;

/// <summary>What staff drafts, the public sees once it is published.</summary>
public sealed class PublishingTests(RunningSystem system)
{
    [Fact]
    public async Task A_programme_is_drafted_gets_a_session_and_is_published()
    {
        var title = $"Bureautique {Guid.NewGuid():N}";
        await using var staff = await system.VisitAsync("accueil");
        await staff.GoAsync("/programmes/new");
        await staff.Page.Locator("[name=title]").FillAsync(title);
        await staff.Page.Locator("[name=code]").FillAsync($"T{Guid.NewGuid().ToString("N")[..8].ToUpperInvariant()}");
        await staff.Page.Locator("[name=summary]").FillAsync("Écrire, compter et présenter.");
        await staff.Page.GetByLabel("Inter-entreprises").CheckAsync();
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le brouillon" }).ClickAsync();
        await staff.Page.GetByText("Ajouter une session").ClickAsync();
        await staff.Page.Locator("[name=startsOn]").FillAsync("2030-03-04");
        await staff.Page.Locator("[name=endsOn]").FillAsync("2030-03-08");
        await staff.Page.Locator("[name=place]").FillAsync("Salle 2");
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Ajouter la session" }).ClickAsync();
        await staff.Page.GetByText("La session est ajoutée.").WaitForAsync();
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Publier la formation" }).ClickAsync();
        await staff.Page.GetByText("La formation est publiée.").WaitForAsync();
        await staff.PictureAsync("programme-published-1280");

        await using var visitor = await system.VisitAsync();
        await visitor.GoAsync(new Uri(staff.Page.Url).AbsolutePath);
        await visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = title }).WaitForAsync();
        await visitor.Page.GetByText("Salle 2").WaitForAsync();
    }

    [Fact]
    public async Task A_document_is_deposited_with_its_file_published_and_downloaded()
    {
        await using var staff = await system.VisitAsync("accueil");
        await staff.GoAsync("/documents/new");
        await staff.Page.Locator("[name=title]").FillAsync("Guide des tests");
        await staff.Page.Locator("[name=description]").FillAsync("Comment l’on s’assure que tout tient.");
        await staff.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "guide.txt", MimeType = "text/plain", Buffer = "Tenir ses promesses."u8.ToArray() });
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le brouillon" }).ClickAsync();
        await staff.Page.GetByText("Le fichier est reçu.").WaitForAsync();
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Publier le document" }).ClickAsync();
        await staff.Page.GetByText("Le document est publié.").WaitForAsync();

        await using var visitor = await system.VisitAsync();
        await visitor.GoAsync(new Uri(staff.Page.Url).AbsolutePath);
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Télécharger" }).ClickAsync());
        Assert.Equal("Tenir ses promesses.", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_event_is_announced_and_a_wrong_one_is_refused_with_what_was_typed()
    {
        await using var staff = await system.VisitAsync("accueil");
        await staff.GoAsync("/agenda/new");
        await staff.Page.Locator("[name=title]").FillAsync("Café des métiers");
        await staff.Page.Locator("[name=activityFamily]").SelectOptionAsync("training");
        await staff.Page.Locator("[name=description]").FillAsync("On parle de son métier.");
        await staff.Page.Locator("[name=startsAt]").FillAsync("2030-05-06T18:00");
        await staff.Page.Locator("[name=endsAt]").FillAsync("2030-05-06T17:00");
        await staff.Page.Locator("[name=place]").FillAsync("Accueil");
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le brouillon" }).ClickAsync();
        await staff.Page.Locator("#error-summary").WaitForAsync();
        await staff.PictureAsync("event-refused-1280");
        Assert.Empty(await staff.BarriersAsync());
        Assert.Equal("Café des métiers", await staff.Page.Locator("[name=title]").InputValueAsync());

        await staff.Page.Locator("[name=endsAt]").FillAsync("2030-05-06T19:00");
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le brouillon" }).ClickAsync();
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Publier le rendez-vous" }).ClickAsync();
        await staff.Page.GetByText("Le rendez-vous est publié.").WaitForAsync();
    }
}
