using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines;
using SkillsHub.Partnership.Tests.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Deadlines;

public sealed class RealDeadlinesTests
{
    private static readonly DateOnly Signed = new(2026, 8, 31);

    [Fact]
    public void The_real_agreement_has_all_its_deadlines()
    {
        var text = Read();
        var deadlines = DeadlineEngine.Compute(text, new DeadlineFacts { Today = Signed, InForceFrom = Signed, Parties = [.. text.Parties.Select(party => party.Slug)] });

        Assert.Equal(new DateOnly(2031, 8, 31), deadlines.The(DeadlineKind.End).LegalDate);
        Assert.Equal(42, deadlines.Of(DeadlineKind.RenewalNotice).Count);
        Assert.All(deadlines.Of(DeadlineKind.RenewalNotice), notice => Assert.Equal((new DateOnly(2031, 2, 28), "6"), (notice.LegalDate, notice.Article)));
        Assert.Equal((new DateOnly(2031, 5, 30), "7"), (deadlines.The(DeadlineKind.TerminationNotice).LegalDate, deadlines.The(DeadlineKind.TerminationNotice).Article));
        Assert.Equal(10, deadlines.Of(DeadlineKind.CommitteeMeeting).Count);
        // The text names no day for the report, and no origin for its years.
        Assert.Equal("report.day", Assert.Single(deadlines.The(DeadlineKind.AnnualReport).Missing));
        Assert.Equal(("cnam-en-grand-est", "year.origin"), (deadlines.The(DeadlineKind.Rent).Party, Assert.Single(deadlines.The(DeadlineKind.Rent).Missing)));
        Assert.All(deadlines.Of(DeadlineKind.FundingYear), year => Assert.Equal("fiscal-year.origin", Assert.Single(year.Missing)));
        Assert.Equal(6, deadlines.Of(DeadlineKind.FundingYear).Count);
        Assert.Equal(62, deadlines.Count);
    }

    private static AgreementExtract Read()
    {
        var path = Seed.Find("contrat-territorial-saint-dizier.txt");
        Assert.SkipWhen(path is null, "The real agreement does not lie beside this clone.");
        return Reading.Read(File.ReadAllText(path!));
    }
}
