using System.Text;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import;

/// <summary>Texts that a person may send, and that a rule for ordinary ones could fail on.</summary>
public sealed class HostileTextTests
{
    [Theory]
    [InlineData("\uFF11")]
    [InlineData("\u0661\u0662")]
    [InlineData("Page \u0967")]
    [InlineData("Article \uFF19\uFF10")]
    public void Figures_of_other_scripts_are_figures(string line) => Assert.Equal(5, Reading.Read($"{Samples.Text()}\n\n{line}\n").Parties.Count);

    [Fact]
    public void What_stands_before_the_parties_is_a_title_and_beyond_that_unread()
    {
        var deliberation = Enumerable.Range(1, 1_000).Select(number => $"Rapport numéro {number} présenté en séance publique à l'assemblée délibérante,").ToList();

        var result = Reading.Import($"{string.Join('\n', deliberation)}\n{Samples.Text()}");

        var agreement = Agreement.Import(Guid.CreateVersion7(), "saint-dizier", result, "convention.txt", "Accueil", DateTimeOffset.UnixEpoch);
        Assert.InRange(agreement.Title.Length, 1, 300);
        Assert.StartsWith(deliberation[0], agreement.Title, StringComparison.Ordinal);
        Assert.Contains(result.Agreement!.Unread, passage => passage.Quote == deliberation[^1]);
        Coverage.AssertComplete(result);
    }

    [Fact]
    public void Names_that_meet_on_one_slug_are_told_apart()
    {
        string[] names = ["L'Association Alpha", "L'Association Alpha", "L'Association Alpha 2", $"L'Association {new string('b', 120)}", $"L'Association {new string('b', 121)}"];
        var parties = string.Join("\n\nEt\n\n", names.Select(name => $"{name}, 2 rue du Marché, 01234 BOISCLAIR, représentée par sa Présidente,"));

        var slugs = Reading.Read($"CONVENTION\n\nEntre :\n\n{parties}\n\nArticle 1 : Objet\n\nLes parties coopèrent.\n\nArticle 2 : Durée\n\nTrois ans.").Parties.Select(party => party.Slug).ToList();

        Assert.Equal(names.Length, slugs.Distinct(StringComparer.Ordinal).Count());
        Assert.All(slugs, slug => Assert.InRange(slug.Length, 1, 80));
    }

    [Fact]
    public void A_sentence_that_refers_to_missing_articles_is_one_finding_however_often_it_does()
    {
        var findings = Reading.ReadArticles($"Article 1 : Objet\n\nVoir {string.Concat(Enumerable.Repeat("l'article 98 et l'article 99, ", 50))}ainsi.\n\nArticle 2 : Suite\n\nLes parties coopèrent.").Findings;

        var finding = Assert.Single(findings, finding => finding.Code == FindingCodes.DanglingReference);
        Assert.Contains("98", finding.Message, StringComparison.Ordinal);
        Assert.Contains("99", finding.Message, StringComparison.Ordinal);
        Assert.InRange(finding.Message.Length, 1, 200);
    }

    [Fact]
    public void A_list_that_seats_everybody_again_and_again_seats_them_once()
    {
        var bullets = string.Concat(Enumerable.Repeat("- les parties ;\n", 2_000));
        Assert.Equal(2, Assert.Single(Reading.ReadArticle("Comité", $"Le comité est composé comme suit :\n{bullets}").Committees).Members.Count);
    }

    [Fact]
    public void A_committee_of_thousands_is_no_committee()
    {
        var bullets = string.Concat(Enumerable.Repeat("- le Préfet ;\n", 6_000));
        var refusal = Reading.Import($"{Samples.Text()}\n\nArticle 90 : Comité technique\n\nLe comité technique est composé comme suit :\n\n{bullets}").Refusal;
        Assert.Equal(ImportCodes.NotAnAgreement, refusal?.Code);
    }

    [Fact]
    public void A_text_of_references_gives_no_more_than_its_own_size()
    {
        var text = $"{Samples.Text()}\n\nArticle 90 : Renvois\n\n{string.Concat(Enumerable.Repeat("Selon l'article 97 ou l'article 98 ou l'article 99 du présent texte. ", 2_000))}";

        var quoted = Reading.Read(text).Findings.Sum(finding => finding.Sources.Sum(source => source.Quote.Length));

        Assert.InRange(quoted, 1, 2 * Encoding.UTF8.GetByteCount(text));
    }
}
