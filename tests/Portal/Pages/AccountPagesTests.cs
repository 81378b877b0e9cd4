using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

public sealed class AccountPagesTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private const string List = "/operations/accounts";
    private const string Link = "https://hub.example/identity/password?token=once";

    private static readonly Guid Id = Guid.CreateVersion7();

    private static readonly object[] Hubs = [new { slug = "chaumont", name = "Maison de Chaumont", town = "Chaumont" }, new { slug = "verdun", name = "Maison de Verdun", town = "Verdun" }];
    private static readonly object[] Organisations =
        [new { hub = "chaumont", slug = "rectorat", name = "Rectorat" }, new { hub = "verdun", slug = "rectorat", name = "Rectorat" }, new { hub = "verdun", slug = "meuse", name = "Département" }];

    [Theory]
    [InlineData(false, "partenaire · Maison de Chaumont · Rectorat", "lien expiré le 14 février 2026", "✓ mot de passe choisi", "✗ révoqué le 3 mars 2026")]
    [InlineData(true, "partner · Maison de Chaumont · Rectorat", "link expired on 14 February 2026", "✓ password set", "✗ revoked on 3 March 2026")]
    public async Task The_list_says_who_each_is_and_how_the_account_stands(bool isEnglish, string who, string expired, string settled, string revoked)
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        if (isEnglish)
            await administrator.ChooseEnglishAsync();
        fixture.Hub.Answer = context => AnswerAsync(context, new
        {
            items = new[]
            {
                Account(linkEnds: "2026-02-14T09:00:00Z"),
                Account(linkEnds: "2999-02-14T09:00:00Z"),
                Account(hasPassword: true),
                Account(hasPassword: true, revokedAt: "2026-03-03T09:00:00Z"),
            },
        });

        var page = await administrator.OpenAsync(List);

        foreach (var words in (string[])["Madame A", "a@chaumont.example", who, expired, settled, revoked, "2999", $"href=\"{List}/{Id}\""])
            Assert.Contains(words, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_is_searched_and_goes_on_within_what_was_found()
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = context => AnswerAsync(context, new { items = new[] { Account() }, next = "c/2" });

        var page = await administrator.OpenAsync($"{List}?q=madame");
        await administrator.OpenAsync($"{List}?q=madame&after=c%2F2");

        Assert.Contains($"{List}?q=madame&after=c%2F2&page=2\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("/identity/api/accounts?q=madame", fixture.Hub.Calls);
        Assert.Contains("/identity/api/accounts?q=madame&after=c%2F2", fixture.Hub.Calls);
    }

    [Fact]
    public async Task Words_that_are_not_searched_for_are_named_and_not_a_date()
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = context => context.Request.Path == "/identity/api/accounts"
            ? RefuseAsync(context, new { code = "request.invalid", errors = new[] { new { field = "q", rule = "too-long", message = "q has at most 254 characters." } } }, StatusCodes.Status400BadRequest)
            : AnswerAsync(context, new { });

        var page = await administrator.OpenAsync($"{List}?q=long");

        Assert.Contains("Les mots cherchés : Ce texte est trop long.", page.Body.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("Une date ou un choix", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_of_a_new_account_is_shown_once()
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = context => AnswerAsync(context, HttpMethods.IsPost(context.Request.Method) ? Invitation() : new { items = new[] { Account() } });

        var made = await administrator.SubmitAsync(List, "create", ("email", "a@chaumont.example"), ("name", "Madame A"), ("roles", "staff"), ("hub", "chaumont"));

        Assert.Contains(Link, made.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"Madame A\"", made.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Link, (await administrator.OpenAsync(List)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_has_an_account_leads_to_it_and_what_was_typed_is_kept()
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = context => HttpMethods.IsPost(context.Request.Method)
            ? RefuseAsync(context, new { code = "account.email-taken", errors = new[] { new { field = "email", rule = "account.email-taken", message = "taken" } } })
            : AnswerAsync(context, new { items = Array.Empty<object>() });

        var page = await administrator.SubmitAsync(List, "create", ("email", "a@chaumont.example"), ("name", "Madame A"), ("roles", "operator"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Un compte existe déjà à cette adresse.", page.Body, StringComparison.Ordinal);
        Assert.Contains($"href=\"{List}?q=a%40chaumont.example\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"Madame A\"", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chaumont", "meuse", "Cette Maison ne traite avec aucune organisation de ce nom")]
    [InlineData("chaumont", "rectora", "Cette Maison ne traite avec aucune organisation de ce nom")]
    [InlineData("chomont", "rectorat", "Aucune Maison de ce nom n’est ouverte")]
    public async Task No_account_is_made_for_what_does_not_exist(string hub, string organisation, string words)
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        var made = 0;
        fixture.Hub.Answer = context =>
        {
            made += HttpMethods.IsPost(context.Request.Method) ? 1 : 0;
            return AnswerAsync(context, new { items = Array.Empty<object>() });
        };

        var page = await administrator.SubmitAsync(List, "create", ("email", "a@chaumont.example"), ("name", "Madame A"), ("roles", "partner"), ("hub", hub), ("organisation", organisation));

        Assert.Equal((HttpStatusCode.BadRequest, 0), (page.Status, made));
        Assert.Contains(words, page.Body, StringComparison.Ordinal);
        Assert.Contains($"<option value=\"{organisation}\" selected", page.Body, StringComparison.Ordinal);
        Assert.Contains("<option value=\"meuse\"", page.Body, StringComparison.Ordinal);
        Assert.Contains(">Rectorat (Maison de Chaumont, Maison de Verdun)</option>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_nobody_can_say_what_exists_no_account_is_made()
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = context => context.Request.Path == "/api/partnership/hubs/organisations"
            ? RefuseAsync(context, new { code = "gateway.unavailable" }, StatusCodes.Status503ServiceUnavailable)
            : AnswerAsync(context, HttpMethods.IsPost(context.Request.Method) ? Invitation() : new { items = Array.Empty<object>() });
        (string, string)[] staff = [("email", "a@chaumont.example"), ("name", "Madame A"), ("roles", "staff"), ("hub", "chaumont")];

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await administrator.SubmitAsync(List, "create", [.. staff, ("organisation", "rectorat")])).Status);
        Assert.Contains(Link, (await administrator.SubmitAsync(List, "create", staff)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_has_expired_is_renewed_and_the_new_one_is_shown_once()
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = context =>
        {
            if (HttpMethods.IsGet(context.Request.Method))
                context.Response.Headers.ETag = "\"7\"";
            return AnswerAsync(context, HttpMethods.IsPost(context.Request.Method) ? Invitation() : Account(linkEnds: "2026-02-14T09:00:00Z"));
        };
        Assert.Contains("lien expiré le", (await administrator.OpenAsync($"{List}/{Id}")).Body, StringComparison.Ordinal);

        var renewed = await administrator.SubmitAsync($"{List}/{Id}", "link");

        Assert.Contains($"/identity/api/accounts/{Id}/password-link", fixture.Hub.Calls);
        Assert.Contains(Link, renewed.Body, StringComparison.Ordinal);
        Assert.Contains("lien ouvert jusqu’au", renewed.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"etag\" value=\"\"7\"\"", renewed.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Link, (await administrator.OpenAsync($"{List}/{Id}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistyped_organisation_is_corrected_and_several_roles_stay()
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        var stored = new Stored(Account(roles: ["staff", "operator"]));
        fixture.Hub.Answer = stored.AnswerAsync;
        Assert.Contains("<option value=\"staff,operator\" selected", (await administrator.OpenAsync($"{List}/{Id}")).Body, StringComparison.Ordinal);

        var corrected = await administrator.SubmitAsync($"{List}/{Id}", "correct", ("name", "Madame A"), ("memberships[0].roles", "staff,operator"), ("memberships[0].hub", "chaumont"), ("memberships[0].organisation", "rectorat"));

        Assert.StartsWith($"PUT /identity/api/accounts/{Id}", stored.Change, StringComparison.Ordinal);
        Assert.Equal("""{"name":"Madame A","memberships":[{"roles":["staff","operator"],"organisation":"rectorat","hub":"chaumont"}]}""", stored.Body!.ToJsonString());
        Assert.EndsWith($"{List}/{Id}?done=corrected", corrected.Headers["Location"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_correction_says_why_and_keeps_what_was_typed()
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = new Stored(Account()) { Refusal = (409, new { code = "account.revoked" }) }.AnswerAsync;

        var refused = await administrator.SubmitAsync($"{List}/{Id}", "correct", ("name", "Madame B"), ("memberships[0].roles", "partner"), ("memberships[0].organisation", "rectorat"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Ce compte a été révoqué entre-temps.", refused.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"Madame B\"", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_becomes_a_partner_of_one_more_hub_and_leaves_another()
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        var stored = new Stored(Account());
        fixture.Hub.Answer = context => HttpMethods.IsGet(context.Request.Method) && context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) ? AnswerAsync(context, new { }) : stored.AnswerAsync(context);
        (string, string)[] first = [("name", "Madame A"), ("memberships[0].roles", "partner"), ("memberships[0].hub", "chaumont"), ("memberships[0].organisation", "rectorat")];
        (string, string)[] second = [("memberships[1].roles", "partner"), ("memberships[1].hub", "verdun"), ("memberships[1].organisation", "meuse")];

        var longer = await administrator.SubmitAsync($"{List}/{Id}", "correct", [.. first, ("row", "add")]);
        Assert.Null(stored.Change);
        Assert.Contains("name=\"memberships[1].hub\"", longer.Body, StringComparison.Ordinal);

        var wrong = await administrator.SubmitAsync($"{List}/{Id}", "correct", [.. first, ("memberships[1].roles", "partner"), ("memberships[1].hub", "verdun"), ("memberships[1].organisation", "cnam")]);
        Assert.Contains("Appartenance 2, Organisation partenaire : Cette Maison ne traite avec aucune organisation de ce nom", wrong.SummaryInOneLine.Replace("</a>", "", StringComparison.Ordinal).Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Null(stored.Change);

        await administrator.SubmitAsync($"{List}/{Id}", "correct", [.. first, .. second]);
        Assert.Equal("""[{"roles":["partner"],"organisation":"rectorat","hub":"chaumont"},{"roles":["partner"],"organisation":"meuse","hub":"verdun"}]""", stored.Body!["memberships"]!.ToJsonString());

        var shorter = await administrator.SubmitAsync($"{List}/{Id}", "correct", [.. first, .. second, ("row", "remove-0")]);
        Assert.Contains("<option value=\"verdun\" selected", shorter.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"memberships[1].hub\"", shorter.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_had_an_account_is_invited_without_a_link()
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = context => AnswerAsync(context, HttpMethods.IsPost(context.Request.Method) ? new { account = Account(hasPassword: true) } : new { items = new[] { Account() } });

        var joined = await administrator.SubmitAsync(List, "create", ("email", "a@chaumont.example"), ("name", "Madame A"), ("roles", "partner"), ("hub", "verdun"), ("organisation", "meuse"));

        Assert.Contains("Ce compte existait déjà", joined.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"secret\"", joined.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_is_revoked_behind_a_fold_that_says_what_happens()
    {
        var isRevoked = false;
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = context =>
        {
            isRevoked |= HttpMethods.IsDelete(context.Request.Method) && context.Request.Path == $"/identity/api/accounts/{Id}";
            return AnswerAsync(context, Account(revokedAt: isRevoked ? "2026-03-03T09:00:00Z" : null));
        };
        var before = await administrator.OpenAsync($"{List}/{Id}");
        Assert.Contains("Cela ne se reprend pas.", before.Body[before.Body.IndexOf("<details class=\"panel undo\"", StringComparison.Ordinal)..], StringComparison.Ordinal);

        var revoked = await administrator.SubmitAsync($"{List}/{Id}", "revoke");
        var after = await administrator.OpenAsync(new Uri(revoked.Headers["Location"]).PathAndQuery);

        Assert.True(isRevoked);
        Assert.Contains("Le compte est révoqué.", after.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"revoke\"", after.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"link\"", after.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_is_not_there_is_no_page()
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = context => RefuseAsync(context, new { code = "account.not-found" }, StatusCodes.Status404NotFound);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.OpenAsync($"{List}/{Id}")).Status);
    }

    private static object Account(bool hasPassword = false, string? linkEnds = null, string? revokedAt = null, string[]? roles = null) => new
    {
        id = Id,
        email = "a@chaumont.example",
        name = "Madame A",
        memberships = new[] { new { roles = roles ?? ["partner"], organisation = "rectorat", hub = "chaumont" } },
        hasPassword,
        createdAt = "2026-02-13T09:00:00Z",
        revokedAt,
        passwordLinkExpiresAt = linkEnds,
    };

    private static object Invitation() => new { account = Account(linkEnds: "2999-03-02T09:00:00Z"), passwordLink = Link, passwordLinkExpiresAt = "2999-03-02T09:00:00Z" };

    private static Task AnswerAsync(HttpContext context, object value) =>
        context.Response.WriteAsJsonAsync(context.Request.Path.Value switch
        {
            "/api/partnership/hubs" => new { items = Hubs },
            "/api/partnership/hubs/organisations" => new { items = Organisations },
            _ => value,
        });

    private static Task RefuseAsync(HttpContext context, object problem, int status = StatusCodes.Status409Conflict)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json");
    }
}
