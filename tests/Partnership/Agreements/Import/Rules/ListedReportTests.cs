using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

/// <summary>Reports in a list, whose lead says how often, by when and by whom.</summary>
public sealed class ListedReportTests
{
    private const string Association = "association-savoirs-partages";

    [Theory]
    [InlineData("Justificatifs", "L'Association s'engage à fournir chaque année, au plus tard le 30 juin :")]
    [InlineData("Engagements de l'Association", "Elle transmet à la Ville au plus tard le 30 juin de chaque année :")]
    public void What_the_lead_says_goes_for_each(string title, string lead)
    {
        var agreement = Reading.ReadArticle(title, $"{lead}\n- le compte rendu financier ;\n- les comptes annuels ;\n- un rapport d'activité.");
        Assert.Equal(
            [(Association, 1m, new DayOfYear { Day = 30, Month = 6 }), (Association, 1m, new DayOfYear { Day = 30, Month = 6 })],
            agreement.Reports.Select(report => (report.Party!, report.PerYear, report.DueOn!)));
        Assert.Equal(3, agreement.Commitments.Count);
        Assert.DoesNotContain(agreement.Findings, finding => finding.Code == FindingCodes.ReportDateUnstated);
    }

    [Fact]
    public void Months_behind_the_end_of_each_year_are_a_date()
    {
        var agreement = Reading.ReadArticle("Justificatifs", "L'Association s'engage à fournir, dans les six mois de la clôture de chaque exercice, les documents suivants :\n- le compte rendu financier ;\n- le rapport d'activité.");
        Assert.Equal(2, agreement.Reports.Count);
        Assert.DoesNotContain(agreement.Findings, finding => finding.Code == FindingCodes.ReportDateUnstated);
    }

    [Theory]
    [InlineData("L'Association s'engage chaque année à :\n- tenir un registre ;\n- le rapport d'activité étant établi, le publier.")]
    [InlineData("La Ville met à disposition chaque année :\n- une salle ;\n- le bilan de ses actions.")]
    [InlineData("La Ville s'engage à fournir chaque année :\n- une salle ;\n- un bilan de compétences.")]
    [InlineData("La Ville, au vu du bilan annuel, s'engage à verser le solde.")]
    public void Where_no_report_is_handed_over_none_is_due(string text) =>
        Assert.Empty(Reading.ReadArticle("Engagements", text).Reports);

    [Fact]
    public void A_report_is_hers_who_promises_it_behind_an_aside()
    {
        var report = Assert.Single(Reading.ReadArticle("Suivi de l'action", "L'Association, qui tient les registres, s'engage à ouvrir la salle et à remettre chaque année un bilan à la Ville.").Reports);
        Assert.Equal(Association, report.Party);
    }
}
