namespace SkillsHub.EndToEnd.Tests;

public sealed class WebhookTests(RunningSystem system)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_partner_subscribes_sees_the_secret_once_tests_rotates_and_ends_it()
    {
        await using var receiver = await Receiver.StartAsync(Cancelled);
        await using var partner = await system.VisitAsync("rectorat");
        await partner.GoAsync("/webhooks");
        await partner.Page.Locator("[name=url]").FillAsync(receiver.Url);
        await partner.Page.GetByRole(AriaRole.Button, new() { Name = "S’abonner" }).ClickAsync();
        var first = await partner.Page.Locator("#secret").InnerTextAsync();
        await partner.PictureAsync("webhook-secret-1280");
        Assert.Empty(await partner.BarriersAsync());
        Assert.StartsWith("whsec_", first, StringComparison.Ordinal);

        await partner.Page.GetByRole(AriaRole.Link, new() { Name = "Ouvrir l’abonnement" }).ClickAsync();
        await partner.Page.GetByRole(AriaRole.Button, new() { Name = "Envoyer un essai" }).ClickAsync();
        await partner.Page.GetByText("L’événement d’essai est livré").WaitForAsync();
        Assert.Contains(receiver.Deliveries, delivery => delivery.Type == "skillshub.events.webhook.tested.v1" && delivery.IsSignedWith(first));
        await partner.PictureAsync("webhook-1280");
        Assert.Equal(0, await partner.Page.Locator("#secret").CountAsync());

        await partner.Page.GetByRole(AriaRole.Button, new() { Name = "Changer le secret" }).ClickAsync();
        Assert.NotEqual(first, await partner.Page.Locator("#secret").InnerTextAsync());
        await partner.Page.Locator("details.undo summary").ClickAsync();
        Assert.Empty(await partner.BarriersAsync());
        await partner.Page.SetViewportSizeAsync(390, 844);
        Assert.False(await partner.OverflowsAsync(), "Wider than a telephone.");
        await partner.Page.GetByRole(AriaRole.Button, new() { Name = "Supprimer" }).ClickAsync();
        await partner.Page.GetByText("L’abonnement est supprimé.").WaitForAsync();
    }
}
