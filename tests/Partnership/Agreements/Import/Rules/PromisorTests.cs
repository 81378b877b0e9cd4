using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

public sealed class PromisorTests
{
    private const string Ville = "ville-de-boisclair";
    private const string Association = "association-savoirs-partages";

    [Theory]
    [InlineData("La Ville lui verse une subvention de 12 000 €.")]
    [InlineData("Dans ce cadre la Ville lui verse une subvention de 12 000 €.")]
    [InlineData("La Ville, pour sa part, y verse une subvention de 12 000 €.")]
    public void Who_promises_under_the_title_of_another_does_so_herself(string sentence)
    {
        var agreement = Reading.ReadArticle("Engagements de l'Association", sentence);
        Assert.Equal(Ville, Assert.Single(agreement.Commitments).Party);
        Assert.Equal(Ville, Assert.Single(agreement.Grants).Party);
    }

    [Fact]
    public void A_list_of_another_than_the_title_names_is_hers()
    {
        var agreement = Reading.ReadArticle("Engagements de l'Association", "L'Association s'engage à :\n- tenir un registre.\n\nLa Ville s'engage à :\n- prêter une salle.");
        Assert.Equal([Association, Ville], agreement.Commitments.Select(commitment => commitment.Party));
        Assert.Equal(FindingSeverity.Remark, Assert.Single(agreement.Findings, finding => finding.Code == FindingCodes.UnknownPromisor).Severity);
    }

    [Fact]
    public void Nobody_promises_what_somebody_unknown_does()
    {
        var agreement = Reading.ReadArticle("Engagements de l'Association", "Le gardien assure l'ouverture de la salle.\n\nLe gardien s'engage à la fermer.");
        Assert.Null(Assert.Single(agreement.Commitments).Party);
        Assert.Contains(agreement.Unread, passage => passage.Quote.StartsWith("Le gardien assure", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("La Ville verse 12 000 €. Elle s'engage à ouvrir une salle.", null)]
    [InlineData("La Ville verse 12 000 €.\n\nElle s'engage à ouvrir une salle.", Association)]
    [InlineData("L'Association assure l'accueil. Elle s'engage à ouvrir une salle.", Association)]
    [InlineData("La Ville s'engage à payer. Elle s'engage à chauffer. Elle s'engage à ouvrir une salle.", null)]
    [InlineData("La Ville s'engage à payer. Elle assure l'accueil. Elle s'engage à ouvrir une salle.", null)]
    [InlineData("L'Association s'engage à payer et la Ville s'engage à chauffer. Elle s'engage à ouvrir une salle.", null)]
    [InlineData("Le Département s'engage à payer. Il s'engage à ouvrir une salle.", null)]
    [InlineData("Le président de la Ville s'engage à payer. Elle s'engage à ouvrir une salle.", null)]
    [InlineData("La Ville s'engage à payer. L'Association s'engage à tenir un registre. Elle s'engage à ouvrir une salle.", Association)]
    [InlineData("La salle accueille 30 jeunes. Elle s'engage à ouvrir une salle.", null)]
    [InlineData("Le Département assure le transport. Il s'engage à ouvrir une salle.", null)]
    [InlineData("La Ville est propriétaire. Elle s'engage à ouvrir une salle.", null)]
    [InlineData("L'Association s'engage à payer. Le gardien assure l'accueil. Il s'engage à ouvrir une salle.", null)]
    [InlineData("L'Association occupe les lieux. À ce titre, elle est assurée. Elle s'engage à ouvrir une salle.", Association)]
    [InlineData("Ils s'engagent à ouvrir une salle.", null)]
    public void She_may_be_the_one_just_spoken_of(string text, string? party) =>
        Assert.Equal(party, Reading.ReadArticle("Engagements de l'Association", text).Commitments[^1].Party);

    [Fact]
    public void What_another_expects_is_no_promise_of_the_one_in_the_title()
    {
        var agreement = Reading.ReadArticle("Engagements de l'Association", "La Ville attend de l'Association :\n- un registre ;\n- un bilan.");
        Assert.Empty(agreement.Commitments);
        Assert.Contains(agreement.Unread, passage => passage.Quote == "un registre ;");
    }

    [Theory]
    [InlineData("L'Association s'engage à :\n- remettre un bilan chaque année.", Association)]
    [InlineData("L'Association est subventionnée. Elle s'engage à remettre un bilan chaque année.", Association)]
    [InlineData("La Ville s'engage à :\n- remettre un bilan chaque année.", Ville)]
    [InlineData("La Ville prête une salle. Elle s'engage à remettre un bilan chaque année.", null)]
    [InlineData("Le gardien ouvre la salle. Il s'engage à remettre un bilan chaque année.", null)]
    public void A_report_is_owed_by_whom_the_title_names_only_where_nobody_else_is_spoken_of(string text, string? party) =>
        Assert.Equal(party, Reading.ReadArticle("Engagements de l'Association", text).Reports.SingleOrDefault()?.Party);
}
