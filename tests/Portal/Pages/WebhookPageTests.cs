using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

/// <summary>How a subscription is doing, and the journal that it follows.</summary>
public sealed class WebhookPageTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private const string Title = "Contrat territorial de Valmer";
    private static readonly Guid Id = Guid.CreateVersion7();
    private static readonly Guid Agreement = Guid.CreateVersion7();
    private static readonly string Page = $"/webhooks/{Id}";

    private string? change;
    private int titles;

    [Fact]
    public async Task Why_a_delivery_failed_is_said_in_the_page_s_language_with_the_agreement_that_it_is_of()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner());
        fixture.Hub.Answer = AnswerAsync;
        var page = (await partner.OpenAsync(Page)).Body;

        Assert.Contains("<span class=\"badge badge-bad\">Actif, en échec</span>", page, StringComparison.Ordinal);
        Assert.Contains("Le récepteur a répondu 500.", page, StringComparison.Ordinal);
        Assert.Contains("La connexion n’a pas abouti.", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"meta\" lang=\"en\">Connection refused</span>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("The receiver", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"meta\">prochain essai 29 novembre 2026 à 19:26:05</span>", page, StringComparison.Ordinal);
        Assert.Contains("plus de 1\u00a0000 envois en attente", page, StringComparison.Ordinal);
        Assert.Contains($"<span class=\"meta\" lang=\"fr\">{Title}</span>", page, StringComparison.Ordinal);
        Assert.Equal(1, titles);
    }

    [Fact]
    public async Task A_partner_tries_a_waiting_line_now_on_the_version_that_was_read()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner());
        fixture.Hub.Answer = AnswerAsync;
        var answer = await partner.SubmitAsync(Page, "try-now", ("etag", "\"7\""));

        Assert.Equal($"{Page}?done=try-now", new Uri(new Uri("http://portal"), answer.Headers["Location"]).PathAndQuery);
        Assert.Contains("L’envoi repart", (await partner.OpenAsync($"{Page}?done=try-now")).Body, StringComparison.Ordinal);
        Assert.Equal($"/api/events{Page}/try-now \"7\"", change);
    }

    [Fact]
    public async Task Each_fact_of_the_journal_names_its_agreement_and_they_are_asked_for_once()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner());
        fixture.Hub.Answer = AnswerAsync;
        await partner.ChooseEnglishAsync();
        var page = (await partner.OpenAsync("/journal")).Body;

        Assert.Equal(3, page.Split($"<a href=\"/agreements/{Agreement}\" lang=\"fr\">{Title}</a>").Length);
        Assert.Contains("<span lang=\"fr\">Quel taux ?</span>", page, StringComparison.Ordinal);
        Assert.Equal(1, titles);
    }

    [Fact]
    public async Task An_operator_reads_a_subscriber_by_the_name_that_its_own_hub_knows_it_by()
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = context => context.Response.WriteAsJsonAsync<object>(context.Request.Path.Value switch
        {
            "/api/partnership/hubs/organisations" => new { items = new object[] { new { hub = "verdun", slug = "rectorat", name = "Rectorat de Verdun" }, new { hub = "revin", slug = "rectorat", name = "Rectorat de Revin" } } },
            "/api/events/webhooks" => new { items = new[] { Subscription } },
            var path when path!.EndsWith("/deliveries", StringComparison.Ordinal) => new { items = Array.Empty<object>() },
            _ => Subscription,
        });

        foreach (var page in (string[])["/webhooks", Page])
        {
            var body = (await administrator.OpenAsync(page)).Body;
            Assert.Contains("Rectorat de Revin", body, StringComparison.Ordinal);
            Assert.DoesNotContain("Rectorat de Verdun", body, StringComparison.Ordinal);
        }
    }

    private static object Subscription => new { id = Id, hub = "revin", organisation = "rectorat", url = "https://rectorat.example/hook", state = "active", types = Array.Empty<string>() };

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (HttpMethods.IsPost(context.Request.Method))
        {
            change = $"{path} {context.Request.Headers.IfMatch}";
            return context.Response.WriteAsJsonAsync(new { id = Id });
        }
        titles += path == "/api/partnership/agreements" ? 1 : 0;
        context.Response.Headers.ETag = "\"7\"";
        return context.Response.WriteAsJsonAsync<object>(path switch
        {
            "/api/partnership/agreements" => new { items = new[] { new { id = Agreement, title = Title } } },
            "/api/events/journal" => new { items = new object[] { Fact("agreement.open_point_assigned", new { aggregateId = Agreement, question = "Quel taux ?" }), Fact("commitment.planned", new { agreementId = Agreement, number = 4 }) } },
            _ when path.EndsWith("/deliveries", StringComparison.Ordinal) => new { items = new object[] { Failed("answered", 500, "The receiver answered 500."), Failed("unreachable", null, "Connection refused") } },
            _ when path.StartsWith("/api/events/webhooks/", StringComparison.Ordinal) => new { id = Id, url = "https://region.example/hook", state = "active", pending = 1000, failingSince = "2026-11-29T18:00:00Z", nextAttemptAt = "2026-11-29T18:26:05Z" },
            _ => new { items = Array.Empty<object>() },
        });
    }

    private static object Fact(string name, object data) => new { id = Guid.NewGuid(), type = $"skillshub.partnership.{name}.v1", time = "2026-11-29T18:00:00Z", data };

    private static object Failed(string fault, int? status, string error) => new
    {
        id = Guid.NewGuid(),
        type = "skillshub.partnership.agreement.open_point_resolved.v1",
        attempt = 1,
        fault,
        status,
        error,
        startedAt = "2026-11-29T18:26:00Z",
        nextAttemptAt = "2026-11-29T18:26:05Z",
        agreementId = fault == "answered" ? Agreement : (Guid?)null,
    };
}
