using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

public sealed class RenewalTests
{
    [Theory]
    [InlineData("Elle est renouvelée tacitement chaque année, sauf dénonciation expresse trois mois avant la date anniversaire.", true, 1, null)]
    [InlineData("Elle est reconduite par tacite reconduction d'année en année, dans la limite de trois fois, sauf dénonciation deux mois avant l'échéance.", true, 1, 3)]
    [InlineData("Elle est renouvelable deux fois par tacite reconduction.", true, null, 2)]
    [InlineData("Elle est renouvelable une fois par reconduction expresse, pour une durée de deux ans.", false, 2, 1)]
    [InlineData("Elle pourra être reconduite expressément, sauf opposition de l'une des parties.", false, null, null)]
    [InlineData("Elle n'est pas renouvelable, sauf par avenant.", false, null, null)]
    [InlineData("Elle ne pourra être renouvelée, sauf accord exprès des parties.", false, null, null)]
    [InlineData("Elle n'est pas reconduite tacitement, sauf décision expresse.", false, null, null)]
    public void What_ends_it_says_nothing_of_how_it_goes_on(string sentence, bool isTacit, int? years, int? times)
    {
        var renewal = Reading.ReadArticle("Durée", $"La convention est conclue pour un an. {sentence}").Renewal!;
        Assert.Equal((isTacit ? RenewalKind.Tacit : RenewalKind.Express, years, times), (renewal.Kind, renewal.Duration?.Count, renewal.MaximumTimes));
    }

    [Theory]
    [InlineData("La subvention est renouvelée chaque année après le vote du budget.")]
    [InlineData("Les parties se rencontrent deux fois avant la reconduction.")]
    public void What_else_is_renewed_tells_nothing_of_the_agreement(string sentence)
    {
        var agreement = Reading.ReadArticles($"Article 1 : Objet\n\nUn partenariat.\n\nArticle 2 : Durée\n\nLa convention est conclue pour un an. Elle est reconduite tacitement.\n\nArticle 3 : Suivi\n\n{sentence}");
        Assert.Equal((RenewalKind.Tacit, null, null), (agreement.Renewal!.Kind, agreement.Renewal.Duration, agreement.Renewal.MaximumTimes));
        Assert.Single(agreement.Renewal.Sources);
    }

    [Fact]
    public void A_limit_of_the_term_in_a_mixed_article_ends_nothing()
    {
        var agreement = Reading.ReadArticle("Durée, reconduction, dénonciation", "La convention est conclue pour trois ans. La durée totale ne peut excéder cinq ans. Chaque partie peut y mettre fin en prévenant l'autre par écrit quatre mois à l'avance.");
        Assert.Equal((4, LetterForm.Written), (agreement.Termination!.Notice!.Count, agreement.Termination.Letter));
        Assert.Equal("La durée totale ne peut excéder cinq ans.", Assert.Single(agreement.Unread).Quote);
    }

    [Fact]
    public void Notices_that_differ_are_left_to_a_person_however_they_are_said() =>
        Assert.Null(Reading.ReadArticle("Résiliation", "La Ville peut résilier moyennant deux mois de préavis, l'Association moyennant un mois.").Termination);

    [Theory]
    [InlineData("Elle est modifiée par avenant signé par la Ville et l'Association.", true)]
    [InlineData("Elle est modifiée par avenant approuvé par l'ensemble des signataires.", true)]
    [InlineData("Elle est modifiée par avenant signé par la Ville.", false)]
    [InlineData("Elle est modifiée par avenant approuvé par les parties.", true)]
    [InlineData("Elle est modifiée par avenant approuvé par les services de la Ville.", false)]
    public void An_amendment_that_names_all_needs_all(string sentence, bool all) =>
        Assert.Equal(all, Reading.ReadArticle("Avenant", sentence).AmendmentRule!.NeedsEveryParty);

    [Fact]
    public void A_renewal_ahead_of_the_term_takes_nothing_of_it()
    {
        var agreement = Reading.ReadArticle("Durée", "La présente convention, qui est renouvelable par tacite reconduction, est conclue pour une durée de trois ans à compter de sa signature.");
        Assert.Equal((TermStart.LastSignature, 3), (agreement.Term!.Start, agreement.Term.Duration!.Count));
        Assert.Equal((RenewalKind.Tacit, null), (agreement.Renewal!.Kind, agreement.Renewal.Duration));
        Assert.Empty(agreement.Unread);
    }

    [Theory]
    [InlineData("La convention est conclue pour trois ans, renouvelable une fois.")]
    [InlineData("La convention est conclue pour un an, renouvelable par tacite reconduction sans que sa durée totale puisse excéder quatre ans.")]
    public void A_renewal_that_is_not_read_whole_is_shown(string sentence)
    {
        var agreement = Reading.ReadArticle("Durée", sentence);
        Assert.NotNull(agreement.Term!.Duration);
        Assert.Equal(sentence, Assert.Single(agreement.Unread).Quote);
    }

    [Theory]
    [InlineData("La convention prend effet à sa signature. Les conventions d'application ont une durée d'un an.")]
    [InlineData("La convention prend effet à sa signature. Les contrats particuliers sont conclus pour un an.")]
    public void Other_agreements_have_terms_of_their_own(string text) => Assert.Null(Reading.ReadArticle("Durée", text).Term!.Duration);

    [Fact]
    public void What_the_prefecture_receives_is_no_notification() =>
        Assert.Null(Reading.ReadArticle("Durée", "La convention court à compter de sa réception en préfecture, pour deux ans.").Term!.Start);
}
