using System.Diagnostics;
using System.Text;

namespace SkillsHub.EndToEnd.Tests;

/// <summary>The way of an agreement from a file to its entry into force, and of the news about it to a partner's machine.</summary>
public sealed class StoryTests(RunningSystem system)
{
    private const string Signed = "skillshub.partnership.agreement.signed.v1";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sample_agreement_goes_from_its_text_into_force_and_the_region_s_machine_hears_of_it()
    {
        await using var staff = await system.VisitAsync();
        await staff.SignInAsync("accueil");
        // One of its parties becomes the region, which has a machine; the mark makes it another file at each run.
        var text = (await new AgreementPage(staff).SampleAsync())
            .Replace("Le Conseil départemental de la Haute-Lande", "Le Conseil Régional Grand Est", StringComparison.Ordinal);
        await LiveThroughAsync(staff, "convention.txt", Encoding.UTF8.GetBytes($"{text}\n\n{Guid.NewGuid()}\n"));
    }

    [Fact]
    public async Task The_real_agreement_does_too()
    {
        var content = await File.ReadAllBytesAsync(SharedFolder.PathTo("seed/contrat-territorial-saint-dizier.txt"), Cancelled);
        await using var staff = await system.VisitAsync();
        await staff.SignInAsync("accueil");
        await LiveThroughAsync(staff, "contrat.txt", [.. content, .. Encoding.UTF8.GetBytes($"\n\n{Guid.NewGuid()}\n")]);
    }

    [Fact]
    public async Task A_file_that_is_no_agreement_is_refused_with_its_rule_and_the_same_file_leads_to_its_draft()
    {
        await using var staff = await system.VisitAsync("accueil");
        var agreement = new AgreementPage(staff);
        await agreement.ImportAsync("liste.txt", Encoding.UTF8.GetBytes("pain\nlait\nœufs\n"));
        await Assertions.Expect(agreement.Alert).ToContainTextAsync("import.not-an-agreement");
        await staff.PictureAsync("import-refused-1280");
        Assert.Empty(await staff.BarriersAsync());

        var text = Encoding.UTF8.GetBytes($"{await agreement.SampleAsync()}\n\n{Guid.NewGuid()}\n");
        await agreement.ImportAsync("convention.txt", text);
        await Assertions.Expect(agreement.State).ToHaveTextAsync("Brouillon");
        var draft = new Uri(staff.Page.Url).AbsolutePath;
        await agreement.ImportAsync("convention-bis.txt", text);
        await agreement.Alert.GetByRole(AriaRole.Link, new() { Name = "Ouvrir ce brouillon" }).ClickAsync();
        await staff.Page.WaitForURLAsync($"**{draft}");
    }

    [Fact]
    public async Task A_file_may_be_dropped_on_the_page_which_says_how_far_it_is()
    {
        await using var staff = await system.VisitAsync("accueil");
        var agreement = new AgreementPage(staff);

        var told = await agreement.DropAsync("convention.txt", $"{await agreement.SampleAsync()}\n\n{Guid.NewGuid()}\n");

        Assert.Contains(told, new[] { "Envoi du fichier…", "Lecture du texte : parties, articles, engagements…" });
        await Assertions.Expect(agreement.State).ToHaveTextAsync("Brouillon");
    }

    [Fact]
    public async Task Of_two_people_who_settle_the_same_point_the_second_is_told_and_keeps_what_was_typed()
    {
        await using var first = await system.VisitAsync("accueil");
        var mine = new AgreementPage(first);
        await mine.ImportAsync("convention.txt", Encoding.UTF8.GetBytes($"{await mine.SampleAsync()}\n\n{Guid.NewGuid()}\n"));
        await Assertions.Expect(mine.State).ToHaveTextAsync("Brouillon");

        await using var second = await system.VisitAsync("accueil");
        await second.GoAsync(new Uri(first.Page.Url).AbsolutePath);
        var theirs = new AgreementPage(second);
        await mine.SettleAsync(mine.OpenPoints.First, "Convenu en premier");
        await theirs.SettleAsync(theirs.OpenPoints.First, "Convenu en second");
        await Assertions.Expect(theirs.Alert).ToContainTextAsync("Résolu entre-temps");
        await Assertions.Expect(theirs.Alert).ToContainTextAsync("Convenu en premier");
        await Assertions.Expect(theirs.Alert).ToContainTextAsync("Convenu en second");

        await mine.SettleAsync(mine.OpenPoints.First, "Un autre point");
        await theirs.SettleAsync(theirs.OpenPoints.Nth(1), "Encore un autre");
        await Assertions.Expect(theirs.Alert).ToContainTextAsync("Changé entre-temps");
        Assert.Equal("Encore un autre", await second.Page.Locator("details[open] [name=resolution]").InputValueAsync());
        await second.PictureAsync("changed-meanwhile-1280");
    }

    private async Task LiveThroughAsync(Visitor staff, string fileName, byte[] content)
    {
        await using var receiver = await Receiver.StartAsync(Cancelled);
        var secret = await Machine.SubscribeAsync(system.Http, receiver.Url, Cancelled);
        var agreement = new AgreementPage(staff);

        await agreement.ImportAsync(fileName, content);
        await Assertions.Expect(agreement.State).ToHaveTextAsync("Brouillon");
        Assert.True(await staff.Page.Locator("#parties li").CountAsync() >= 5);
        Assert.True(await staff.Page.Locator("#findings li").CountAsync() >= 3);
        await LookAsync(staff, $"draft-{fileName}");
        await FollowASourceAsync(staff);
        await LookAtReadingAsync(staff, fileName);

        await agreement.OpenForSignatureAsync();
        await Assertions.Expect(agreement.Alert).ToBeVisibleAsync();
        Assert.True(await agreement.Alert.Locator("li").CountAsync() > 0, "The refusal lists what blocks.");
        await staff.PictureAsync($"blocked-{fileName}-1280");

        for (var left = await agreement.BlockingPoints.CountAsync(); left > 0; left--)
        {
            await agreement.SettleAsync(agreement.BlockingPoints.First, "Convenu entre les parties, délibération jointe");
            await Assertions.Expect(agreement.BlockingPoints).ToHaveCountAsync(left - 1);
        }
        await agreement.OpenForSignatureAsync();
        await Assertions.Expect(agreement.State).ToHaveTextAsync("Ouverte à la signature");
        await LookAsync(staff, $"open-{fileName}");

        await SignByAllAsync(staff, agreement, receiver, secret);
        await Assertions.Expect(agreement.State).ToHaveTextAsync("En vigueur");
        await LookAsync(staff, $"in-force-{fileName}");
        await LookAtRegisterAsync(staff, fileName);
        await Eventually.TrueAsync(() => receiver.Deliveries.Any(delivery => delivery.Type == "skillshub.partnership.agreement.entered_into_force.v1"));

        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();
        await staff.Page.GetByRole(AriaRole.Link, new() { Name = "Se connecter" }).WaitForAsync();
    }

    private static async Task SignByAllAsync(Visitor staff, AgreementPage agreement, Receiver receiver, string secret)
    {
        var parties = await agreement.MissingSignatures.CountAsync();
        for (var signed = 0; signed < parties; signed++)
        {
            var trace = ActivityTraceId.CreateRandom().ToHexString();
            await staff.Context.SetExtraHTTPHeadersAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["traceparent"] = $"00-{trace}-{ActivitySpanId.CreateRandom().ToHexString()}-01" });
            await agreement.SignNextAsync();
            await staff.Context.SetExtraHTTPHeadersAsync(new Dictionary<string, string>(StringComparer.Ordinal));
            await HearAsync(receiver, signed + 1);
            Assert.Equal(trace, receiver.Deliveries.Last(delivery => delivery.Type == Signed).TraceId);
        }
        var took = receiver.Deliveries.Where(delivery => delivery.Type == Signed).Select(delivery => delivery.Took).Order().ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"Signature to partner: {string.Join(", ", took.Select(time => $"{time.TotalMilliseconds:F0} ms"))}");
        // Of half of them: the slowest waits for a processor that the whole system, a browser and this test share, on two cores.
        Assert.True(took[took.Count / 2] < TimeSpan.FromSeconds(1), $"Half of the signatures took {took[took.Count / 2]} or more to reach the partner.");
        Assert.All(receiver.Deliveries, delivery => Assert.True(delivery.IsSignedWith(secret), $"{delivery.Type} is not signed with the secret of the subscription."));
    }

    private static Task HearAsync(Receiver receiver, int signatures) =>
        Eventually.TrueAsync(() => receiver.Deliveries.Count(delivery => delivery.Type == Signed) >= signatures, name: "The signature reaches the partner's machine");

    private static async Task FollowASourceAsync(Visitor staff)
    {
        // What is being typed stays, though the page was asked for by an address with a query.
        await staff.Page.Locator("#points li.item:not(.item-done) summary").First.ClickAsync();
        var typed = staff.Page.Locator("#points [name=resolution]").First;
        await typed.FillAsync("Convenu le");
        var link = staff.Page.Locator("#findings a.source-link").First;
        var line = (await link.GetAttributeAsync("href"))!.Split('#')[1];
        await link.ClickAsync();
        await Assertions.Expect(staff.Page.Locator($"#{line}:target")).ToBeInViewportAsync();
        await Assertions.Expect(typed).ToHaveValueAsync("Convenu le");
        if (Environment.GetEnvironmentVariable("SKILLSHUB_SHOTS") is { } pictures)
            await staff.Page.ScreenshotAsync(new() { Path = Path.Combine(pictures, "source-marked-1280.png") });
    }

    private static async Task LookAtReadingAsync(Visitor staff, string fileName)
    {
        var agreement = new Uri(staff.Page.Url).AbsolutePath;
        foreach (var page in new[] { "parties", "terms", "committee", "point", "finding" })
        {
            await staff.GoAsync($"{agreement}/reading/{page}");
            await LookAsync(staff, $"reading-{page}-{fileName}");
        }
        await staff.GoAsync(agreement);
    }

    private static async Task LookAtAmendmentsAsync(Visitor staff, string agreement, string fileName)
    {
        foreach (var (page, name) in new[] { ("amendments", "amendments"), ("terms", "terms-in-force"), ("amendments/new", "amendment-new") })
        {
            await staff.GoAsync($"{agreement}/{page}");
            await LookAsync(staff, $"{name}-{fileName}");
        }
        foreach (var (name, value) in new[] { ("title", "Onze originaux"), ("reason", "Chaque service en garde un."), ("changes.terms.originals", "11") })
            await staff.Page.Locator($"[name='{name}']").FillAsync(value);
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await staff.Page.WaitForURLAsync("**/amendments/*?done=created");
        await LookAsync(staff, $"amendment-{fileName}");
    }

    private static async Task LookAtRegisterAsync(Visitor staff, string fileName)
    {
        var agreement = new Uri(staff.Page.Url).AbsolutePath;
        await staff.GoAsync($"{agreement}/commitments");
        await LookAsync(staff, $"commitments-{fileName}");
        await staff.Page.Locator("table.stacked th a").First.ClickAsync();
        await staff.Page.WaitForURLAsync($"**{agreement}/commitments/*");
        await staff.Page.Locator("details.panel summary").First.ClickAsync();
        await LookAsync(staff, $"commitment-{fileName}");
        await staff.GoAsync($"{agreement}/history");
        await LookAsync(staff, $"history-{fileName}");
        await LookAtDeadlinesAsync(staff, agreement, fileName);
        await LookAtAmendmentsAsync(staff, agreement, fileName);
        await LookAtMoneyAsync(staff, agreement, fileName);
    }

    private static async Task LookAtMoneyAsync(Visitor staff, string agreement, string fileName)
    {
        await staff.GoAsync($"{agreement}/funding/expenses/new");
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Ajouter une ligne" }).ClickAsync();
        await Assertions.Expect(staff.Page.Locator(".row-of")).ToHaveCountAsync(2);
        await LookAsync(staff, $"expense-new-{fileName}");
        await SpendAsync(staff, agreement);
        await staff.Page.WaitForURLAsync("**/expenses/*?done=created");
        await LookAsync(staff, $"expense-{fileName}");
        await SpendAsync(staff, agreement);
        await Assertions.Expect(staff.Page.Locator("#error-summary")).ToContainTextAsync("déjà enregistrée");
        await LookAsync(staff, $"expense-twice-{fileName}");
        foreach (var (page, name) in new[]
        {
            ("", "plan"), ("/lines/1", "line"), ("/lines/new", "line-new"), ("/grants", "grants"), ("/expenses", "ledger"), ("/expenses/import", "ledger-import"), ("/statement", "statement"),
            ("/budget", "budget"), ("/in-kind", "in-kind"), ("/open-data", "open-data"),
        })
        {
            await staff.GoAsync($"{agreement}/funding{page}");
            await LookAsync(staff, $"{name}-{fileName}");
        }
    }

    private static async Task SpendAsync(Visitor staff, string agreement)
    {
        await staff.GoAsync($"{agreement}/funding/expenses/new");
        foreach (var (name, value) in new[] { ("amount", "120,50"), ("label", "Papier"), ("supplier", "Papeterie des Halles"), ("invoice", "F-17"), ("allocations[0].amount", "120,50") })
            await staff.Page.Locator($"[name='{name}']").FillAsync(value);
        foreach (var (name, value) in new[] { ("family", "training"), ("nature", "operating"), ("allocations[0].grant", "own-means") })
            await staff.Page.Locator($"[name='{name}']").SelectOptionAsync(value);
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
    }

    private static async Task LookAtDeadlinesAsync(Visitor staff, string agreement, string fileName)
    {
        foreach (var (page, name) in new[] { ("deadlines", "deadlines"), ("deadlines?span=all", "deadlines-all"), ("notices", "notices"), ("years", "years") })
        {
            await staff.GoAsync($"{agreement}/{page}");
            await LookAsync(staff, $"{name}-{fileName}");
        }
        await staff.GoAsync($"{agreement}/deadlines?span=all");
        await LookAtPaperAsync(staff.Page);
        await staff.GoAsync($"{agreement}/notices");
        await staff.Page.Locator("details.panel summary").First.ClickAsync();
        await staff.Page.Locator("#send-from").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await staff.Page.Locator("[name=to]").Nth(1).CheckAsync();
        await staff.Page.Locator("[name^='numbers.']").Nth(1).FillAsync("2C 118 402 0001 7");
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer la lettre" }).ClickAsync();
        await staff.Page.WaitForURLAsync("**/notices?done=send");
        await staff.Page.Locator("h3 a[href*='/notices/']").First.ClickAsync();
        await staff.Page.WaitForURLAsync("**/notices/*");
        await LookAsync(staff, $"letter-{fileName}");
    }

    // What is folded on the screen is read on paper, and what can only be pressed is not there.
    private static async Task LookAtPaperAsync(IPage page)
    {
        const string IsRead = "fold => [...fold.children].some(child => child.tagName !== 'SUMMARY' && child.checkVisibility({ contentVisibilityAuto: true }) && child.getBoundingClientRect().height > 0)";
        var fold = page.Locator("details.reasons:not([open])").First;
        Assert.False(await fold.EvaluateAsync<bool>(IsRead));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await fold.EvaluateAsync<bool>(IsRead));
        foreach (var hidden in new[] { ".top", ".bottom" })
            await Assertions.Expect(page.Locator(hidden).First).ToBeHiddenAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    internal static async Task LookAsync(Visitor staff, string name)
    {
        await staff.PictureAsync($"{name}-1280");
        Assert.Empty(await staff.BarriersAsync());
        await staff.Page.SetViewportSizeAsync(390, 844);
        await staff.PictureAsync($"{name}-390");
        Assert.False(await staff.OverflowsAsync(), "Wider than a telephone.");
        await staff.Page.SetViewportSizeAsync(1280, 900);
    }
}
