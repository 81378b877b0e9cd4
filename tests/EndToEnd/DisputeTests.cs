namespace SkillsHub.EndToEnd.Tests;

/// <summary>A dispute between two parties, each at its own account: opened, talked over, settled, opened again and brought before the court. No page of it keeps anybody out.</summary>
public sealed class DisputeTests(RunningSystem system)
{
    [Fact]
    public async Task A_dispute_goes_between_two_parties_from_its_opening_to_its_judgment_and_who_opened_another_gives_it_up()
    {
        await using var staff = await system.VisitAsync("accueil");
        var agreement = await new AgreementPage(staff).BringIntoForceAsync(
            ("Le Conseil départemental de la Haute-Lande", "Le Conseil Régional Grand Est"), ("La Chambre de commerce des Deux Vallées", "La Banque des Territoires Grand Est"));
        await using var region = await system.VisitAsync("region");
        await using var bank = await system.VisitAsync("banque");

        var dispute = await OpenAsync(region, agreement, "Salle non prêtée");
        await Assertions.Expect(State(region)).ToHaveTextAsync("Ouvert");
        await bank.GoAsync("/partner");
        await Assertions.Expect(bank.Page.Locator($"a[href='{dispute}']").First).ToBeVisibleAsync();
        await TalkAsync(region, bank, dispute);
        await SettleAndReopenAsync(region, bank, dispute);
        await GoToCourtAsync(region, bank, dispute);

        await region.GoAsync($"{agreement}/disputes");
        await StoryTests.LookAsync(region, "disputes");
        await using var other = await system.VisitAsync("cnam");
        await other.GoAsync(dispute, status: 404);
        await GiveUpAsync(region, bank, agreement);
    }

    private static async Task<string> OpenAsync(Visitor region, string agreement, string title)
    {
        await region.GoAsync($"{agreement}/disputes/new");
        await StoryTests.LookAsync(region, "dispute-new");
        await region.Page.GetByLabel("Banque des Territoires Grand Est").CheckAsync();
        await region.SendAsync("open", ("title", title), ("subject", "La salle promise n’a pas été prêtée."), ("commitments", "1"), ("aroseOn", Today), ("notifiedOn", Today));
        return new Uri(region.Page.Url).AbsolutePath;
    }

    private static async Task TalkAsync(Visitor region, Visitor bank, string dispute)
    {
        await StepAsync(region, "letter", "Mise en demeure", "courrier 9");
        await bank.GoAsync(dispute);
        // What another recorded is not one's own to take back.
        await Assertions.Expect(FormOf(bank, "withdraw-step")).ToHaveCountAsync(0);
        await StepAsync(bank, "meeting", "Rencontre à la mairie", "PV 3");
        await StoryTests.LookAsync(bank, "dispute-open");
        await region.GoAsync(dispute);
        await region.SendAsync("withdraw-step", ("reason", "Envoyée à une autre adresse."));
        await Assertions.Expect(region.Page.Locator("#steps ~ ol")).ToContainTextAsync("Envoyée à une autre adresse.");
        await LookAtFormsAsync(region, "dispute-open-forms");
    }

    private static async Task SettleAndReopenAsync(Visitor region, Visitor bank, string dispute)
    {
        await region.SendAsync("settle", ("terms", "La salle est prêtée chaque mardi."));
        // One party alone ends it for no other.
        await Assertions.Expect(State(region)).ToHaveTextAsync("Ouvert");
        await Assertions.Expect(region.Page.Locator("#settlements ~ ul")).ToContainTextAsync("À confirmer");
        await bank.GoAsync(dispute);
        await LookAtFormsAsync(bank, "dispute-to-confirm");
        await bank.SendAsync("confirm-settlement", ("proof", "courriel du jour"));
        await Assertions.Expect(State(bank)).ToHaveTextAsync("Réglé");
        await StoryTests.LookAsync(bank, "dispute-settled");
        await bank.SendAsync("reopen", ("reason", "La salle est restée fermée."));
        await Assertions.Expect(State(bank)).ToHaveTextAsync("Ouvert");
    }

    private static async Task GoToCourtAsync(Visitor region, Visitor bank, string dispute)
    {
        await region.GoAsync(dispute);
        await region.SendAsync("refer", ("court", "Le tribunal administratif"), ("caseNumber", "2600123"));
        await Assertions.Expect(State(region)).ToHaveTextAsync("Devant le tribunal");
        await LookAtFormsAsync(region, "dispute-referred");
        await bank.GoAsync(dispute);
        await bank.SendAsync("close", ("outcome", "judged"), ("decisionNumber", "2600123-J"), ("details", "La salle est prêtée."));
        await Assertions.Expect(State(bank)).ToHaveTextAsync("Clos");
        await StoryTests.LookAsync(bank, "dispute-closed");
    }

    private static async Task GiveUpAsync(Visitor region, Visitor bank, string agreement)
    {
        var dispute = await OpenAsync(region, agreement, "Loyer discuté");
        await bank.GoAsync(dispute);
        await Assertions.Expect(FormOf(bank, "step")).ToHaveCountAsync(1);
        await Assertions.Expect(FormOf(bank, "withdraw")).ToHaveCountAsync(0);
        await region.SendAsync("withdraw", ("reason", "Réglé de vive voix."));
        await Assertions.Expect(State(region)).ToHaveTextAsync("Retiré");
        await Assertions.Expect(FormOf(region, "step")).ToHaveCountAsync(0);
        await StoryTests.LookAsync(region, "dispute-withdrawn");
    }

    private static async Task StepAsync(Visitor visitor, string kind, string what, string proof)
    {
        await visitor.SendAsync("step", ("kind", kind), ("day", Today), ("who", "Les services"), ("what", what), ("proof", proof));
        await Assertions.Expect(visitor.Page.Locator("#steps ~ ol")).ToContainTextAsync(what);
    }

    private static async Task LookAtFormsAsync(Visitor visitor, string name)
    {
        await visitor.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(details => details.open = true)");
        await StoryTests.LookAsync(visitor, name);
    }

    private static ILocator State(Visitor visitor) => visitor.Page.Locator("h1 .badge");

    private static ILocator FormOf(Visitor visitor, string action) => visitor.Page.Locator($"main form:has(input[name=action][value={action}])");

    private static string Today => $"{DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")).DateTime):yyyy-MM-dd}";
}
