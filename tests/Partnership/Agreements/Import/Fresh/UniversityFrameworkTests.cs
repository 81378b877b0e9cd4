using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Fresh;

/// <summary>A university and two local bodies: roman numbers with parts, leads as headings, university years.</summary>
public sealed class UniversityFrameworkTests
{
    private const string Text =
        """
        CONVENTION-CADRE DE PARTENARIAT
        Années universitaires 2026-2030

        ENTRE

        L'Université des Trois Vallées,
        établissement public à caractère scientifique, culturel et professionnel,
        dont le siège est situé 12 avenue Marie-Curie, 38900 VALMOREL,
        n° SIRET 193 801 234 00018,
        représentée par sa Présidente, Madame Claire Aubanel,
        ci-après dénommée « l'Université »,
        d'une part,

        ET

        La communauté d'agglomération du Haut-Drac, 3 rue des Forges, 38700 LA MURETTE, représentée par son président, Monsieur Paul Viallet, dûment habilité par délibération du 18 mars 2026,
        ci-après dénommée « l'Agglomération »,

        ET

        La ville de Valmorel, place de l'Hôtel-de-Ville, 38900 VALMOREL, représentée par son maire en exercice,
        ci-après dénommée « la Ville »,
        d'autre part,

        Ci-après collectivement désignées « les Parties ».

        PRÉAMBULE

        L'Université et les collectivités coopèrent depuis 2015. Elles veulent aller plus loin.

        IL A ÉTÉ CONVENU CE QUI SUIT :

        I. OBJET DE LA CONVENTION

        La présente convention-cadre fixe les principes de la coopération entre les Parties en matière d'enseignement, de recherche et de vie étudiante.

        II. ENGAGEMENTS DES PARTIES

        II.1 À la charge de l'Université :
        – ouvrir sur le site de Valmorel une licence professionnelle et deux diplômes d'université ;
        – affecter au site quatre enseignants-chercheurs ;
        – associer les collectivités à la définition de la carte des formations.

        II.2 L'Agglomération s'oblige à :
        – participer au fonctionnement du site à hauteur de 120 000 € par année universitaire ;
        – mettre gratuitement à disposition de l'Université le bâtiment Vaucanson, d'une surface de 1 200 m², hors fluides.

        II.3 La Ville :
        – réserve vingt logements aux étudiants dans la résidence des Tanneurs ;
        – ouvre ses équipements sportifs aux étudiants, dans la limite des créneaux disponibles.

        Deux des trois Parties au moins s'engagent à cofinancer chaque année une thèse.

        III. GOUVERNANCE

        Un comité d'orientation réunit la présidente de l'Université, le président de l'Agglomération et le maire de Valmorel, ou leurs représentants, ainsi que deux représentants de la Région Auvergne-Rhône-Alpes. Le directeur du CROUS y assiste avec voix consultative. Il se réunit au moins une fois par semestre.

        IV. CONVENTIONS D'APPLICATION

        Chaque action fait l'objet d'une convention d'application, qui en précise le budget (annexe 1). Le modèle de convention d'application figure en annexe 1 et la liste des actions en annexe 2.

        V. DURÉE ET RENOUVELLEMENT

        La présente convention est conclue pour quatre années universitaires à compter du 1er septembre 2026. Elle ne pourra faire l'objet d'une tacite reconduction ; elle pourra être renouvelée une fois, pour la même durée, par avenant.

        VI. RÉSILIATION

        La convention peut être dénoncée par l'une des Parties, par lettre recommandée avec accusé de réception, moyennant un préavis de six mois avant la fin de l'année universitaire en cours.

        VII. LITIGES

        Les Parties recherchent un règlement amiable. À défaut, le litige est porté devant le tribunal administratif de Grenoble.

        Fait à Valmorel, le …………………, en trois exemplaires originaux.

        Pour l'Université, la Présidente          Pour l'Agglomération, le Président          Pour la Ville, le Maire

        ANNEXE 1 – Modèle de convention d'application

        Entre l'Université et ………

        ANNEXE 2 – Liste des actions

        Action 1 : licence professionnelle.
        """;

    private readonly AgreementExtract _agreement = Reading.Read(Text);

    [Fact]
    public void Nothing_is_dropped() => Coverage.AssertComplete(Reading.Import(Text));

    [Fact]
    public void Those_who_sign_and_those_who_sit()
    {
        Assert.Equal(["universite-des-trois-vallees", "communaute-d-agglomeration-du-haut-drac", "ville-de-valmorel"], _agreement.Parties.Select(party => party.Slug));
        Assert.Equal("19380123400018", _agreement.Parties[0].Siret);
        var committee = Assert.Single(_agreement.Committees);
        Assert.Equal((2m, true), (committee.MeetingsPerYear!.Value, committee.AtLeast));
        Assert.Equal(
            [
                ("la présidente de l'Université", "universite-des-trois-vallees", null, false), ("le président de l'Agglomération", "communaute-d-agglomeration-du-haut-drac", null, false),
                ("le maire de Valmorel", "ville-de-valmorel", null, false), ("deux représentants de la Région Auvergne-Rhône-Alpes", null, 2, false), ("Le directeur du CROUS", null, (int?)null, true),
            ],
            committee.Members.Select(member => (member.Name, member.Party, member.Seats, member.IsAdvisory)));
    }

    [Fact]
    public void What_each_promises_and_what_nobody_can_tell()
    {
        Assert.Equal(
            ["2.1 universite-des-trois-vallees", "2.1 universite-des-trois-vallees", "2.1 universite-des-trois-vallees", "2.2 communaute-d-agglomeration-du-haut-drac", "2.2 communaute-d-agglomeration-du-haut-drac", "2.3 ville-de-valmorel", "2.3 ville-de-valmorel"],
            _agreement.Commitments.Select(commitment => $"{commitment.Article} {commitment.Party}"));
        Assert.Equal(
            [(GrantNature.Operating, 120_000m, true, null), (GrantNature.InKind, null, false, "bâtiment Vaucanson")],
            _agreement.Grants.Select(grant => (grant.Nature!.Value, grant.Amount, grant.IsPerYear, grant.Base)));
        Assert.Equal(["Deux des trois Parties", "Chaque action fait"], _agreement.Unread.Select(passage => string.Join(' ', passage.Quote.Split(' ').Take(passage.Article == "4" ? 3 : 4))));
    }

    [Fact]
    public void Its_terms()
    {
        Assert.Equal((TermStart.FixedDate, new DateOnly(2026, 9, 1), new Period { Count = 4, Unit = PeriodUnit.Years }), (_agreement.Term!.Start, _agreement.Term.StartDate, _agreement.Term.Duration));
        Assert.Equal((RenewalKind.Express, true, 1), (_agreement.Renewal!.Kind, _agreement.Renewal.IsForSameDuration, _agreement.Renewal.MaximumTimes));
        Assert.Equal((new Period { Count = 6, Unit = PeriodUnit.Months }, LetterForm.RegisteredWithReceipt), (_agreement.Termination!.Notice, _agreement.Termination.Letter));
        Assert.Equal(("tribunal administratif de Grenoble", 3), (_agreement.Disputes!.Court, _agreement.Originals!.Count));
        Assert.Equal([("1", true, 1), ("2", true, 1)], _agreement.Annexes.Select(annex => (annex.Number!, annex.IsPresent, annex.Citations.Count)));
        Assert.Empty(_agreement.OpenPoints);
        Assert.Equal(FindingCodes.CommitteeMemberNotParty, Assert.Single(_agreement.Findings).Code);
    }
}
