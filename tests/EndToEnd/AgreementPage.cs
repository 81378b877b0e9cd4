using System.Text;

namespace SkillsHub.EndToEnd.Tests;

/// <summary>What a person does on the pages of an agreement.</summary>
internal sealed class AgreementPage(Visitor visitor)
{
    private IPage Page => visitor.Page;

    public ILocator Alert => Page.Locator("#error-summary");

    public ILocator OpenPoints => Page.Locator("#points li.item:not(.item-done)");

    public ILocator BlockingPoints => Page.Locator("#points li.item:not(.item-done):has(.badge-warn)");

    public ILocator MissingSignatures => Page.Locator(".signatures li:has([name=signatory])");

    public ILocator State => Page.Locator("h1 .badge");

    public async Task<string> SampleAsync()
    {
        await visitor.GoAsync("/agreements/import");
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Link, new() { Name = "Télécharger l’exemple" }).ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    public async Task ImportAsync(string fileName, byte[] content)
    {
        await visitor.GoAsync("/agreements/import");
        await Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = fileName, MimeType = "text/plain", Buffer = content });
        await Page.GetByRole(AriaRole.Button, new() { Name = "Lire la convention" }).ClickAsync();
    }

    /// <summary>Drops the file where the page says that one may, as from a folder, and sends it.</summary>
    /// <returns>What the page says of the import while it goes on.</returns>
    public async Task<string> DropAsync(string fileName, string text)
    {
        await visitor.GoAsync("/agreements/import");
        await using var files = await Page.EvaluateHandleAsync(
            "([name, text]) => { const files = new DataTransfer(); files.items.add(new File([text], name, { type: 'text/plain' })); return files; }", new[] { fileName, text });
        await Page.Locator("[data-drop]").DispatchEventAsync("drop", new { dataTransfer = files });
        await Assertions.Expect(Page.Locator("[data-drop]")).ToContainTextAsync(fileName);
        var held = new TaskCompletionSource();
        await Page.RouteAsync("**/agreements/import", async route =>
        {
            if (route.Request.Method == "POST")
                await held.Task;
            await route.ContinueAsync();
        });
        await Page.GetByRole(AriaRole.Button, new() { Name = "Lire la convention" }).ClickAsync();
        await Assertions.Expect(Page.Locator("[data-progress]")).ToBeVisibleAsync();
        var told = await Page.Locator("[data-progress-text]").InnerTextAsync();
        held.SetResult();
        return told;
    }

    /// <summary>Imports the sample, settles all that blocks it, and has every party sign.</summary>
    /// <param name="parties">Other names for some of its parties.</param>
    /// <returns>Its address.</returns>
    public async Task<string> BringIntoForceAsync(params (string Of, string Name)[] parties)
    {
        var text = parties.Aggregate(await SampleAsync(), (sample, party) => sample.Replace(party.Of, party.Name, StringComparison.Ordinal));
        await ImportAsync("convention.txt", Encoding.UTF8.GetBytes($"{text}\n\n{Guid.NewGuid()}\n"));
        await Assertions.Expect(State).ToHaveTextAsync("Brouillon");
        for (var left = await BlockingPoints.CountAsync(); left > 0; left--)
        {
            await SettleAsync(BlockingPoints.First, "Convenu entre les parties");
            await Assertions.Expect(BlockingPoints).ToHaveCountAsync(left - 1);
        }

        await OpenForSignatureAsync();
        await Assertions.Expect(State).ToHaveTextAsync("Ouverte à la signature");
        for (var left = await MissingSignatures.CountAsync(); left > 0; left--)
        {
            await SignNextAsync();
            await Assertions.Expect(MissingSignatures).ToHaveCountAsync(left - 1);
        }

        await Assertions.Expect(State).ToHaveTextAsync("En vigueur");
        return new Uri(Page.Url).AbsolutePath;
    }

    public async Task OpenForSignatureAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Ouvrir à la signature" }).ClickAsync();
        await Page.WaitForLoadStateAsync(LoadState.Load);
    }

    public async Task SettleAsync(ILocator point, string words)
    {
        await point.Locator("summary").ClickAsync();
        if (await point.Locator("[name=rate]").CountAsync() > 0)
            await point.Locator("[name=rate]").FillAsync("12,5");
        if (await point.Locator("[name=amount]").CountAsync() > 0)
            await point.Locator("[name=amount]").FillAsync("45000");
        await point.Locator("[name=resolution]").FillAsync(words);
        await point.GetByRole(AriaRole.Button, new() { Name = "Marquer comme résolu" }).ClickAsync();
        await Page.WaitForLoadStateAsync(LoadState.Load);
    }

    public async Task SignNextAsync()
    {
        var party = MissingSignatures.First;
        await party.Locator("summary").ClickAsync();
        await party.Locator("[name=signatory]").FillAsync("La représentante légale");
        await party.Locator("[name=proof]").FillAsync("Registre des actes, n° 12");
        await party.GetByRole(AriaRole.Button, new() { Name = "Enregistrer la signature" }).ClickAsync();
        await Page.WaitForLoadStateAsync(LoadState.Load);
    }
}
