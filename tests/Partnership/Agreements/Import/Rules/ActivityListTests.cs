using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

/// <summary>Activities that a sentence lists.</summary>
public sealed class ActivityListTests
{
    [Theory]
    [InlineData("Le lieu mène des actions de formation, de documentation et d'orientation au bénéfice des habitants.", "formation|documentation|orientation")]
    [InlineData("Elle offre des services d'orientation professionnelle, de veille sur les métiers, ainsi que de formation en alternance, dans la vallée.", "orientation professionnelle|veille sur les métiers|formation en alternance")]
    [InlineData("La maison propose une médiathèque, un tiers-lieu et des cours du soir.", "médiathèque|tiers-lieu|cours du soir")]
    [InlineData("Ses missions concrètes de médiation scientifique et de bilan de compétences sont ouvertes à tous.", "médiation scientifique|bilan de compétences")]
    public void Activities_in_a_sentence_are_read_one_by_one(string sentence, string activities)
    {
        var agreement = Reading.ReadArticle("Activités", sentence);
        Assert.Equal(activities.Split('|'), agreement.Activities.Select(activity => activity.Text));
        Assert.All(agreement.Activities, activity => Assert.Equal(sentence, activity.Source.Quote));
        Assert.Empty(agreement.Unread);
    }

    [Fact]
    public void Each_has_its_family_and_its_pathways_and_none_is_guessed()
    {
        var activities = Reading.ReadArticle("Missions", "Le hub assure la formation en apprentissage, la documentation et l'orientation.").Activities;
        Assert.Equal([ActivityFamily.Training, ActivityFamily.DocumentaryResources, null], activities.Select(activity => activity.Family));
        Assert.Equal([TrainingPathway.Apprenticeship], activities[0].Pathways);
    }

    [Fact]
    public void The_sentence_on_the_object_is_a_purpose_too()
    {
        var agreement = Reading.ReadArticle("Objectifs", "La convention vise à développer des actions de veille et de formation.");
        Assert.Equal(2, agreement.Activities.Count);
        Assert.Contains(agreement.Purposes, purpose => purpose.Quote.StartsWith("La convention vise", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Activités", "Les activités de la Ville et de l'Association sont coordonnées.")]
    [InlineData("Activités", "Il assure la formation de tous, sans frais.")]
    [InlineData("Missions", "L'Association s'engage à mener des actions de formation et de documentation.")]
    [InlineData("Moyens", "Le budget paie des actions de formation et de documentation.")]
    public void What_lists_no_activities_gives_none(string title, string sentence) =>
        Assert.Empty(Reading.ReadArticle(title, sentence).Activities);
}
