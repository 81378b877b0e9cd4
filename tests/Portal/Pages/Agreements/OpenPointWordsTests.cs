using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Pages.Agreements;
using SkillsHub.Portal.Tests.Support;

namespace SkillsHub.Portal.Tests.Pages.Agreements;

public sealed class OpenPointWordsTests
{
    private static readonly Source Sentence = new() { Article = "3.2", FirstLine = 40, LastLine = 42, Quote = "Soutenir par une subvention de … % du coût total" };

    public static TheoryData<string> Kinds => PartnershipCodes.OpenPointKinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_point_is_asked_in_English_also_when_the_text_tells_nothing_more(string kind) =>
        Assert.Matches("^[A-Z][^{}]+[.?]$", Ask(new Agreement(), new OpenPoint { Kind = kind }));

    [Fact]
    public void A_kind_that_the_portal_does_not_know_has_no_English() => Assert.Null(OpenPointWords.English(new Agreement(), new OpenPoint { Kind = "blankColour" }));

    [Theory]
    [InlineData("investment", "le coût total", "What is the rate of the investment grant from La Région (base: “le coût total”)?")]
    [InlineData("operating", null, "What is the rate of the operating grant from La Région?")]
    [InlineData(null, null, "What is the rate of the contribution of La Région?")]
    public void A_blank_rate_is_asked_with_its_grant(string? nature, string? given, string question)
    {
        var elsewhere = new GrantText("region", "inKind", null, null, "blank", "des salles", null, Sentence with { FirstLine = 50, LastLine = 50 });
        var point = new OpenPoint { Number = 1, Kind = "blankRate", Party = "region", Owner = "cnam", Source = Sentence with { Quote = "de … %" } };
        var agreement = Of([point], [elsewhere, new GrantText("region", nature, null, null, "blank", given, null, Sentence)]);
        Assert.Equal(question, Ask(agreement, point));
    }

    [Theory]
    [InlineData("undefined", "Something in article 3.2 is still to be defined: what does La Région commit to?")]
    [InlineData("blankInHeading", "The heading of article 3.2 is incomplete: what is to be read in place of its blank?")]
    [InlineData("blankAmount", "What amount does La Région promise?")]
    [InlineData("missingRepresentative", "Who represents La Région?")]
    [InlineData("missingAddress", "What is the address of La Région?")]
    public void A_point_names_the_party_that_it_speaks_of_and_its_article(string kind, string question) =>
        Assert.Equal(question, Ask(Of(), new OpenPoint { Kind = kind, Party = "region", Owner = "cnam", Source = Sentence }));

    [Fact]
    public void Annexes_of_one_sentence_are_told_apart_by_their_order()
    {
        OpenPoint[] points = [.. Enumerable.Range(1, 2).Select(number => new OpenPoint { Number = number, Kind = "missingAnnex", Source = Sentence })];
        var agreement = Of(points) with
        {
            Content = new() { Annexes = [new("plan", "1", true, [Sentence], Sentence), new("annexe financière", null, false, [Sentence], null), new("cahier des charges", null, false, [Sentence], null)] },
        };
        Assert.Equal("“annexe financière” is cited as an annex and is not attached.", Ask(agreement, points[0]));
        Assert.Equal("“cahier des charges” is cited as an annex and is not attached.", Ask(agreement, points[1]));
    }

    [Fact]
    public void What_was_settled_of_an_annex_is_told_of_that_one_and_a_point_that_a_person_added_is_not_taken_for_it()
    {
        AnnexText[] annexes = [new("annexe financière", null, false, [Sentence], null), new("cahier des charges", null, false, [Sentence], null)];
        var agreement = Of(
        [
            new OpenPoint { Number = 1, Kind = "missingAnnex", ReadBy = "person", Source = Sentence, Resolution = new() { Text = "Sans objet" } },
            new OpenPoint { Number = 2, Kind = "missingAnnex", Source = Sentence },
            new OpenPoint { Number = 3, Kind = "missingAnnex", Source = Sentence, Resolution = new() { Text = "Pièce reçue le 20 novembre" } },
        ]);
        Assert.Null(OpenPointWords.SettledOf(agreement, "missingAnnex", annexes[0], annexes));
        Assert.Equal((3, "Pièce reçue le 20 novembre"), OpenPointWords.SettledOf(agreement, "missingAnnex", annexes[1], annexes));
    }

    [Fact]
    public void A_document_to_supply_names_its_supplier_as_the_text_does()
    {
        var point = new OpenPoint { Number = 1, Kind = "suppliedDocument", Source = Sentence };
        var agreement = Of([point]) with { Content = new() { SuppliedDocuments = [new("charte graphique", null, "l’établissement", Sentence)] } };
        Assert.Equal("“charte graphique” is to be supplied by l’établissement.", Ask(agreement, point));
    }

    private static string Ask(Agreement agreement, OpenPoint point) => OpenPointWords.English(agreement, point)!;

    private static Agreement Of(IReadOnlyList<OpenPoint>? points = null, IReadOnlyList<GrantText>? grants = null) => new()
    {
        Parties = [new AgreementParty { Slug = "region", Name = "La Région" }],
        OpenPoints = points ?? [],
        Content = new() { Grants = grants ?? [] },
    };
}
