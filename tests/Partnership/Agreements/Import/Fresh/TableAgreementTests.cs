using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Fresh;

/// <summary>Parties in the cells of a table.</summary>
public sealed class TableAgreementTests
{
    private const string Text =
        "ACCORD-CADRE DE COOPÉRATION\n\nEntre :\n\nPartie n° 1 : l'association Passerelles\nForme juridique\tAssociation régie par la loi du 1er juillet 1901\nN° RNA : W123456789\n" +
        "Siège social\t18 rue des Lavandières, 26000 VALMONT\nReprésentée par\tMme Chloé Garnier\nEn qualité de\tPrésidente\nCi-après « Passerelles »\n\n" +
        "Partie n° 2 : la Chambre d'agriculture de la Drôme-Haute\nSiège social\t95 avenue des Vergers, 26000 VALMONT\nReprésentée par\t………………………\nCi-après « la Chambre »\n\n" +
        "1. Objet\n\nUne coopération.\n\n2. Financement\n\nPoste\tMontant\tFinanceur\nSalaires\t42 000 €\tPasserelles\n\n3. Durée\n\nLe présent accord est conclu pour 3 ans à compter de sa signature.";

    [Fact]
    public void Nothing_is_dropped() => Coverage.AssertComplete(Reading.Import(Text));

    [Fact]
    public void Cells_of_a_table_are_fields_of_a_party()
    {
        var agreement = Reading.Read(Text);
        Assert.Equal(["l'association Passerelles", "la Chambre d'agriculture de la Drôme-Haute"], agreement.Parties.Select(party => party.Name));
        Assert.Equal("Association régie par la loi du 1er juillet 1901, N° RNA : W123456789", agreement.Parties[0].Description);
        Assert.Equal(new RepresentativeExtract { Honorific = "Mme", Name = "Chloé Garnier", Function = "Présidente" }, agreement.Parties[0].Representative);
        Assert.Equal("chambre-d-agriculture-de-la-drome-haute", Assert.Single(agreement.OpenPoints, point => point.Kind == OpenPointKind.MissingRepresentative).Owner);
        Assert.Empty(agreement.Grants);
    }
}
