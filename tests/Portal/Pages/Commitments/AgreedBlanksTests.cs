using System.Globalization;
using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Pages.Agreements;

namespace SkillsHub.Portal.Tests.Pages.Commitments;

public sealed class AgreedBlanksTests
{
    private const string Promise = "verser … % du coût";

    private static readonly Agreement Agreement = new()
    {
        Content = new()
        {
            Commitments =
            [
                new("region", false, "3.2", 1, Promise, new() { Article = "3.2", FirstLine = 4, LastLine = 6, Quote = "- verser … % du coût" }),
                new("region", false, "3.2", 2, "prêter une salle", new() { Article = "3.2", FirstLine = 7, LastLine = 7, Quote = "- prêter une salle" }),
            ],
        },
        OpenPoints =
        [
            Point(1, "blankRate", 5, "verser … % du coût", new() { Text = "trente pour cent", Rate = 30 }),
            Point(2, "blankRate", 5, "verser … % du coût", null),
            Point(3, "missingAnnex", 5, "verser … % du coût", new() { Text = "jointe" }),
            Point(4, "blankText", 40, "le … mars", new() { Text = "12" }),
        ],
    };

    [Fact]
    public void A_promise_names_what_was_agreed_for_its_own_blanks()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
        var settled = Assert.Single(OpenPointWords.Settled(Agreement, Promise, "3.2"));
        Assert.Equal((1, "30\u00a0%"), (settled.Number, OpenPointWords.Agreed(settled.Resolution!)));
    }

    [Theory]
    [InlineData("prêter une salle", "3.2")]
    [InlineData(Promise, "4")]
    [InlineData("verser 40 % du coût", "3.2")]
    public void Another_promise_or_one_that_was_rewritten_names_nothing(string text, string article) =>
        Assert.Empty(OpenPointWords.Settled(Agreement, text, article));

    private static OpenPoint Point(int number, string kind, int line, string quote, PointResolution? settled) =>
        new() { Number = number, Kind = kind, Source = new() { Article = "3.2", FirstLine = line, LastLine = line, Quote = quote }, Resolution = settled };
}
