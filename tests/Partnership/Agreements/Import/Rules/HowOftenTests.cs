using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

/// <summary>« deux fois »: of the renewal only where nobody does something else that often.</summary>
public sealed class HowOftenTests
{
    [Theory]
    [InlineData("Les parties se rencontrent deux fois avant la reconduction.")]
    [InlineData("Le comité de suivi se réunit trois fois avant la reconduction.")]
    [InlineData("Elle est reconduite expressément, après que le comité s'est réuni deux fois.")]
    [InlineData("Elle est renouvelable expressément au vu d'un bilan présenté deux fois avant le terme.")]
    public void What_is_done_before_a_renewal_does_not_count_it(string sentence)
    {
        var agreement = Reading.ReadArticle("Durée", $"La convention est conclue pour trois ans. Elle est renouvelable par avenant exprès. {sentence}");
        Assert.Equal((RenewalKind.Express, null), (agreement.Renewal!.Kind, agreement.Renewal.MaximumTimes));
        Assert.DoesNotContain(agreement.Committees, committee => committee.MeetingsPerYear is not null);
    }

    [Theory]
    [InlineData("Elle est renouvelable deux fois par tacite reconduction.")]
    [InlineData("Elle est reconduite tacitement pour un an, deux fois au plus.")]
    public void How_often_it_renews_is_read(string sentence)
    {
        var agreement = Reading.ReadArticle("Durée", $"La convention est conclue pour trois ans. {sentence}");
        Assert.Equal((RenewalKind.Tacit, 2, 3), (agreement.Renewal!.Kind, agreement.Renewal.MaximumTimes, agreement.Term!.Duration!.Count));
    }

    [Theory]
    [InlineData("Elle pourra être renouvelée une fois après accord exprès des parties.", 1)]
    [InlineData("Elle est renouvelable une fois après évaluation, par avenant.", 1)]
    [InlineData("Elle est reconductible tacitement deux fois avant son terme définitif.", 2)]
    [InlineData("Elle est renouvelable, après accord exprès du comité, une fois.", 1)]
    [InlineData("Elle peut être reconduite expressément, après bilan, une fois pour la même durée.", 1)]
    [InlineData("Elle est renouvelable une seule fois lors de son échéance par décision expresse.", 1)]
    [InlineData("Elle peut être prorogée une fois pendant six mois par avenant.", 1)]
    [InlineData("Elle est renouvelée par avenant, dont le nombre est limité à deux reconductions.", 2)]
    [InlineData("Elle est renouvelée par avenant, au vu du bilan final, deux fois au plus.", 2)]
    public void A_number_behind_the_renewal_s_own_verb_is_its_own(string sentence, int times) =>
        Assert.Equal(times, Reading.ReadArticle("Durée", $"La convention est conclue pour trois ans. {sentence}").Renewal!.MaximumTimes);

    [Fact]
    public void What_stands_beside_a_meeting_is_not_the_committee_s()
    {
        var agreement = Reading.ReadArticle("Combien de temps", "La convention commence le 1er juillet 2026 et se termine le 30 juin 2029. La Ville repeint la salle. Les parties se réunissent deux fois par an.");
        Assert.Equal((new DateOnly(2026, 7, 1), new DateOnly(2029, 6, 30)), (agreement.Term!.StartDate, agreement.Term.EndDate));
        Assert.Equal("La Ville repeint la salle.", Assert.Single(agreement.Unread).Quote);
    }

    [Theory]
    [InlineData("Un état des lieux est signé par les représentants des parties.")]
    [InlineData("Un état des lieux est signé par les parties.")]
    [InlineData("Le procès-verbal est signé par toutes les parties.")]
    public void Who_signs_something_else_approves_no_amendment(string sentence) =>
        Assert.False(Reading.ReadArticle("Modification", $"La convention est modifiée par avenant. {sentence}").AmendmentRule!.NeedsEveryParty);

    [Theory]
    [InlineData("Des modifications peuvent être apportées à la convention d'un commun accord, par avenant.")]
    [InlineData("Des avenants signés par toutes les parties peuvent modifier la convention.")]
    [InlineData("Une clause ne peut être modifiée que par avenant signé par l'ensemble des parties.")]
    [InlineData("Une telle modification requiert l'accord unanime des parties.")]
    [InlineData("Toute révision de la convention requiert un avenant signé de l'ensemble des signataires.")]
    public void Whatever_an_amendment_is_called_all_of_them_sign_it(string sentence) =>
        Assert.True(Reading.ReadArticle("Modification", sentence).AmendmentRule!.NeedsEveryParty);

    [Fact]
    public void What_is_signed_beside_an_amendment_is_left_to_a_person()
    {
        var agreement = Reading.ReadArticle("Modification", "La convention est modifiée par avenant. Un état des lieux est signé par les parties.");
        Assert.Equal("Un état des lieux est signé par les parties.", Assert.Single(agreement.Unread).Quote);
    }

    [Fact]
    public void An_amendment_that_all_of_them_sign_by_name_needs_each() =>
        Assert.True(Reading.ReadArticle("Modification", "La convention est modifiée par avenant signé par la Ville et l'Association.").AmendmentRule!.NeedsEveryParty);
}
