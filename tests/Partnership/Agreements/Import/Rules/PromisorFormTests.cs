using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

/// <summary>What the words before a verb have to be for somebody to promise: all of them understood, or none of it read.</summary>
public sealed class PromisorFormTests
{
    private const string Ville = "ville-de-boisclair";
    private const string Region = "region-des-lacs";
    private const string Association = "association-savoirs-partages";

    [Theory]
    [InlineData("La Ville entretient les salles dans lesquelles l'école enseigne et l'Association assure l'accueil.")]
    [InlineData("La Ville met à disposition les salles dans lesquelles l'école enseigne et l'Association assure l'accueil.")]
    [InlineData("La Ville entretient la salle que l'Association assure.")]
    [InlineData("La Région veille à ce que l'Association assure l'accueil.")]
    [InlineData("La Ville, dont l'Association occupe la salle, s'engage à la chauffer.")]
    [InlineData("La Ville, propriétaire des lieux, et la Région s'engagent à ouvrir une salle.")]
    [InlineData("La Ville et ses services s'engagent à ouvrir une salle.")]
    [InlineData("Les services de la Ville s'engagent à ouvrir une salle.")]
    [InlineData("Les parties, notamment la Ville, s'engagent à ouvrir une salle.")]
    [InlineData("Ni la Ville ni la Région ne s'engagent à reprendre le personnel.")]
    [InlineData("Les partenaires financeurs (la Ville, la Région) s'engagent à ouvrir une salle.")]
    [InlineData("La Ville, l'Association s'engagent à ouvrir une salle.")]
    [InlineData("Les parties, à l'exclusion de la Région, s'engagent à ouvrir une salle.")]
    [InlineData("Chacune des parties, en dehors de la Région, s'engage à ouvrir une salle.")]
    [InlineData("Les partenaires, à savoir la Ville et la Région, s'engagent à ouvrir une salle.")]
    [InlineData("La Ville, la Région et France Travail s'engagent à ouvrir une salle.")]
    [InlineData("La Ville, propriétaire, la Région et l'Association s'engagent à ouvrir une salle.")]
    [InlineData("Par ailleurs la Ville, la Région et l'Association s'engagent à ouvrir une salle.")]
    [InlineData("La Ville, le Département s'engagent à ouvrir une salle.")]
    [InlineData("La Commune, conjointement avec la Région, s'engagent à ouvrir une salle.")]
    [InlineData("Les parties, Ville et Région, s'engagent à ouvrir une salle.")]
    [InlineData("À l'exclusion de la Ville, les parties, réunies en comité, s'engagent à ouvrir une salle.")]
    [InlineData("La Ville (et la Région) s'engage à ouvrir une salle.")]
    [InlineData("De même la Ville, la Région et l'Association s'engagent à ouvrir une salle.")]
    [InlineData("Outre la Ville, la Région et l'Association s'engagent à ouvrir une salle.")]
    [InlineData("La salle étant prête, la Ville et la Région s'engagent à l'ouvrir.")]
    [InlineData("La Ville ou, à défaut, la Région s'engage à ouvrir une salle.")]
    [InlineData("La Région et le Département s'engagent à ouvrir une salle.")]
    [InlineData("La Région, l'autorité compétente, s'engage à ouvrir une salle.")]
    [InlineData("Les parties s'engagent, à l'exception de la Région, à ouvrir une salle.")]
    [InlineData("Les financeurs s'engagent à ouvrir une salle.")]
    [InlineData("Chacun des membres s'engage à ouvrir une salle.")]
    [InlineData("La commune de Boisclair prend en charge le chauffage, et celle de Boisclair l'entretien.")]
    public void What_is_not_understood_whole_is_left_unread(string sentence)
    {
        var agreement = Read("Engagements", sentence);
        Assert.Empty(agreement.Commitments);
        Assert.Equal(sentence, Assert.Single(agreement.Unread).Quote);
    }

    [Theory]
    [InlineData("La Ville, en lien avec la Région, s'engage à ouvrir une salle.", Ville)]
    [InlineData("La Région, sur proposition de l'Association, s'engage à ouvrir une salle.", Region)]
    [InlineData("La Ville, dont le budget est voté en mars, s'engage à ouvrir une salle.", Ville)]
    [InlineData("Il est convenu que la Ville s'engage à ouvrir une salle.", Ville)]
    [InlineData("La Ville, conjointement avec la Région, s'engage à ouvrir une salle.", Ville)]
    [InlineData("La Ville, représentée par l'élu de la Région, s'engage à ouvrir une salle.", Ville)]
    [InlineData("La Ville, soutenue par la Région, s'engage à ouvrir une salle.", Ville)]
    [InlineData("La Ville, et elle seule, s'engage à ouvrir une salle.", Ville)]
    [InlineData("La Ville (propriétaire) s'engage à ouvrir une salle.", Ville)]
    [InlineData("L'association bénéficiaire s'engage à ouvrir une salle.", Association)]
    [InlineData("L'Association Savoirs Partagés (ASP) s'engage à ouvrir une salle.", Association)]
    [InlineData("Dans le cadre de la présente convention l'Association s'engage à ouvrir une salle.", Association)]
    public void An_aside_that_is_closed_leaves_one_name(string sentence, string party) =>
        Assert.Equal(party, Assert.Single(Read("Engagements", sentence).Commitments).Party);

    [Theory]
    [InlineData(", pour sa part", 200)]
    [InlineData(",\t", 3)]
    public void Words_without_end_name_nobody_else(string aside, int times) =>
        Assert.All(Read("Engagements", $"La Ville{string.Concat(Enumerable.Repeat(aside, times))} s'engage à ouvrir une salle.").Commitments, commitment => Assert.Equal(Ville, commitment.Party));

    [Fact]
    public void Each_of_two_promises_what_concerns_her() => Assert.Equal(
        [Ville, Region],
        Read("Engagements", "La Ville, la Région, chacune pour ce qui la concerne, s'engagent à ouvrir une salle.").Commitments.Select(commitment => commitment.Party));

    [Theory]
    [InlineData("Les signataires, dans la limite de leurs compétences, s'engagent à ouvrir une salle.")]
    [InlineData("La Ville, la Région et l'Association s'engagent à ouvrir une salle.")]
    [InlineData("L'ensemble des partenaires signataires du présent protocole s'engagent à ouvrir une salle.")]
    public void All_of_them_promise_one_line(string sentence) => Assert.True(Assert.Single(Read("Engagements", sentence).Commitments).IsCommon);

    [Theory]
    [InlineData("Engagements de la Ville (propriétaire)", Ville)]
    [InlineData("Engagements de l'Association Savoirs Partagés (SAPA)", Association)]
    public void Brackets_are_no_part_of_the_name_in_a_title(string title, string party) =>
        Assert.Equal(party, Assert.Single(Read(title, "- ouvrir une salle.").Commitments).Party);

    [Theory]
    [InlineData("En accord avec la Ville, la Région et l'Association s'engagent à ouvrir une salle.")]
    [InlineData("À la demande de la Ville, la Région et l'Association s'engagent à ouvrir une salle.")]
    [InlineData("Avec la Ville, la Région et l'Association s'engagent à ouvrir une salle.")]
    [InlineData("Lorsque la Ville le demande, la Région et l'Association s'engagent à ouvrir une salle.")]
    public void Who_is_spoken_of_ahead_is_none_of_those_who_promise(string sentence) =>
        Assert.Equal([Region, Association], Read("Engagements", sentence).Commitments.Select(commitment => commitment.Party));

    [Theory]
    [InlineData("Elle s'engage à ouvrir une salle.")]
    [InlineData("La Collectivité s'engage à :\n- ouvrir une salle.")]
    public void A_title_of_two_does_not_tell_who_one_is(string text) =>
        Assert.Null(Assert.Single(Read("Engagements de la Ville et de l'Association", text).Commitments).Party);

    [Theory]
    [InlineData("À ce titre, la Ville, propriétaire, s'engage à :\n- ouvrir une salle.")]
    [InlineData("Pour ce faire, la Ville, avec le soutien de la Région, s'engage à :\n- ouvrir une salle.")]
    [InlineData("En contrepartie, la Ville, qui occupe la salle, s'engage à :\n- ouvrir une salle.")]
    [InlineData("Par ailleurs, la Ville, dans le cadre de ses compétences, s'engage à :\n- ouvrir une salle.")]
    public void What_stands_ahead_of_a_name_is_nobody(string text) =>
        Assert.Equal(Ville, Assert.Single(Read("Engagements de la Ville", text).Commitments).Party);

    [Theory]
    [InlineData("- ouvrir une salle.")]
    [InlineData("Elles s'engagent à ouvrir une salle.")]
    public void A_title_of_two_makes_a_line_for_each(string text) =>
        Assert.Equal([Ville, Association], Read("Engagements de la Ville et de l'Association", text).Commitments.Select(commitment => commitment.Party));

    [Theory]
    [InlineData("Acteurs", "La Ville :\n- accueille 300 jeunes ;\n- assure deux permanences.")]
    [InlineData("Les acteurs du territoire", "Ils sont deux :\n- la Ville accueille 300 jeunes ;\n- l'Association assure deux permanences.")]
    public void What_actors_do_anyway_is_no_promise(string title, string text)
    {
        var agreement = Read(title, text);
        Assert.Empty(agreement.Commitments);
        Assert.Equal(3, agreement.Unread.Count);
    }

    [Theory]
    [InlineData("La Ville assure le secrétariat et présente chaque année un bilan à la Région.")]
    [InlineData("La direction de la Ville remet chaque année un bilan à la Région.")]
    [InlineData("Un bilan est présenté chaque année par la Ville et l'Association.")]
    [InlineData("La Ville, la Région et l'Association établissent chaque année un bilan.")]
    public void A_report_is_owed_by_nobody_who_cannot_be_told(string sentence)
    {
        var agreement = Read("Suivi", sentence);
        Assert.Empty(agreement.Reports);
        Assert.Equal(sentence, Assert.Single(agreement.Unread).Quote);
    }

    private static AgreementExtract Read(string title, string text) => Reading.Read(
        $"""
        CONVENTION

        Entre :

        La Ville de Boisclair, 2 place du Marché, 01234 BOISCLAIR, représentée par son Maire, ci-après « la Ville »,

        La Région des Lacs, 1 quai Nord, 01000 LACVILLE, représentée par sa Présidente, ci-après « la Région »,

        L'Association Savoirs Partagés, 8 rue des Tilleuls, 01234 BOISCLAIR, représentée par sa Présidente, ci-après « l'Association »,

        Article 1 : Objet

        Un partenariat.

        Article 2 : {title}

        {text}
        """);
}
