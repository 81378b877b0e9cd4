namespace SkillsHub.Partnership.Tests.Agreements.Import.Fresh;

/// <summary>A rectorate, a school and a district: fields of the parties line by line, « Art. 2. – ».</summary>
public sealed class RectorateAgreementTests
{
    private const string Text =
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

    [Fact]
    public void Nothing_is_dropped() => Coverage.AssertComplete(Reading.Import(Text));

    [Fact]
    public void A_rectorate_writes_its_parties_line_by_line()
    {
        var agreement = Reading.Read(Text);
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
}
