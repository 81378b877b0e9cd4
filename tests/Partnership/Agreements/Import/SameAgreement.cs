using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import;

/// <summary>Two files that say the same, whatever their format and lay-out.</summary>
internal static class SameAgreement
{
    public static void Expect(AgreementExtract expected, ImportResult result)
    {
        Assert.Null(result.Refusal);
        var agreement = result.Agreement!;
        Assert.Equal(expected.Parties.Select(party => (party.Slug, party.Alias, party.Address, party.Representative)), agreement.Parties.Select(party => (party.Slug, party.Alias, party.Address, party.Representative)));
        Assert.Equal(expected.Articles.Select(article => (article.Number, article.Heading)), agreement.Articles.Select(article => (article.Number, article.Heading)));
        Assert.Equal(expected.Commitments.Select(commitment => (commitment.Article, commitment.Party, commitment.Text)), agreement.Commitments.Select(commitment => (commitment.Article, commitment.Party, commitment.Text)));
        Assert.Equal(expected.Activities.Select(activity => activity.Family), agreement.Activities.Select(activity => activity.Family));
        Assert.Equal(expected.OpenPoints.Select(point => point.Key), agreement.OpenPoints.Select(point => point.Key));
        Assert.Equal(expected.Findings.Select(finding => (finding.Code, finding.Message)), agreement.Findings.Select(finding => (finding.Code, finding.Message)));
        Assert.Equal(expected.Unread.Count, agreement.Unread.Count);
    }
}
