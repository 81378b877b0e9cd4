using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Fresh;

/// <summary>A chamber of trades and a department: titles and chapters, witnesses beside the parties.</summary>
public sealed class ChamberContractTests
{
    private const string Text =
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

    [Fact]
    public void Nothing_is_dropped() => Coverage.AssertComplete(Reading.Import(Text));

    [Fact]
    public void A_chamber_writes_titles_and_chapters()
    {
        var agreement = Reading.Read(Text);
        Assert.Equal(["chambre-de-metiers-des-deux-rives", "departement-de-la-cote-basse"], agreement.Parties.Select(party => party.Slug));
        Assert.Equal("7 quai des Artisans à PORTVIEUX (17000)", agreement.Parties[0].Address);
        Assert.Equal(["1", "1.1", "2", "2.2", "2.3", "2.4"], agreement.Articles.Select(article => article.Number));
        Assert.Equal("Le contrat fixe les objectifs communs des parties.", Assert.Single(agreement.Purposes).Quote);
        Assert.Equal(("departement-de-la-cote-basse", 60_000m), (Assert.Single(agreement.Grants).Party!, agreement.Grants[0].Amount!.Value));
        Assert.Equal("chambre-de-metiers-des-deux-rives", Assert.Single(agreement.OpenPoints, point => point.Kind == OpenPointKind.BlankAmount).Owner);
        Assert.Equal(4, Assert.Single(agreement.Committees).MeetingsPerYear);
        Assert.Equal((4, 1), (agreement.Termination!.Notice!.Count, agreement.AmendmentRule!.Sources.Count));
    }
}
