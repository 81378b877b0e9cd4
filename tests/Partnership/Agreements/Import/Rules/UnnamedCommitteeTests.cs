namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

public sealed class UnnamedCommitteeTests
{
    [Theory]
    [InlineData("Suivi et évaluation", "La Ville mesure chaque trimestre la fréquentation. L'Association lui ouvre ses registres.")]
    [InlineData("Gouvernance", "Chaque partie décide selon ses propres règles.")]
    [InlineData("Pilotage", "La Ville pilote le projet.")]
    [InlineData("Actions", "L'Association organise des rencontres d'habitants deux fois par an.")]
    public void No_committee_is_read_where_nobody_meets(string title, string text)
    {
        var result = Reading.ReadArticle(title, text);
        Assert.Empty(result.Committees);
        Assert.NotEmpty(result.Unread);
    }

    [Theory]
    [InlineData("se réunissent")]
    [InlineData("se rencontrent")]
    [InlineData("se retrouvent")]
    [InlineData("sont convoquées par la Ville")]
    public void Those_who_meet_are_a_committee_and_the_rest_of_the_article_is_not(string meet)
    {
        var agreement = Reading.ReadArticle("Suivi", $"Les parties {meet} deux fois par an.\n\nLa fréquentation est mesurée par des compteurs.");
        Assert.Equal(2m, Assert.Single(agreement.Committees).MeetingsPerYear);
        Assert.Equal("La fréquentation est mesurée par des compteurs.", Assert.Single(agreement.Unread).Quote);
    }

    [Theory]
    [InlineData("Les parties s'engagent à se tenir informées et à se réunir chaque semestre.")]
    [InlineData("La Ville et l'Association s'engagent à se rencontrer une fois par trimestre.")]
    public void Who_promises_to_meet_promises_and_is_no_committee(string promise)
    {
        var agreement = Reading.ReadArticle("Engagements communs", promise);
        Assert.Empty(agreement.Committees);
        Assert.All(agreement.Commitments, commitment => Assert.Equal(promise, commitment.Text));
        Assert.NotEmpty(agreement.Commitments);
    }

    [Fact]
    public void Members_of_an_unnamed_committee_stand_in_bullets()
    {
        var agreement = Reading.ReadArticle("Gouvernance", "L'instance de décision est composée de :\n- la Ville ;\n- l'Association.\n\nElle se réunit une fois par an.");
        var committee = Assert.Single(agreement.Committees);
        Assert.Equal(["ville-de-boisclair", "association-savoirs-partages"], committee.Members.Select(member => member.Party));
        Assert.Equal(1m, committee.MeetingsPerYear);
    }
}
