using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

public sealed partial class MachinesPageTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private const string List = "/operations/machines";

    private readonly ConcurrentDictionary<string, object> machines = new(StringComparer.Ordinal);

    [Fact]
    public async Task A_machine_is_registered_once_however_often_its_form_is_sent_and_its_secret_is_shown_once()
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = AnswerAsync;
        var id = IdOf(await administrator.OpenAsync(List));
        (string, string)[] form = [("id", id), ("name", "Serveur du rectorat"), ("organisation", "rectorat"), ("hub", "chaumont")];

        var first = await administrator.SubmitAsync(List, "register", form);
        Assert.Contains("secret-shown-once", first.Body, StringComparison.Ordinal);
        Assert.Contains("<h3 class=\"item-title\">Serveur du rectorat</h3>", first.Body, StringComparison.Ordinal);
        Assert.NotEqual(id, IdOf(first));

        var again = await administrator.SubmitAsync(List, "register", form);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("s’il est perdu, révoquez-la, puis enregistrez-la de nouveau", again.Body, StringComparison.Ordinal);
        Assert.Contains($"href=\"{List}?q=rectorat\"", again.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-shown-once", again.Body, StringComparison.Ordinal);
        Assert.NotEqual(id, IdOf(again));
        Assert.Single(machines);
        Assert.DoesNotContain("secret-shown-once", (await administrator.OpenAsync(List)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_id_of_a_machine_stays_while_its_form_is_corrected()
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = context => HttpMethods.IsPost(context.Request.Method) ? RefuseAsync(context, StatusCodes.Status400BadRequest, "request.invalid") : AnswerAsync(context);
        var id = $"{Guid.CreateVersion7()}";

        var refused = await administrator.SubmitAsync(List, "register", ("id", id), ("name", "Serveur"), ("organisation", "Le Rectorat"));

        Assert.Equal(id, IdOf(refused));
        Assert.Contains("value=\"Le Rectorat\"", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_machine_is_registered_for_a_hub_or_an_organisation_that_does_not_exist()
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = AnswerAsync;

        var refused = await administrator.SubmitAsync(List, "register", ("id", $"{Guid.CreateVersion7()}"), ("name", "Serveur"), ("hub", "nulle-part"), ("organisation", "personne"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Aucune Maison de ce nom n’est ouverte", refused.Body, StringComparison.Ordinal);
        Assert.Contains("aucune organisation de ce nom", refused.Body, StringComparison.Ordinal);
        Assert.Empty(machines);
    }

    [Fact]
    public async Task A_machine_is_revoked_behind_a_fold_that_says_what_happens_and_twice_is_once()
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = AnswerAsync;
        machines["any"] = Machine("Serveur du rectorat");
        var page = await administrator.OpenAsync(List);
        Assert.Contains("Rectorat · Maison de Chaumont · enregistrée le 2 mars 2026", page.Body, StringComparison.Ordinal);
        Assert.Contains("Cela ne se reprend pas.", page.Body[page.Body.IndexOf("<details class=\"panel undo\"", StringComparison.Ordinal)..], StringComparison.Ordinal);

        foreach (var revoked in new[] { await administrator.SubmitAsync(List, "revoke", ("about", "rectorat-1234")), await administrator.SubmitAsync(List, "revoke", ("about", "rectorat-1234")) })
            Assert.EndsWith($"{List}?done=revoked", revoked.Headers["Location"], StringComparison.Ordinal);

        Assert.Empty(machines);
        Assert.Contains("son secret ne vaut plus rien", (await administrator.OpenAsync($"{List}?done=revoked")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_speaks_English_and_goes_on_within_what_was_found()
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        await administrator.ChooseEnglishAsync();
        fixture.Hub.Answer = context => context.Response.WriteAsJsonAsync(new { items = new[] { Machine("Server") }, next = context.Request.Query["after"].Count == 0 ? "c/2" : null });

        var page = await administrator.OpenAsync($"{List}?q=server");

        Assert.Contains("Revoke this machine", page.Body, StringComparison.Ordinal);
        Assert.Contains($"{List}?q=server&after=c%2F2&page=2\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("/identity/api/machines?q=server", fixture.Hub.Calls);
    }

    private static string IdOf(PortalAnswer page) => HiddenId().Match(page.Body).Groups["id"].Value;

    private static object Machine(string name) =>
        new { clientId = "rectorat-1234", name, organisation = "rectorat", hub = "chaumont", createdAt = "2026-03-02T09:00:00Z" };

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == "/api/partnership/hubs")
            await context.Response.WriteAsJsonAsync(new { items = new[] { new { slug = "chaumont", name = "Maison de Chaumont", town = "Chaumont" } } }, context.RequestAborted);
        else if (context.Request.Path == "/api/partnership/hubs/organisations")
            await context.Response.WriteAsJsonAsync(new { items = new[] { new { hub = "autun", slug = "rectorat", name = "Rectorat de Dijon" }, new { hub = "chaumont", slug = "rectorat", name = "Rectorat" } } }, context.RequestAborted);
        else if (HttpMethods.IsGet(context.Request.Method))
            await context.Response.WriteAsJsonAsync(new { items = machines.Values }, context.RequestAborted);
        else if (HttpMethods.IsDelete(context.Request.Method))
            await RevokeAsync(context);
        else if (await context.Request.ReadFromJsonAsync<Registration>(context.RequestAborted) is { } sent && machines.TryAdd(sent.Id, Machine(sent.Name)))
            await context.Response.WriteAsJsonAsync(new { machine = Machine(sent.Name), clientSecret = "secret-shown-once" }, context.RequestAborted);
        else
            await RefuseAsync(context, StatusCodes.Status409Conflict, "machine.exists");
    }

    private Task RevokeAsync(HttpContext context)
    {
        Assert.Equal("/identity/api/machines/rectorat-1234", context.Request.Path);
        if (machines.IsEmpty)
            return RefuseAsync(context, StatusCodes.Status404NotFound, "machine.not-found");
        machines.Clear();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static Task RefuseAsync(HttpContext context, int status, string code)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { code }, options: null, "application/problem+json", context.RequestAborted);
    }

    private sealed record Registration(string Id, string Name);

    [GeneratedRegex("name=\"id\" value=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HiddenId();
}
