using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

/// <summary>Behind each list there is a second page, reached by the cursor that the service gave.</summary>
public sealed class LongListTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    [Fact]
    public async Task The_subscriptions_of_a_partner_go_on_on_the_next_page()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner());
        fixture.Hub.Answer = context => AnswerAsync(context, "https://first.example/", "https://second.example/", url => new { id = Guid.NewGuid(), url, state = "active" });
        var first = await partner.OpenAsync("/webhooks");
        var second = await partner.OpenAsync("/webhooks?after=c%2F2");

        Assert.Contains("https://first.example/", first.Body, StringComparison.Ordinal);
        Assert.Contains("/webhooks?after=c%2F2&page=2\"", first.Body, StringComparison.Ordinal);
        Assert.Contains("https://second.example/", second.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/webhooks", "Page 1 d’une liste plus longue : la suite n’est pas imprimée.")]
    [InlineData("/webhooks?after=c%2F2&page=2", "Page 2 d’une liste plus longue, et sa dernière : ce qui précède n’est pas imprimé.")]
    [InlineData("/webhooks?after=c%2F1&page=7", "Page 7 d’une liste plus longue : ni ce qui précède ni la suite ne sont imprimés.")]
    [InlineData("/webhooks?after=c%2F2&page=x", "Une page d’une liste plus longue, et sa dernière")]
    public async Task Paper_says_which_page_of_a_list_it_is_and_what_is_missing(string address, string said)
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner());
        fixture.Hub.Answer = context => AnswerAsync(context, "https://first.example/", "https://second.example/", url => new { id = Guid.NewGuid(), url, state = "active" });
        Assert.Contains($"<p class=\"print-only\">{said}", (await partner.OpenAsync(address)).Body.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/catalogue/operations/parked-messages", "parked-messages-catalogue")]
    [InlineData("/api/documentation/operations/dead-letters", "dead-letters-documentation")]
    [InlineData("/api/events/operations/journal/waiting", "waiting")]
    public async Task Each_list_of_the_repair_desk_goes_on_by_itself(string list, string parameter)
    {
        using var desk = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = context => context.Request.Path == list
            ? AnswerAsync(context, "première panne", "seconde panne", reason => new { stream = reason, lastError = reason, reason, id = Guid.NewGuid(), eventId = Guid.NewGuid() })
            : context.Response.WriteAsJsonAsync(new { items = Array.Empty<object>() });
        var first = await desk.OpenAsync("/operations");
        var second = await desk.OpenAsync($"/operations?{parameter}=c%2F2");

        Assert.Contains("première panne", first.Body, StringComparison.Ordinal);
        Assert.Contains($"/operations?{parameter}=c%2F2&{parameter}-page=2\"", first.Body, StringComparison.Ordinal);
        Assert.Contains("seconde panne", second.Body, StringComparison.Ordinal);
    }

    private static Task AnswerAsync(HttpContext context, string first, string second, Func<string, object> item) => context.Request.Query["after"] == "c/2"
        ? context.Response.WriteAsJsonAsync(new { items = new[] { item(second) } })
        : context.Response.WriteAsJsonAsync(new { items = new[] { item(first) }, next = "c/2" });
}
