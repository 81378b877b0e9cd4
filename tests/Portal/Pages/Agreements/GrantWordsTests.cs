using System.Globalization;
using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Pages.Agreements;

namespace SkillsHub.Portal.Tests.Pages.Agreements;

public sealed class GrantWordsTests
{
    [Theory]
    [InlineData(null, 60_000, true, null, "€60,000.00 a year")]
    [InlineData(null, 60_000, false, null, "€60,000.00")]
    [InlineData(20, null, false, 80_000, "20%, €80,000.00 at most")]
    [InlineData(20, 5_000, true, null, "€5,000.00 a year (20%)")]
    public void A_grant_says_how_often_it_is_due_and_where_it_ends(int? rate, int? amount, bool perYear, int? ceiling, string words)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var said = AgreementWords.Share(new GrantText("ville", "operating", rate, amount, "stated", null, null, null) { IsPerYear = perYear, Ceiling = ceiling });
        Assert.Equal(words, string.Concat(said.Select(character => char.IsWhiteSpace(character) ? ' ' : character)));
    }
}
