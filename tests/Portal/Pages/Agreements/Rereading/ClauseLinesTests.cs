using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Pages.Agreements.Rereading;

namespace SkillsHub.Portal.Tests.Pages.Agreements.Rereading;

public sealed class ClauseLinesTests
{
    [Fact]
    public void A_clause_of_two_articles_is_prefilled_with_its_lines_in_the_first()
    {
        Source[] sources = [At("10", 130, 131), At("2", 40, 40), At("2", 42, 43)];

        Assert.Equal((40, 43), ClauseLines.Of(sources));
        Assert.Equal((null, null), ClauseLines.Of([]));
    }

    private static Source At(string article, int first, int last) => new() { Article = article, FirstLine = first, LastLine = last };
}
