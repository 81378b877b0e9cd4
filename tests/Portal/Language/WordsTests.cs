using System.Globalization;
using SkillsHub.Portal.Language;

namespace SkillsHub.Portal.Tests.Language;

public sealed class WordsTests
{
    // As the text of an agreement or a person writes it: every space is an ordinary one.
    private const string Written = "Objet : « la maison » ; 5 % de quoi ?";

    public WordsTests() => Speak("fr");

    [Fact]
    public void French_breaks_no_line_at_a_double_sign() =>
        Assert.Equal("Lu\u00a0: «\u00a0oui\u00a0»\u00a0; 5\u00a0%, vraiment\u00a0?", Words.Say("Lu : « oui » ; 5 %, vraiment ?", "Read"));

    [Fact]
    public void Nor_within_a_figure_or_between_a_figure_and_what_it_counts() =>
        Assert.Equal("L’avenant n°\u00a012\u00a0: 100\u00a0Mo, 12\u00a0000,50 ou 5 ans", Words.Say("L’avenant n° 12 : 100 Mo, 12 000,50 ou 5 ans", "Amendment"));

    [Fact]
    public void What_somebody_else_wrote_is_quoted_to_the_letter() => Assert.Equal($"«\u00a0{Written}\u00a0»", Words.Quote(Written));

    [Fact]
    public void A_sentence_of_ours_is_set_around_what_stands_in_it() =>
        Assert.Equal($"Lu\u00a0: «\u00a0{Written}\u00a0»\u00a0; {Written}\u00a0! Puis {7}\u00a0%.", Words.Say($"Lu : « {Written} » ; {Written} ! Puis {7} %.", "Read"));

    [Fact]
    public void A_value_of_a_sentence_keeps_its_format_and_the_page_s_culture() =>
        Assert.Equal("Soit 12,50\u00a0€", Words.Say($"Soit {12.5m:0.00} €", "That is"));

    [Fact]
    public void English_is_left_as_it_is()
    {
        Speak("en");
        Assert.Equal("A : b", Words.Say("", "A : b"));
        Assert.Equal($"“{Written}”", Words.Quote(Written));
        Assert.Equal($"Read {Written}", Words.Say($"Lu : {Written}", $"Read {Written}"));
    }

    private static void Speak(string language) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
}
