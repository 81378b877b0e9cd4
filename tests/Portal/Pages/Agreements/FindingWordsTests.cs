using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Pages.Agreements;
using SkillsHub.Portal.Tests.Support;

namespace SkillsHub.Portal.Tests.Pages.Agreements;

public sealed class FindingWordsTests
{
    private static readonly Source Here = new() { Article = "6", FirstLine = 12, LastLine = 12, Quote = "par chaque partie à l'autre partie" };
    private static readonly Source There = new() { FirstLine = 3, LastLine = 4, Quote = "Le Rectorat" };

    public static TheoryData<string> Codes => PartnershipCodes.Findings;

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_finding_has_English_words_also_when_the_text_tells_nothing_more(string code) =>
        Assert.Matches("^[A-Z][^{}]+[.:]$", Say(new Agreement(), Of(code)));

    [Fact]
    public void A_code_that_the_portal_does_not_know_has_none() => Assert.Null(FindingWords.English(new Agreement(), Of("finding.new")));

    [Theory]
    [InlineData("finding.originals-count", "2 parties sign, but 6 originals are provided for.")]
    [InlineData("finding.two-party-wording", "This supposes two parties; there are 2:")]
    [InlineData("finding.rent-before-unstated", "Rent is due from year 4; nothing says who pays it before.")]
    public void Figures_are_those_of_the_agreement(string code, string sentence) => Assert.Equal(sentence, Say(Agreement(), Of(code, Here)));

    [Theory]
    [InlineData("finding.party-not-on-committee", "Le Rectorat signs but has no seat on the committee.")]
    [InlineData("finding.party-without-commitment", "No commitment by Le Rectorat itself was found.")]
    [InlineData("finding.ambiguous-alias", "“Le Cnam” stands for Le Rectorat, but these words are part of the name of Le Cnam en Grand Est too.")]
    public void Parties_are_named_by_their_lines(string code, string sentence) => Assert.Equal(sentence, Say(Agreement(), Of(code, There, Here)));

    [Fact]
    public void Members_that_do_not_sign_are_told_apart_by_their_order()
    {
        FindingText[] findings = [Of("finding.committee-member-not-party", Here), Of("finding.committee-member-not-party", Here)];
        var agreement = new Agreement
        {
            Content = new()
            {
                Findings = findings,
                Committees = [new("Comité", [new("la Région", "region", Here), new("la Ville", null, Here), new("le Lycée", null, Here)], null, false, null)],
            },
        };
        Assert.Equal("“la Ville” sits on the committee but is not one of the parties.", Say(agreement, findings[0]));
        Assert.Equal("“le Lycée” sits on the committee but is not one of the parties.", Say(agreement, findings[1]));
    }

    [Theory]
    [InlineData(12, "The numbering of the articles leaps to 6.")]
    [InlineData(30, "There are two articles 6.")]
    public void A_number_that_comes_again_is_told_from_a_gap(int line, string sentence)
    {
        var agreement = new Agreement { Content = new() { Articles = [Article(12), Article(30)] } };
        Assert.Equal(sentence, Say(agreement, Of("finding.article-numbering", Here with { FirstLine = line, LastLine = line })));

        ArticleText Article(int at) => new("6", "Article 6", null, "Durée", Here with { FirstLine = at, LastLine = at });
    }

    private static string Say(Agreement agreement, FindingText finding) => FindingWords.English(agreement, finding)!;

    private static FindingText Of(string code, params Source[] sources) => new(code, "contradiction", "Un constat.", sources);

    private static Agreement Agreement() => new()
    {
        Parties = [new AgreementParty { Slug = "rectorat", Name = "Le Rectorat" }, new AgreementParty { Slug = "cnam", Name = "Le Cnam en Grand Est" }],
        Content = new()
        {
            Parties = [new PartyText { Name = "Le Rectorat", Alias = "Le Cnam", Source = There }, new PartyText { Name = "Le Cnam en Grand Est", Source = Here }],
            Originals = new(6, false, Here),
            RentDuties = [new("cnam", 4, Here)],
        },
    };
}
