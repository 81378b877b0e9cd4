using System.Text;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import;

/// <summary>Agreements of different hands, each with the habits of its author.</summary>
public sealed class FreshAgreementTests
{
    private const string Rectorate =
        """
        CONVENTION N° 2026-17
        relative à l'ouverture d'un campus des métiers du bois

        Vu le code de l'éducation, notamment ses articles L. 123-1 et suivants ;
        Considérant le schéma régional des formations,

        Entre

        L'académie des Hauts-Plateaux,
        Sise 14 rue de la Fontaine, 48100 MONTVERT
        Représentée par Monsieur le Recteur
        Ci-après dénommée « le Rectorat »
        d'une part,

        et

        Le lycée polyvalent des Pins,
        Établissement public local d'enseignement
        N° UAI : 0480012X
        Sis 3 avenue des Pins, 48100 MONTVERT
        Représenté par sa proviseure, Mme Hélène Castan
        Ci-après dénommé « le Lycée »

        et

        La Communauté de communes du Haut-Pays
        Siège : 1 place de la Halle, 48120 SERVIÈRES
        SIRET : 244 800 123 00015
        Représentée par son Président
        Ci-après dénommée « la Communauté »
        d'autre part,

        Il est convenu ce qui suit :

        Article premier. – Objet

        La présente convention a pour objet l'ouverture d'un campus.

        Art. 2. – Engagements du Rectorat

        Le Rectorat s'engage à :
        1° affecter deux enseignants ;
        2° financer, à hauteur de 25 %, l'équipement des ateliers.

        La Communauté et le Lycée s'engagent à tenir un inventaire.

        Art. 3. – Pilotage

        Un comité de pilotage réunit le recteur ou son représentant, la proviseure et les services du Rectorat et de la Communauté.

        Art. 4. – Durée et résiliation

        Elle est conclue pour une durée de trois ans.
        Le Rectorat peut la dénoncer moyennant un préavis de six mois ; les autres parties peuvent la dénoncer moyennant un préavis de trois mois.

        Fait à Montvert, en trois exemplaires, le

        Annexes :
        1. Plan des ateliers
        2. Budget
        """;

    private const string Chamber =
        """
        CONTRAT D'OBJECTIFS 2026 – 2028

        ENTRE LES SOUSSIGNÉS :

        La Chambre de métiers des Deux Rives, établissement public, dont le siège est 7 quai des Artisans à PORTVIEUX (17000), représentée par sa Présidente,
        ci-après « la CMA »,
        ET :
        Le Département de la Côte-Basse, 1 place du Conseil, 17000 PORTVIEUX, représenté par son Président,
        ci-après « le Département »,

        EN PRÉSENCE DE :
        La Région Littoral, représentée par son Président,
        La Ville de Portvieux, représentée par son Maire,

        CECI EXPOSÉ, IL A ÉTÉ ARRÊTÉ CE QUI SUIT :

        TITRE I – CADRE GÉNÉRAL

        CHAPITRE 1 – OBJET DU CONTRAT

        Le contrat fixe les objectifs communs des parties.

        TITRE II – OBJECTIFS ET MOYENS

        CHAPITRE 2 – MOYENS DU DÉPARTEMENT

        2.1 Le Département verse à la CMA une subvention de 60 000 € par an.

        2.2 La participation de la CMA aux charges du local, appelée par le Département, est de ……… € par an.

        CHAPITRE 3 – SUIVI

        Un comité technique se réunit tous les trimestres et rend compte une fois par an aux parties.

        CHAPITRE 4 – MODIFICATION ET FIN DU CONTRAT

        Toute modification fait l'objet d'un avenant signé par toutes les parties.
        Chaque partie peut y mettre fin avec un préavis de quatre mois.

        Fait à Portvieux, le 4 décembre 2025
        """;

    private const string Letters =
        """
        CONVENTION TRIPARTITE

        La présente convention est conclue entre :

        1) la commune de Saint-Amans, 1 rue de la Mairie, 46100 SAINT-AMANS, représentée par son maire, ci-après « la Commune » ;

        2) l'association La Ruche, 4 chemin du Moulin, 46100 SAINT-AMANS, représentée par sa présidente, ci-après « l'Association » ;

        3) l'IUT de Figerac, 25 rue des Écoles, 46102 FIGERAC, représenté par sa directrice, ci-après « l'IUT ».

        A – OBJET

        La convention a pour objet de créer une fabrique numérique.

        B – CE QUE CHACUN APPORTE

        B.1 L'Association

        L'Association s'engage à :
        – animer la fabrique ;
        – former les usagers.

        B.2 L'IUT

        L'IUT s'engage à : 1. prêter trois machines ; 2. assurer la maintenance.

        C – DURÉE ET FIN

        La convention dure deux ans à compter du 1er mars 2026.
        La Commune et l'IUT peuvent la résilier avec un préavis de deux mois, l'Association avec un préavis d'un mois.

        Fait à Saint-Amans le 12 février 2026 en 3 exemplaires.
        """;

    private const string Table =
        "ACCORD-CADRE DE COOPÉRATION\n\nEntre :\n\nPartie n° 1 : l'association Passerelles\nForme juridique\tAssociation régie par la loi du 1er juillet 1901\nN° RNA : W123456789\n" +
        "Siège social\t18 rue des Lavandières, 26000 VALMONT\nReprésentée par\tMme Chloé Garnier\nEn qualité de\tPrésidente\nCi-après « Passerelles »\n\n" +
        "Partie n° 2 : la Chambre d'agriculture de la Drôme-Haute\nSiège social\t95 avenue des Vergers, 26000 VALMONT\nReprésentée par\t………………………\nCi-après « la Chambre »\n\n" +
        "1. Objet\n\nUne coopération.\n\n2. Financement\n\nPoste\tMontant\tFinanceur\nSalaires\t42 000 €\tPasserelles\n\n3. Durée\n\nLe présent accord est conclu pour 3 ans à compter de sa signature.";

    private const string Feet =
        """
        Convention de mise en réseau des médiathèques

        Convention n° 12/2026                          page 1/2

        ENTRE

        La Ville de Grandcourt, représentée par Monsieur le Maire, domicilié en cette qualité 1 place
        Carnot, 60300 GRANDCOURT, ci-après dénommée « la Ville centre »,

        ET

        La Ville de Petitcourt, représentée par Madame le Maire, domiciliée en cette qualité 8 rue de l'Église, 60310
        PETITCOURT, ci-après dénommée « la Ville associée »,

        IL EST EXPOSÉ CE QUI SUIT

        Les médiathèques souhaitent partager leurs collec-

        Convention n° 12/2026                          page 2/2

        tions et leurs formations.

        ARTICLE I : ENGAGEMENTS RÉCIPROQUES

        A. La Ville centre s'engage à :
        - héberger le catalogue commun ;
        - former les agents de la Ville associée.

        B. La Ville associée s'engage à :
        - prêter ses collections.

        ARTICLE II : COMITÉ DE SUIVI

        Le comité de suivi comprend deux élus de chaque ville. Il se réunit deux fois par an.
        """;

    [Theory]
    [InlineData(Rectorate)]
    [InlineData(Chamber)]
    [InlineData(Letters)]
    [InlineData(Table)]
    [InlineData(Feet)]
    public void Nothing_is_dropped(string text) => Coverage.AssertComplete(Reading.Import(text));

    [Fact]
    public void A_rectorate_writes_its_parties_line_by_line()
    {
        var agreement = Reading.Read(Rectorate);
        Assert.Equal(["academie-des-hauts-plateaux", "lycee-polyvalent-des-pins", "communaute-de-communes-du-haut-pays"], agreement.Parties.Select(party => party.Slug));
        Assert.Equal(["14 rue de la Fontaine, 48100 MONTVERT", "3 avenue des Pins, 48100 MONTVERT", "1 place de la Halle, 48120 SERVIÈRES"], agreement.Parties.Select(party => party.Address!));
        Assert.StartsWith("Vu le code", agreement.Preamble[0].Quote, StringComparison.Ordinal);
        Assert.Equal(["academie-des-hauts-plateaux", "academie-des-hauts-plateaux", "communaute-de-communes-du-haut-pays", "lycee-polyvalent-des-pins"], agreement.Commitments.Select(commitment => commitment.Party!));
        Assert.Equal(
            ["academie-des-hauts-plateaux", "lycee-polyvalent-des-pins", "academie-des-hauts-plateaux", "communaute-de-communes-du-haut-pays"],
            Assert.Single(agreement.Committees).Members.Select(member => member.Party!));
        Assert.Null(agreement.Termination);
        Assert.Equal([("1", "Plan des ateliers", false), ("2", "Budget", false)], agreement.Annexes.Select(annex => (annex.Number!, annex.Title, annex.IsPresent)));
    }

    [Fact]
    public void A_chamber_writes_titles_and_chapters()
    {
        var agreement = Reading.Read(Chamber);
        Assert.Equal(["chambre-de-metiers-des-deux-rives", "departement-de-la-cote-basse"], agreement.Parties.Select(party => party.Slug));
        Assert.Equal("7 quai des Artisans à PORTVIEUX (17000)", agreement.Parties[0].Address);
        Assert.Equal(["1", "1.1", "2", "2.2", "2.3", "2.4"], agreement.Articles.Select(article => article.Number));
        Assert.Equal("Le contrat fixe les objectifs communs des parties.", Assert.Single(agreement.Purposes).Quote);
        Assert.Equal(("departement-de-la-cote-basse", 60_000m), (Assert.Single(agreement.Grants).Party!, agreement.Grants[0].Amount!.Value));
        Assert.Equal("chambre-de-metiers-des-deux-rives", Assert.Single(agreement.OpenPoints, point => point.Kind == OpenPointKind.BlankAmount).Owner);
        Assert.Equal(4, Assert.Single(agreement.Committees).MeetingsPerYear);
        Assert.Equal((4, 1), (agreement.Termination!.Notice!.Count, agreement.AmendmentRule!.Sources.Count));
    }

    [Fact]
    public void An_association_writes_letters()
    {
        var agreement = Reading.Read(Letters);
        Assert.Equal(["A", "B", "B.1", "B.2", "C"], agreement.Articles.Select(article => article.NumberAsWritten));
        Assert.Equal(
            [("association-la-ruche", "animer la fabrique ;"), ("association-la-ruche", "former les usagers."), ("iut-de-figerac", "prêter trois machines"), ("iut-de-figerac", "assurer la maintenance.")],
            agreement.Commitments.Select(commitment => (commitment.Party!, commitment.Text)));
        Assert.Null(agreement.Termination);
        Assert.Equal(new DateOnly(2026, 3, 1), agreement.Term!.StartDate);
    }

    [Fact]
    public void Cells_of_a_table_are_fields_of_a_party()
    {
        var agreement = Reading.Read(Table);
        Assert.Equal(["l'association Passerelles", "la Chambre d'agriculture de la Drôme-Haute"], agreement.Parties.Select(party => party.Name));
        Assert.Equal("Association régie par la loi du 1er juillet 1901, N° RNA : W123456789", agreement.Parties[0].Description);
        Assert.Equal(new RepresentativeExtract { Honorific = "Mme", Name = "Chloé Garnier", Function = "Présidente" }, agreement.Parties[0].Representative);
        Assert.Equal("chambre-d-agriculture-de-la-drome-haute", Assert.Single(agreement.OpenPoints, point => point.Kind == OpenPointKind.MissingRepresentative).Owner);
        Assert.Empty(agreement.Grants);
    }

    [Fact]
    public void Feet_of_pages_are_no_words_of_the_agreement()
    {
        var result = Reading.Import(Encoding.Latin1.GetBytes(Feet.Replace('’', '\'')));
        var agreement = result.Agreement!;
        Assert.Equal("Convention de mise en réseau des médiathèques", agreement.Title.Text);
        Assert.Equal(2, agreement.PageMarks.Count);
        Assert.Equal(["1 place Carnot, 60300 GRANDCOURT", "8 rue de l'Église, 60310 PETITCOURT"], agreement.Parties.Select(party => party.Address!));
        Assert.Equal(["ville-de-grandcourt", "ville-de-grandcourt", "ville-de-petitcourt"], agreement.Commitments.Select(commitment => commitment.Party!));
        Assert.Equal(["ville-de-grandcourt", "ville-de-petitcourt"], Assert.Single(agreement.Committees).Members.Select(member => member.Party!));
        Assert.DoesNotContain(agreement.Findings, finding => finding.Code is FindingCodes.CommitteeMemberNotParty or FindingCodes.PartyNotOnCommittee);
    }
}
