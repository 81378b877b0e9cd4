using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

/// <summary>Wordings beside those that are left unread, which go on being read.</summary>
public sealed class StillReadTests
{
    private const string Ville = "ville-de-boisclair";
    private const string Association = "association-savoirs-partages";

    [Theory]
    [InlineData("M. Petit (président), pour la Ville", Ville)]
    [InlineData("M. Petit (Président), pour la Ville", Ville)]
    [InlineData("M. Petit (titulaire), maire de la Ville de Boisclair", Ville)]
    [InlineData("M. Petit (2 voix), Ville de Boisclair", Ville)]
    [InlineData("M. Petit (bénévole), Association Savoirs Partagés", Association)]
    [InlineData("M. Petit (trésorier), l'Association", Association)]
    [InlineData("Mme Roux (Département), présidente", null)]
    public void A_role_in_brackets_leaves_the_seat_to_the_party_behind_it(string member, string? party)
    {
        var agreement = Reading.ReadArticle("Comité de pilotage", $"Le comité de pilotage est composé de :\n- {member} ;");
        Assert.Equal(party, Assert.Single(Assert.Single(agreement.Committees).Members).Party);
    }

    [Theory]
    [InlineData("Un bilan est établi chaque année par l'Association, le comité de pilotage l'examine.")]
    [InlineData("Un bilan est établi chaque année par l'Association et le comité de pilotage le valide.")]
    [InlineData("Un bilan est établi chaque année par l'Association et la Ville en prend connaissance.")]
    [InlineData("Un bilan est établi chaque année par l'Association et les résultats sont publiés.")]
    public void A_report_that_a_committee_examines_is_of_its_author(string sentence)
    {
        var agreement = Reading.ReadArticle("Suivi", sentence);
        Assert.Equal(Association, Assert.Single(agreement.Reports).Party);
        Assert.Empty(agreement.Committees);
    }

    [Theory]
    [InlineData("L'Association gère la salle. À ce titre, elle dispose d'un agent. Elle s'engage à remettre un bilan chaque année.", Association)]
    [InlineData("Elle s'engage à ouvrir une salle. Chaque année, elle dresse l'inventaire. Elle s'engage à remettre un bilan chaque année.", Association)]
    [InlineData("La Ville contrôle l'emploi des fonds. L'Association s'engage à :\n- remettre un bilan chaque année.", Association)]
    [InlineData("L'Association s'engage à gérer la salle.\n\nLa Ville s'engage à :\n- prêter la salle ;\n- remettre un bilan chaque année.", Ville)]
    [InlineData("En contrepartie, la Ville s'engage à :\n- remettre un bilan chaque année.", Ville)]
    public void A_report_is_of_whoever_promises_it(string text, string party) =>
        Assert.Equal(party, Assert.Single(Reading.ReadArticle("Engagements de l'Association", text).Reports).Party);

    [Theory]
    [InlineData("Elle est renouvelée par reconduction expresse et établie pour deux ans.")]
    [InlineData("La reconduction expresse est conclue pour deux ans.")]
    [InlineData("Elle est renouvelée par un accord exprès, qui est conclu pour une durée de deux ans.")]
    public void A_renewal_keeps_its_own_length(string sentence)
    {
        var renewal = Reading.ReadArticle("Durée et reconduction", $"La convention est conclue pour trois ans. {sentence}").Renewal;
        Assert.Equal(new Period { Count = 2, Unit = PeriodUnit.Years }, renewal?.Duration);
    }

    [Theory]
    [InlineData("qui est conclue pour trois ans et est renouvelable par tacite reconduction, prend effet le 1er janvier 2026.")]
    [InlineData("qui est conclue pour une durée de trois ans renouvelable tacitement, prend effet le 1er janvier 2026.")]
    [InlineData("laquelle est conclue pour trois ans et pourra être prorogée par avenant, prend effet le 1er janvier 2026.")]
    [InlineData("qui prend effet le 1er janvier 2026 et pourra être renouvelée par avenant, est conclue pour trois ans.")]
    public void A_term_is_read_beside_a_renewal_in_the_same_aside(string said)
    {
        var term = Reading.ReadArticle("Durée", $"La présente convention, {said}").Term;
        Assert.Equal(new Period { Count = 3, Unit = PeriodUnit.Years }, term?.Duration);
        Assert.Equal(new DateOnly(2026, 1, 1), term?.StartDate);
    }

    [Theory]
    [InlineData("La convention est établie pour l'année scolaire 2026-2027. Elle est reconductible par tacite reconduction, pour une durée d'un an, sauf dénonciation par l'une ou l'autre des parties.")]
    [InlineData("La convention prend effet à sa signature. Elle est renouvelable par tacite reconduction pour une durée d'un an, sauf dénonciation par lettre recommandée avec accusé de réception.")]
    public void A_long_sentence_on_the_renewal_is_not_on_the_term(string text)
    {
        var agreement = Reading.ReadArticle("Durée", text);
        Assert.Equal(1, agreement.Renewal!.Duration!.Count);
        Assert.Null(agreement.Term?.Duration);
    }

    [Theory]
    [InlineData("Elle pourra faire l'objet d'un renouvellement par avenant.", null)]
    [InlineData("Elle peut donner lieu à une reconduction expresse.", null)]
    [InlineData("Elle fait l'objet d'une reconduction tacite d'année en année.", null)]
    [InlineData("Elle pourra faire l'objet d'un seul renouvellement par avenant.", 1)]
    public void A_renewal_is_not_one_renewal(string sentence, int? times) =>
        Assert.Equal(times, Reading.ReadArticle("Durée", $"La convention est conclue pour trois ans. {sentence}").Renewal!.MaximumTimes);

    [Theory]
    [InlineData("destinée à l'achat de matériel")]
    [InlineData("dédiée aux ateliers")]
    [InlineData("demandée par l'Association")]
    public void A_sum_is_for_nothing_that_starts_within_a_word(string behind) =>
        Assert.Null(Assert.Single(Reading.ReadArticle("Financement", $"La Ville verse une subvention de 10 000 € {behind}.").Grants).Base);

    [Theory]
    [InlineData("examine le bilan annuel")]
    [InlineData("définit les orientations")]
    [InlineData("dresse le bilan")]
    public void A_seat_keeps_its_party_where_the_sentence_goes_on(string verb)
    {
        var committee = Assert.Single(Reading.ReadArticle("Comité de suivi", $"Un comité de suivi, composé d'un agent de la Ville et d'un membre de l'Association, {verb}.").Committees);
        Assert.Equal([Ville, Association], committee.Members.Select(member => member.Party));
    }

    [Theory]
    [InlineData("en préfecture")]
    [InlineData("par le préfet")]
    public void A_start_that_is_not_understood_is_shown(string received)
    {
        var agreement = Reading.ReadArticle("Durée", $"La convention court à compter de sa réception {received}, pour deux ans.");
        Assert.Null(agreement.Term?.Start);
        Assert.Single(agreement.Unread);
    }

    [Theory]
    [InlineData("Dans ce cadre, l'Association dispose d'un agent. Elle s'engage à :\n- ouvrir la salle.", Association)]
    [InlineData("L'Association s'engage à tenir un registre. Ce registre est public. Elle s'engage à :\n- ouvrir la salle.", Association)]
    [InlineData("La Ville s'engage à payer et l'Association s'engage à tenir un registre. Elle s'engage à ouvrir une salle.", Association)]
    [InlineData("Dans ce cadre, la Ville dispose d'un agent. Elle s'engage à :\n- ouvrir la salle.", null)]
    [InlineData("La Mission locale, le mardi, est fermée. Elle s'engage à :\n- ouvrir la salle.", null)]
    public void She_is_whom_the_title_names_until_another_is_spoken_of(string text, string? party) =>
        Assert.Equal(party, Reading.ReadArticle("Engagements de l'Association", text).Commitments[^1].Party);

    [Theory]
    [InlineData("La Ville et l'Association partagent la salle. Elles s'engagent à la tenir.")]
    [InlineData("La salle est commune. Elles s'engagent à la tenir.")]
    public void They_are_whom_the_title_names(string text) =>
        Assert.True(Reading.ReadArticle("Engagements de la Ville et de l'Association", text).Commitments[^1].IsCommon);

    [Theory]
    [InlineData("L'Association peut également la résilier, dans les mêmes conditions.")]
    [InlineData("Il en est de même pour l'Association.")]
    public void A_notice_that_goes_for_another_likewise_is_left_to_a_person(string likewise)
    {
        var agreement = Reading.ReadArticle("Résiliation", $"La Ville peut résilier la convention, moyennant un préavis de six mois, par lettre recommandée. {likewise}");
        Assert.Null(agreement.Termination);
        Assert.NotEmpty(agreement.Unread);
    }

    [Theory]
    [InlineData("À tout moment, la Ville peut résilier la convention avec un préavis de six mois.", null)]
    [InlineData("La convention peut être résiliée à tout moment par la Ville avec un préavis de six mois.", null)]
    [InlineData("À tout moment, chaque partie peut résilier la convention avec un préavis de six mois.", 6)]
    [InlineData("Aucune partie ne peut résilier la convention sans respecter un préavis de six mois.", 6)]
    public void A_notice_is_that_of_all_where_nobody_has_it_alone(string sentence, int? months) =>
        Assert.Equal(months, Reading.ReadArticle("Résiliation", sentence).Termination?.Notice?.Count);

    [Theory]
    [InlineData("verse une subvention mensuelle de 1 000 €.", null)]
    [InlineData("verse chaque mois une subvention de 1 000 €.", null)]
    [InlineData("verse une subvention de 1 000 € mensuels.", null)]
    [InlineData("verse une subvention annuelle de 12 000 €, soit 1 000 € par mois.", 12_000)]
    [InlineData("verse une subvention de 5 000 € par délibération.", 5_000)]
    [InlineData("apporte une aide d'un montant de 5 000 €.", 5_000)]
    [InlineData("apporte une contribution de fonctionnement de 5 000 €.", 5_000)]
    public void A_sum_by_the_month_is_no_grant_but_its_sum_for_the_year_is(string promise, int? amount)
    {
        var agreement = Reading.ReadArticle("Financement", $"La Ville {promise}");
        Assert.Equal(amount, (int?)agreement.Grants.SingleOrDefault()?.Amount);
        Assert.Equal(amount is null, agreement.Unread.Count > 0);
    }

    [Theory]
    [InlineData("La présente convention est conclue à compter de sa signature. Chaque convention d'application est conclue pour un an.", null)]
    [InlineData("La présente convention est conclue pour quatre ans à compter de sa signature et sera déclinée par des conventions d'application annuelles.", 4)]
    public void The_length_of_an_application_is_not_that_of_the_agreement(string text, int? years) =>
        Assert.Equal(years, Reading.ReadArticle("Durée", text).Term?.Duration?.Count);

    [Theory]
    [InlineData("Le comité régional de pilotage")]
    [InlineData("Le comité de huit membres")]
    [InlineData("Le comité des partenaires")]
    public void A_committee_is_no_other_for_its_members_or_its_region(string subject) =>
        Assert.Equal(2, Assert.Single(Reading.ReadArticle("Comité de pilotage", $"Le comité de pilotage est institué. {subject} se réunit deux fois par an.").Committees).MeetingsPerYear);
}
