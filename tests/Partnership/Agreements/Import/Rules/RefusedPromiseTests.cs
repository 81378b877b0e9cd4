namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

public sealed class RefusedPromiseTests
{
    [Theory]
    [InlineData("La Ville s'interdit de :")]
    [InlineData("La Ville n'est pas tenue de :")]
    [InlineData("La Ville peut, si elle le souhaite :")]
    [InlineData("Elle pourra, à la demande de l'Association :")]
    [InlineData("Elle ne saurait :")]
    [InlineData("La Ville se réserve le droit de :")]
    [InlineData("La Ville est libre de :")]
    [InlineData("Sont exclus :")]
    [InlineData("La Ville ne prend pas en charge :")]
    [InlineData("La Ville s'engage à ne pas :")]
    [InlineData("La Ville s'engage à s'abstenir de :")]
    public void What_is_listed_behind_a_refusal_or_a_permission_is_left_unread(string lead)
    {
        var agreement = Reading.ReadArticle("Engagements de la Ville", $"{lead}\n- verser 5 000 € ;\n- louer la salle.\n\nElle s'engage à :\n- ouvrir la salle.");
        Assert.Equal("ouvrir la salle.", Assert.Single(agreement.Commitments).Text);
        Assert.Empty(agreement.Grants);
        Assert.Equal([lead, "verser 5 000 € ;", "louer la salle."], agreement.Unread.Select(passage => passage.Quote).Where(quote => !quote.StartsWith("La convention", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("La Ville s'interdit de louer la salle.")]
    [InlineData("La Ville n'assure pas l'entretien de la salle.")]
    [InlineData("La Ville n'est pas tenue des sommes que l'Association verse à des tiers.")]
    [InlineData("Elle ne verse aucune somme à l'avance.")]
    [InlineData("Ni la Ville ni l'Association ne s'engagent à prendre en charge les loyers.")]
    [InlineData("Aucune des parties ne s'engage à louer la salle.")]
    [InlineData("La Ville peut retirer la salle si l'Association assure un autre service.")]
    public void A_sentence_that_refuses_or_permits_is_left_unread(string sentence)
    {
        var agreement = Reading.ReadArticle("Engagements de la Ville", sentence);
        Assert.Empty(agreement.Commitments);
        Assert.Contains(agreement.Unread, passage => passage.Quote == sentence);
    }

    [Theory]
    [InlineData("n'est pas tenue de chauffer la salle ;")]
    [InlineData("elle peut prêter la halle ;")]
    [InlineData("la Ville se réserve la halle ;")]
    public void An_item_that_refuses_or_permits_is_left_unread(string item)
    {
        var agreement = Reading.ReadArticle("Engagements de la Ville", $"La Ville :\n- {item}\n- assure l'entretien.");
        Assert.Equal("assure l'entretien.", Assert.Single(agreement.Commitments).Text);
        Assert.Contains(agreement.Unread, passage => passage.Quote == item);
    }

    [Theory]
    [InlineData("s'interdit de :\n  a) louer la salle ;\n  b) la vendre ;")]
    [InlineData("ne pas :\n  a) louer la salle ;\n  b) la vendre ;")]
    public void A_list_within_a_list_may_refuse(string item)
    {
        var agreement = Reading.ReadArticle("Engagements de la Ville", $"La Ville :\n- {item}\n- assure l'entretien.");
        Assert.Equal("assure l'entretien.", Assert.Single(agreement.Commitments).Text);
    }

    [Theory]
    [InlineData("La Ville s'engage à :\n- ne pas louer la salle.", "ne pas louer la salle.")]
    [InlineData("La Ville s'engage à :\n- ne demander aucun loyer.", "ne demander aucun loyer.")]
    [InlineData("La Ville s'engage à :\n- ouvrir une salle qui peut recevoir vingt personnes.", "ouvrir une salle qui peut recevoir vingt personnes.")]
    [InlineData("La Ville met à disposition une salle qui peut recevoir vingt personnes.", "La Ville met à disposition une salle qui peut recevoir vingt personnes.")]
    [InlineData("La Ville s'engage à ne pas louer la salle.", "La Ville s'engage à ne pas louer la salle.")]
    [InlineData("La Ville ne prend en charge que les fluides.", "La Ville ne prend en charge que les fluides.")]
    public void A_promise_that_holds_its_refusal_whole_is_kept(string text, string promise) =>
        Assert.Equal(promise, Assert.Single(Reading.ReadArticle("Engagements de la Ville", text).Commitments).Text);
}
