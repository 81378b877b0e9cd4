using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

/// <summary>A notice that differs from party to party is none that holds for all.</summary>
public sealed class NoticeByPartyTests
{
    [Theory]
    [InlineData("La Ville peut résilier la convention avec un préavis de six mois, l'Association avec un préavis de trois mois.")]
    [InlineData("La Ville peut résilier la convention avec un préavis de six mois, les autres parties de trois mois.")]
    [InlineData("La convention peut être résiliée avec un préavis de six mois pour la Ville et de trois mois pour l'Association.")]
    [InlineData("Chaque partie peut résilier la convention avec un préavis de trois mois, porté à six mois pour la Ville.")]
    [InlineData("Le préavis est de six mois pour la Ville et de trois mois pour les autres.")]
    [InlineData("La Ville peut résilier la convention avec un préavis de six mois.")]
    [InlineData("La convention peut être dénoncée par la Ville avec un préavis de six mois.")]
    [InlineData("Aucune partie ne peut résilier la convention avant un délai de six mois.")]
    public void A_notice_that_is_not_that_of_all_is_unread(string sentence)
    {
        var agreement = Reading.ReadArticle("Résiliation", sentence);
        Assert.Null(agreement.Termination);
        Assert.Contains(agreement.Unread, passage => passage.Quote == sentence);
    }

    [Fact]
    public void Two_notices_in_two_sentences_are_unread()
    {
        var agreement = Reading.ReadArticle(
            "Résiliation",
            "La Ville peut résilier la convention moyennant un préavis de six mois. L'Association peut la résilier moyennant un préavis de trois mois. La résiliation est notifiée par lettre recommandée.");
        Assert.Equal((null, LetterForm.Registered), (agreement.Termination!.Notice, agreement.Termination.Letter));
        Assert.StartsWith("La Ville peut", Assert.Single(agreement.Unread).Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("La Ville peut également la résilier avec un préavis d'un mois.")]
    [InlineData("L'Association peut la dénoncer sans préavis en cas de dissolution de la Ville.")]
    public void What_one_party_may_do_beside_all_is_unread(string sentence)
    {
        var agreement = Reading.ReadArticle("Résiliation", $"Chaque partie peut résilier la convention avec un préavis de six mois. {sentence}");
        Assert.Equal(6, agreement.Termination!.Notice!.Count);
        Assert.Equal(sentence, Assert.Single(agreement.Unread).Quote);
    }

    [Theory]
    [InlineData("Chaque partie peut résilier la convention avec un préavis de six mois, réduit à un mois en cas de force majeure.")]
    [InlineData("Chaque partie peut résilier la convention avec un préavis de six mois. La Ville rembourse l'Association dans un délai de deux mois.")]
    [InlineData("La convention peut être dénoncée par la Ville ou l'Association avec un préavis de six mois.")]
    [InlineData("La Ville et l'Association peuvent résilier la convention avec un préavis de six mois.")]
    [InlineData("La Ville peut résilier la convention avec un préavis de six mois, et l'Association avec un préavis de six mois.")]
    public void One_notice_is_read(string text) => Assert.Equal(6, Reading.ReadArticle("Résiliation", text).Termination!.Notice!.Count);
}
