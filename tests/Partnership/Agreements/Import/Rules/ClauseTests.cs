using SkillsHub.Contracts;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

public sealed class ClauseTests
{
    [Theory]
    [InlineData("La convention est conclue pour une durée de trois (3) ans à compter de sa signature par toutes les parties.", TermStart.LastSignature, 3, null, null)]
    [InlineData("Elle prend effet à la date de sa notification et dure 36 mois. La convention est valable 36 mois.", TermStart.Notification, 36, null, null)]
    [InlineData("La présente convention s'applique du 1er janvier 2025 au 31 décembre 2027.", TermStart.FixedDate, null, "2025-01-01", "2027-12-31")]
    [InlineData("Le contrat entre en vigueur le 15/09/2025 et prend fin le 30/06/2026.", TermStart.FixedDate, null, "2025-09-15", "2026-06-30")]
    [InlineData("Elle prend effet au 1er janvier 2025, quelle que soit la date de sa signature.", TermStart.FixedDate, null, "2025-01-01", null)]
    [InlineData("La convention est conclue pour trois ans à compter de sa signature, renouvelable par tacite reconduction, sauf dénonciation avec un préavis de trois mois.", TermStart.LastSignature, 3, null, null)]
    [InlineData("Sous réserve du vote des crédits, la convention est conclue pour trois ans à compter de sa signature.", TermStart.LastSignature, 3, null, null)]
    [InlineData("La convention est conclue, sous réserve de sa transmission, pour une durée de trois ans à compter de sa signature.", TermStart.LastSignature, 3, null, null)]
    [InlineData("La convention, renouvelable une fois, est conclue pour trois ans à compter de sa signature.", TermStart.LastSignature, 3, null, null)]
    [InlineData("La convention prend effet à sa signature et est conclue pour cinq ans, sauf résiliation selon l'article 9.", TermStart.LastSignature, 5, null, null)]
    [InlineData("Elle s'applique du 1er janvier 2025 au 31 décembre 2027. Elle pourra être renouvelée par reconduction expresse pour une durée de deux ans.", TermStart.FixedDate, null, "2025-01-01", "2027-12-31")]
    [InlineData("Elle prend effet à sa signature. La présente convention sera conclue pour une durée de trois ans, renouvelable par tacite reconduction.", TermStart.LastSignature, 3, null, null)]
    [InlineData("Elle prendra effet à sa signature. La durée de la convention sera de trois ans, renouvelable une fois.", TermStart.LastSignature, 3, null, null)]
    [InlineData("Elle prend effet à sa signature pour trois ans. Elle pourra, six mois avant son terme, être renouvelée pour une durée de deux ans.", TermStart.LastSignature, 3, null, null)]
    [InlineData("Elle pourra, six mois avant son terme, être renouvelée pour une durée de deux ans. Elle prend effet à sa signature.", TermStart.LastSignature, null, null, null)]
    [InlineData("La convention prend effet à sa signature, sous réserve de sa transmission au contrôle de légalité, pour une durée de trois ans.", TermStart.LastSignature, 3, null, null)]
    [InlineData("La convention prend effet à sa signature sous réserve de l'accord des assemblées pour une durée de trois ans.", TermStart.LastSignature, 3, null, null)]
    [InlineData("La convention prend effet à sa signature sous réserve de l'accord des assemblées pour trois ans.", TermStart.LastSignature, 3, null, null)]
    [InlineData("Elle prend effet le 1er janvier 2025, sauf report, et prend fin le 31 décembre 2027.", TermStart.FixedDate, null, "2025-01-01", "2027-12-31")]
    [InlineData("La convention prend effet, sous réserve du vote du budget, à sa signature pour trois ans.", TermStart.LastSignature, 3, null, null)]
    [InlineData("La convention prend effet à sa signature pour trois ans, sauf résiliation par une des parties, notifiée moyennant un préavis de trois mois.", TermStart.LastSignature, 3, null, null)]
    [InlineData("La convention dure trente-six mois à partir de la réception du dernier exemplaire signé. Elle se renouvelle par tacite reconduction, une seule fois, pour douze mois.", TermStart.Notification, 36, null, null)]
    internal void Term_is_read(string text, TermStart start, int? count, string? from, string? to)
    {
        var term = Reading.ReadArticle("Durée", text).Term!;
        Assert.Equal((start, count, from, to), (term.Start, term.Duration?.Count, Day(term.StartDate), Day(term.EndDate)));
    }

    [Theory]
    [InlineData("Elle est renouvelable par tacite reconduction, par périodes d'un an, sauf dénonciation trois mois avant l'échéance.", RenewalKind.Tacit, 3, 1)]
    [InlineData("Elle pourra être renouvelée par reconduction expresse pour une durée de deux ans, avec un préavis de 4 mois.", RenewalKind.Express, 4, 2)]
    [InlineData("La convention prend effet le 1er janvier 2027 pour une durée de trois ans, renouvelable deux fois par tacite reconduction pour un an, sauf dénonciation trois mois avant l'échéance.", RenewalKind.Tacit, 3, 1)]
    [InlineData("La convention est conclue pour une durée de trois ans, renouvelable par tacite reconduction.", RenewalKind.Tacit, null, null)]
    [InlineData("La convention n'est pas reconductible.", RenewalKind.Excluded, null, null)]
    [InlineData("Elle ne pourra faire l'objet d'une tacite reconduction. Elle pourra être renouvelée par reconduction expresse pour une durée de deux ans.", RenewalKind.Express, null, 2)]
    [InlineData("Elle est renouvelable par tacite reconduction. Sa durée totale, renouvellements compris, ne peut excéder trois ans.", RenewalKind.Tacit, null, null)]
    [InlineData("La convention ne pourra faire l'objet d'une tacite reconduction.", RenewalKind.Excluded, null, null)]
    internal void Renewal_is_read(string text, RenewalKind kind, int? notice, int? length)
    {
        var renewal = Reading.ReadArticle("Durée", text).Renewal!;
        Assert.Equal((kind, notice, length), (renewal.Kind, renewal.Notice?.Count, renewal.Duration?.Count));
    }

    [Theory]
    [InlineData("Chaque partie peut résilier la convention avec un préavis de six mois, par LRAR.", 6, PeriodUnit.Months, LetterForm.RegisteredWithReceipt, false)]
    [InlineData("La convention peut être dénoncée par écrit sous réserve d'un délai de 90 jours.", 90, PeriodUnit.Days, LetterForm.Written, false)]
    [InlineData("Elle est résiliée de plein droit à l'expiration d'un délai de deux mois suivant une mise en demeure. Chaque partie peut aussi la résilier avec un préavis de trois mois.", 3, PeriodUnit.Months, null, false)]
    [InlineData("Il y est mis fin moyennant trois mois de préavis. En cas de force majeure, ce préavis est réduit.", 3, PeriodUnit.Months, null, true)]
    [InlineData("La convention peut être résiliée de plein droit par chacune des parties, à tout moment, sous réserve d'un délai de trois mois.", 3, PeriodUnit.Months, null, false)]
    [InlineData("En cas de non-respect de ses engagements, elle est résiliée de plein droit après un délai de quinze jours. Chaque partie peut aussi la résilier avec un préavis de trois mois.", 3, PeriodUnit.Months, null, false)]
    [InlineData("Si l'une des parties ne respecte pas ses engagements, la convention est résiliée de plein droit à l'expiration d'un délai d'un mois. Chaque partie peut aussi la résilier avec un préavis de trois mois.", 3, PeriodUnit.Months, null, false)]
    [InlineData("Si l'une des parties n'exécute pas ses obligations, la convention est résiliée à l'expiration d'un délai d'un mois. Chaque partie peut aussi la résilier dans un délai de trois mois.", 3, PeriodUnit.Months, null, false)]
    [InlineData("En cas d'inobservation des clauses, la convention est résiliée de plein droit dans un délai d'un mois. Chaque partie peut aussi la résilier avec un préavis de trois mois.", 3, PeriodUnit.Months, null, false)]
    [InlineData("À défaut d'exécution, la convention est résiliée dans un délai d'un mois. Chaque partie peut aussi la résilier dans un délai de trois mois.", 3, PeriodUnit.Months, null, false)]
    [InlineData("En cas de dissolution de l'Association, la convention est résiliée dans un délai de quinze jours. Chaque partie peut aussi la résilier dans un délai de trois mois.", 3, PeriodUnit.Months, null, false)]
    [InlineData("En cas de liquidation judiciaire, la convention est résiliée de plein droit dans un délai de quinze jours. Chaque partie peut aussi la résilier avec un préavis de trois mois.", 3, PeriodUnit.Months, null, false)]
    [InlineData("La convention est résiliée dans un délai d'un mois si l'objet disparaît. Chaque partie peut aussi la résilier avec un préavis de trois mois.", 3, PeriodUnit.Months, null, false)]
    [InlineData("La convention peut être résiliée de plein droit par l'une ou l'autre des parties dans un délai de deux mois.", 2, PeriodUnit.Months, null, false)]
    [InlineData("En cas de non-respect de ses engagements, la convention est résiliée après un préavis de quinze jours suivant mise en demeure. Chaque partie peut aussi la résilier avec un préavis de six mois.", 6, PeriodUnit.Months, null, false)]
    [InlineData("En cas de faute, la convention est résiliée avec un préavis de quinze jours. Chaque partie peut aussi la résilier dans un délai de six mois.", 6, PeriodUnit.Months, null, false)]
    [InlineData("Chacune des parties peut se retirer. Ce retrait prend effet à l'expiration d'un délai de trois mois.", 3, PeriodUnit.Months, null, false)]
    [InlineData("La dénonciation prend effet à l'expiration d'un délai de trois mois.", 3, PeriodUnit.Months, null, false)]
    internal void Termination_is_read(string text, int count, PeriodUnit unit, LetterForm? letter, bool shorter)
    {
        var termination = Reading.ReadArticle("Résiliation", text).Termination!;
        Assert.Equal((count, unit, letter, shorter), (termination.Notice!.Count, termination.Notice.Unit, termination.Letter, termination.ShorterForForceMajeure));
    }

    [Theory]
    [InlineData("Si l'une des parties ne respecte pas ses engagements, la convention est résiliée de plein droit à l'expiration d'un délai d'un mois.")]
    [InlineData("La convention est résiliée de plein droit dans un délai de quinze jours en cas de liquidation judiciaire.")]
    [InlineData("La convention peut être résiliée par l'une des parties par lettre recommandée avec accusé de réception. En cas de résiliation, l'Association reverse les sommes non employées dans un délai de deux mois.")]
    [InlineData("La convention peut être résiliée par l'une des parties, et l'Association rembourse alors l'avance dans un délai de deux mois.")]
    [InlineData("Chaque partie peut résilier la convention. L'Association remet alors ses comptes dans un délai d'un mois.")]
    public void The_time_of_an_end_that_nobody_chooses_is_no_notice(string text) =>
        Assert.Null(Reading.ReadArticle("Résiliation", text).Termination!.Notice);

    [Theory]
    [InlineData("Toute modification fait l'objet d'un avenant signé par toutes les parties.", true)]
    [InlineData("Un avenant peut la modifier à l'unanimité.", true)]
    [InlineData("Un avenant peut la modifier.", false)]
    public void Amendment_needs_every_party_when_it_says_so(string text, bool everyParty) =>
        Assert.Equal(everyParty, Reading.ReadArticle("Avenants", text).AmendmentRule!.NeedsEveryParty);

    [Theory]
    [InlineData("L'Association remet chaque année un bilan à la Ville.", "association-savoirs-partages", 1)]
    [InlineData("Un rapport semestriel est établi par la Ville avant le 1er mars 2026.", "ville-de-boisclair", 2)]
    public void Report_is_owed_by_its_author(string text, string party, int perYear)
    {
        var report = Assert.Single(Reading.ReadArticle("Suivi de l'action", text).Reports);
        Assert.Equal((party, perYear), (report.Party, report.PerYear));
    }

    [Fact]
    public void A_report_of_the_one_named_last_is_not_owed_by_the_party_of_the_article() =>
        Assert.Empty(Reading.ReadArticle("Engagements de la Ville", "La Ville verse une aide à l'Association. Celle-ci remet chaque année un bilan d'activité.").Reports);

    [Theory]
    [InlineData("Elle s'engage en outre à remettre un bilan annuel au plus tard le 31 mars.")]
    [InlineData("Elle s'engage à :\n- remettre un bilan annuel au plus tard le 31 mars.")]
    public void Report_is_owed_by_the_party_whose_article_it_is(string text)
    {
        var report = Assert.Single(Reading.ReadArticle("Engagements de la Ville", $"La Ville s'engage à prêter une salle.\n\n{text}").Reports);
        Assert.Equal(("ville-de-boisclair", 1), (report.Party, report.PerYear));
    }

    [Fact]
    public void A_period_left_to_fill_in_is_no_frequency() =>
        Assert.Null(Assert.Single(Reading.ReadArticle("Comité", "Un comité de pilotage se réunit tous les 00 mois.").Committees).MeetingsPerYear);

    [Fact]
    public void Each_blank_of_a_promise_is_asked_of_its_own_grant()
    {
        var extract = Reading.ReadArticle("Engagements de la Ville", "La Ville s'engage à :\n- verser une subvention d'investissement de … % du coût des travaux et une subvention de fonctionnement de … % du budget annuel.");

        Assert.Collection(
            extract.OpenPoints.Where(point => point.Kind == OpenPointKind.BlankRate),
            first => Assert.Contains("d'investissement", first.Question, StringComparison.Ordinal),
            second => Assert.Contains("de fonctionnement", second.Question, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("La Ville paie les loyers. La Ville s'engage à payer le loyer à partir de la troisième année.", 3)]
    [InlineData("La Ville s'engage à payer le loyer à compter de l'année 2.", 2)]
    public void Rent_starts_in_its_year(string text, int year) => Assert.Equal(year, Reading.ReadArticle("Engagements de la Ville", text).RentDuties[^1].FromYear);

    [Theory]
    [InlineData("Les litiges relèvent du tribunal administratif de Lacville.", "tribunal administratif de Lacville", CourtKind.Administrative, false)]
    [InlineData("Après médiation, tout différend est soumis au tribunal judiciaire compétent.", "tribunal judiciaire compétent", CourtKind.Judicial, true)]
    [InlineData("À défaut d'accord amiable, le tribunal de commerce de Lacville est saisi.", "tribunal de commerce de Lacville", CourtKind.Commercial, true)]
    internal void Court_is_named(string text, string court, CourtKind kind, bool amicable)
    {
        var disputes = Reading.ReadArticle("Litiges", text).Disputes!;
        Assert.Equal((court, kind, amicable), (disputes.Court, disputes.CourtKind, disputes.AmicableFirst));
    }

    [Theory]
    [InlineData("Fait en deux exemplaires originaux, à Boisclair.", 2, false)]
    [InlineData("La présente convention est établie en 3 (trois) exemplaires.", 3, false)]
    [InlineData("Fait à Boisclair en autant d'exemplaires que de parties.", null, true)]
    public void Originals_are_counted(string text, int? count, bool onePerParty)
    {
        var originals = Reading.ReadArticle("Divers", text).Originals!;
        Assert.Equal((count, onePerParty), (originals.Count, originals.OnePerParty));
    }

    [Theory]
    [InlineData("La Ville respecte le règlement intérieur annexé.", "règlement intérieur")]
    [InlineData("La Ville suit le plan de financement joint en annexe.", "plan de financement")]
    [InlineData("La Ville suit l'annexe technique.", "annexe technique")]
    [InlineData("La Ville suit la note « Un lieu pour tous » ci-annexée.", "note « Un lieu pour tous »")]
    [InlineData("La Ville suit l'annexe n° 2.", "Annexe 2")]
    public void Annex_is_cited(string text, string title)
    {
        var agreement = Reading.ReadArticle("Moyens", text);
        Assert.Equal(title, Assert.Single(agreement.Annexes).Title);
        Assert.Single(agreement.OpenPoints, point => point.Kind == OpenPointKind.MissingAnnex);
    }

    [Fact]
    public void Logo_needs_a_written_agreement_and_a_kit()
    {
        var agreement = Reading.ReadArticle("Communication", "Le logo de la Ville ne s'emploie qu'avec son autorisation écrite et selon le guide graphique fourni par la Ville.");
        var rule = Assert.Single(agreement.BrandingRules);
        Assert.Equal(("ville-de-boisclair", true), (rule.Party, rule.NeedsWrittenAgreement));
        Assert.Equal(("guide graphique", "ville-de-boisclair"), (agreement.SuppliedDocuments[0].Title, agreement.SuppliedDocuments[0].Party));
    }

    [Theory]
    [InlineData("La Ville s'engage à ouvrir une salle.", "ville-de-boisclair", false)]
    [InlineData("Chacune des parties s'engage à informer les autres.", null, true)]
    [InlineData("L’Association assurera l'accueil.", "association-savoirs-partages", false)]
    public void Promise_in_a_sentence_has_its_party(string text, string? party, bool common)
    {
        var commitment = Assert.Single(Reading.ReadArticle("Engagements", text).Commitments);
        Assert.Equal((party, common), (commitment.Party, commitment.IsCommon));
    }

    [Fact]
    public void Sentence_that_no_rule_knows_is_kept_unread()
    {
        var agreement = Reading.ReadArticle("Divers", "Le chat de la mairie garde les lieux. La convention est conclue pour deux ans. Il dort le jour.");
        Assert.Equal(["Le chat de la mairie garde les lieux.", "Il dort le jour."], agreement.Unread.Select(passage => passage.Quote));
    }

    [Fact]
    public void Activities_in_other_words_fit_the_same_families()
    {
        var agreement = Reading.ReadArticle("Activités", "Les activités sont les suivantes :\n- une médiathèque ;\n- la veille sur les métiers ;\n- la garde des enfants.");
        Assert.Equal([ActivityFamily.DocumentaryResources, ActivityFamily.SkillsWatch, null], agreement.Activities.Select(activity => activity.Family));
    }

    [Theory]
    [InlineData("La période 2032-2024 est close.", FindingCodes.ImplausibleYears)]
    [InlineData("Elle dure trois (4) ans.", FindingCodes.NumberWordsDiffer)]
    [InlineData("L'article 9 s'applique.", FindingCodes.DanglingReference)]
    [InlineData("La Ville s'engage à payer dès la deuxième année.", FindingCodes.YearWithoutOrigin)]
    public void Contradiction_is_found(string text, string code) =>
        Assert.Contains(Reading.ReadArticle("Engagements", text).Findings, finding => string.Equals(finding.Code, code, StringComparison.Ordinal));

    [Theory]
    [InlineData("La période 2022-2024 est close.", FindingCodes.ImplausibleYears)]
    [InlineData("L'article 9 de la loi de 1901 s'applique.", FindingCodes.DanglingReference)]
    [InlineData("L'autre partie est prévenue.", FindingCodes.TwoPartyWording)]
    [InlineData("L'année 1 commence à la signature. La Ville s'engage à payer l'année 2.", FindingCodes.YearWithoutOrigin)]
    public void What_holds_together_is_no_finding(string text, string code) =>
        Assert.DoesNotContain(Reading.ReadArticle("Engagements", text).Findings, finding => string.Equals(finding.Code, code, StringComparison.Ordinal));

    private static string? Day(DateOnly? date) => date?.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
