using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

/// <summary>Lists whose lead names who promises without saying « s'engage », and those of whom nobody can tell.</summary>
public sealed class NamedLeadTests
{
    private const string Ville = "ville-de-boisclair";
    private const string Region = "region-des-lacs";
    private const string Lycee = "lycee-haut";

    [Theory]
    [InlineData("Engagements", "La Ville :\n- prête une salle ;\n- la chauffe.")]
    [InlineData("Moyens", "À la charge de la Ville :\n- le prêt d'une salle ;\n- le chauffage.")]
    [InlineData("Organisation", "Sont à la charge de la Ville :\n- le prêt d'une salle ;\n- le chauffage.")]
    [InlineData("Organisation", "La Ville s'oblige à :\n- prêter une salle ;\n- la chauffer.")]
    [InlineData("Organisation", "Il appartient à la Ville de :\n- prêter une salle ;\n- la chauffer.")]
    [InlineData("Organisation", "La Ville :\n- met à disposition une salle ;\n- finance le chauffage.")]
    [InlineData("Engagements", "1) La Région :\na) finance le chauffage.\n\n2) La Ville :\na) prête une salle ;\nb) la chauffe.")]
    [InlineData("Engagements", "Du côté de la Ville :\n- prêt d'une salle ;\n- chauffage.")]
    public void Whoever_is_named_above_the_bullets_promises_them(string title, string text) =>
        Assert.Equal([Ville, Ville], Read(title, text).Commitments.Select(commitment => commitment.Party).Where(party => party != Region));

    [Theory]
    [InlineData("À la charge du propriétaire :\n- le chauffage.")]
    [InlineData("La Ville :\n- 2 place du Marché ;\n- 01234 Boisclair.")]
    [InlineData("La Ville :\n- accueille chaque année 300 jeunes ;\n- compte douze salariés.")]
    [InlineData("La Ville :\n- accueille chaque année 300 jeunes ;\n- finance deux clubs.", "Présentation des partenaires")]
    [InlineData("La Ville :\n- IBAN : FR76 0000 ;\n- BIC : XXXX.", "Modalités financières")]
    public void Nobody_promises_what_no_words_promise(string text, string title = "Organisation")
    {
        var agreement = Read(title, text);
        Assert.Empty(agreement.Commitments);
        Assert.NotEmpty(agreement.Unread);
    }

    [Theory]
    [InlineData("Deux des trois parties s'engagent à ouvrir une salle.")]
    [InlineData("Deux des trois parties au moins s'engagent à :\n- ouvrir une salle ;\n- la chauffer.")]
    [InlineData("Certaines parties s'engagent à ouvrir une salle.")]
    [InlineData("Les deux parties s'engagent à ouvrir une salle.")]
    [InlineData("L'une des parties s'engage à ouvrir une salle.")]
    [InlineData("Les autres parties s'engagent à ouvrir une salle.")]
    [InlineData("Les trois parties, à l'exception de la Ville, s'engagent à ouvrir une salle.")]
    [InlineData("Les trois parties, sauf la Ville, s'engagent à ouvrir une salle.")]
    public void Some_of_them_promise_nothing_that_anybody_can_tell(string text)
    {
        var agreement = Read("Engagements", text);
        Assert.Empty(agreement.Commitments);
        Assert.Contains(agreement.Unread, passage => passage.Quote.Contains("s'engage", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Deux des trois parties, la Région et la Ville, s'engagent à ouvrir une salle.", "region-des-lacs|ville-de-boisclair")]
    [InlineData("L'une des parties, la Ville, s'engage à ouvrir une salle.", "ville-de-boisclair")]
    [InlineData("Les trois parties s'engagent à ouvrir une salle.", "")]
    public void Some_of_them_promise_where_they_are_named(string text, string parties) =>
        Assert.Equal(parties, string.Join('|', Read("Engagements", text).Commitments.Select(commitment => commitment.Party)));

    [Theory]
    [InlineData("Les trois parties signataires s'engagent à ouvrir une salle.")]
    [InlineData("Les trois parties, d'un commun accord, s'engagent à ouvrir une salle.")]
    [InlineData("Les trois parties, sauf cas de force majeure, s'engagent à ouvrir une salle.")]
    public void All_of_them_promise_whatever_is_said_beside(string text) => Assert.True(Assert.Single(Read("Engagements", text).Commitments).IsCommon);

    [Theory]
    [InlineData("Dès que les trois parties ont validé le programme, la Ville s'engage à verser 10 000 €.", Ville)]
    [InlineData("Dès que l'une des parties constate un défaut, la Ville s'engage à le réparer.", Ville)]
    [InlineData("En cas de désaccord, l'autre partie étant informée, la Ville s'engage à chercher une salle.", Ville)]
    [InlineData("Afin d'associer les entreprises, d'autres partenaires et les habitants, la Région s'engage à ouvrir une salle.", Region)]
    public void Parties_that_are_spoken_of_ahead_promise_nothing(string text, string party)
    {
        var commitment = Assert.Single(Read("Engagements", text).Commitments);
        Assert.Equal((party, false), (commitment.Party, commitment.IsCommon));
    }

    [Fact]
    public void A_sum_that_is_due_once_all_agree_is_a_grant() =>
        Assert.Equal(10_000m, Assert.Single(Read("Engagements", "Dès que les trois parties ont validé le programme, la Ville s'engage à verser 10 000 €.").Grants).Amount);

    [Theory]
    [InlineData("La Ville s'engage à veiller à ce que :\n- le Lycée assure l'accueil ;\n- les locaux soient chauffés.")]
    [InlineData("La Ville s'engage à veiller à ce que :\n- les locaux soient chauffés ;\n- le Lycée assure l'accueil.")]
    public void An_item_without_an_engagement_of_its_own_is_of_the_lead(string text) =>
        Assert.Equal([Ville, Ville], Read("Engagements", text).Commitments.Select(commitment => commitment.Party));

    [Fact]
    public void An_item_below_a_lead_without_a_promise_is_of_the_one_it_names()
    {
        var grants = Read("Participation de la Ville", "Le plan de financement est le suivant :\n- la Région finance 30 000 € ;\n- la Ville finance 20 000 €.").Grants;
        Assert.Equal([(Region, 30_000m), (Ville, 20_000m)], grants.Select(grant => (grant.Party!, grant.Amount!.Value)));
    }

    [Fact]
    public void A_heading_may_be_the_lead_of_its_bullets()
    {
        var agreement = Reading.Read(Parties("I. OBJET\n\nUn partenariat.\n\nII. ENGAGEMENTS\n\nII.1 La Ville s'oblige à :\n- prêter une salle.\n\nII.2 La Région :\n- finance le chauffage.\n\nII.3 Le Lycée\n\n- ouvre l'atelier."));
        Assert.Equal([("2.1", Ville), ("2.2", Region), ("2.3", Lycee)], agreement.Commitments.Select(commitment => (commitment.Article!, commitment.Party!)));
    }

    [Theory]
    [InlineData("Les communes s'engagent à prêter une salle.", "commune-de-boisclair|commune-de-hautclair")]
    [InlineData("Les deux communes s'engagent à prêter une salle.", "commune-de-boisclair|commune-de-hautclair")]
    [InlineData("La commune s'engage à prêter une salle.", "")]
    public void Bodies_of_one_kind_are_all_that_sign(string text, string parties)
    {
        var agreement = Reading.Read(
            $"""
            Entre :

            La commune de Boisclair, 2 place du Marché, 01234 BOISCLAIR, représentée par son Maire,
            la commune de Hautclair, 1 rue Neuve, 01235 HAUTCLAIR, représentée par son Maire,
            la Région des Lacs, 1 quai Nord, 01000 LACVILLE, représentée par sa Présidente, ci-après « la Région »,

            Article 1 : Objet

            Un partenariat.

            Article 2 : Engagements des communes

            {text}
            """);
        Assert.Equal(3, agreement.Parties.Count);
        Assert.Equal(parties, string.Join('|', agreement.Commitments.Select(commitment => commitment.Party)));
    }

    private static AgreementExtract Read(string title, string text) => Reading.Read(Parties($"Article 1 : Objet\n\nUn partenariat.\n\nArticle 2 : {title}\n\n{text}"));

    private static string Parties(string articles) =>
        $"""
        CONVENTION

        Entre :

        La Ville de Boisclair, 2 place du Marché, 01234 BOISCLAIR, représentée par son Maire, ci-après « la Ville »,

        La Région des Lacs, 1 quai Nord, 01000 LACVILLE, représentée par sa Présidente, ci-après « la Région »,

        Le Lycée Haut, 1 rue Neuve, 01234 BOISCLAIR, représenté par son proviseur, ci-après « le Lycée »,

        {articles}
        """;
}
