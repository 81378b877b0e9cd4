using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Import.Corrections;
using static SkillsHub.Partnership.Tests.Agreements.Import.Corrections.Rereadings;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Corrections;

public sealed class CorrectedClauseTests
{
    private static readonly Period FourYears = new() { Count = 4, Unit = PeriodUnit.Years };

    private static readonly int Lasting = Line("La convention est conclue");

    [Fact]
    public void A_term_that_a_person_gives_counts_for_the_findings_and_for_a_renewal_of_the_same_length()
    {
        Assert.DoesNotContain(Findings(ReadingCorrections.None), code => code == (FindingCodes.TitleYearsAgainstTerm, FindingSeverity.Contradiction));

        var extract = Read(Term(new(TermStart.LastSignature, FourYears, FirstLine: Lasting, LastLine: Lasting))).Agreement!;

        Assert.Equal((FourYears, ReadBy.Person), (extract.Term!.Duration, extract.Term.ReadBy));
        Assert.Equal((FourYears, ReadBy.Rules), (extract.Renewal!.Duration, extract.Renewal.ReadBy));
        Assert.Contains(extract.Findings, finding => finding is { Code: FindingCodes.TitleYearsAgainstTerm, Severity: FindingSeverity.Contradiction });
    }

    [Fact]
    public void The_sentence_of_a_clause_that_stands_elsewhere_is_unread_again()
    {
        var elsewhere = Line("Les locaux");

        var result = Read(Term(new(TermStart.LastSignature, FourYears, FirstLine: elsewhere, LastLine: elsewhere)));

        Coverage.AssertComplete(result);
        Assert.Contains(result.Agreement!.Unread, passage => passage.Quote.StartsWith("La convention est conclue", StringComparison.Ordinal));
        Assert.DoesNotContain(result.Agreement.Unread, passage => passage.Quote.Contains("Les locaux", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_that_begin_with_the_blank_one_above_a_heading_are_of_that_article()
    {
        var (blank, last) = (Line("Article 3") - 1, Line("Les locaux"));

        var result = Read(Term(new(TermStart.LastSignature, FourYears, FirstLine: blank, LastLine: last)));

        Assert.Equal("3", result.Agreement!.Term!.Sources[0].Article);
        Assert.DoesNotContain(result.Agreement.Unread, passage => passage.Quote.Contains("Les locaux", StringComparison.Ordinal));
    }

    [Fact]
    public void A_clause_that_the_text_does_not_hold_is_gone_and_its_sentence_unread()
    {
        var result = Read(new ReadingCorrections { Renewal = Said(new RenewalCorrection(IsAbsent: true)), Originals = Said(new OriginalsCorrection(IsAbsent: true)) });

        Coverage.AssertComplete(result);
        Assert.Null(result.Agreement!.Renewal);
        Assert.Null(result.Agreement.Originals);
        Assert.Contains(result.Agreement.Unread, passage => passage.Quote.StartsWith("Elle est reconduite", StringComparison.Ordinal));
        Assert.DoesNotContain(result.Agreement.Findings, finding => finding.Code == FindingCodes.OriginalsCount);
    }

    [Fact]
    public void A_title_names_its_years_and_leaves_the_rest_of_the_cover_to_a_person()
    {
        var result = Read(new ReadingCorrections { Title = Said(new TitleCorrection("CONVENTION DE PARTENARIAT 2024-2026", 1, 1)) });

        Coverage.AssertComplete(result);
        Assert.Equal((2024, 2026, ReadBy.Person), (result.Agreement!.Title.FirstYear, result.Agreement.Title.LastYear, result.Agreement.Title.ReadBy));
        Assert.Contains(result.Agreement.Unread, passage => passage is { FirstLine: 2, Quote: "2024-2026" });
    }

    [Fact]
    public void A_committee_that_a_person_gives_has_the_seats_that_the_findings_look_at()
    {
        var sits = Line("Le comité de pilotage est");
        var committee = new CommitteeCorrection("Comité de pilotage", [new("ville-de-boisclair", Seats: 2), new("association-savoirs-partages")], 4, AtLeast: true, sits, sits);
        Assert.Contains(Findings(ReadingCorrections.None), code => code.Code == FindingCodes.CommitteeMemberNotParty);

        var result = Read(new ReadingCorrections { Committee = Said(committee) });

        Coverage.AssertComplete(result);
        var read = Assert.Single(result.Agreement!.Committees);
        Assert.Equal((4m, true, ReadBy.Person), (read.MeetingsPerYear!.Value, read.AtLeast, read.ReadBy));
        Assert.Equal([("La Ville de Boisclair", 2), ("L'Association Savoirs Partagés", null)], read.Members.Select(member => (member.Name, member.Seats)));
        Assert.DoesNotContain(result.Agreement.Findings, finding => finding.Code == FindingCodes.CommitteeMemberNotParty);
    }

    [Fact]
    public void Who_is_no_party_any_more_sits_without_signing()
    {
        var sits = Line("Le comité de pilotage est");
        var committee = new CommitteeCorrection(Members: [new(Syndicate, "Le Syndicat")], FirstLine: sits, LastLine: sits);

        Assert.Null(Assert.Single(Read(new ReadingCorrections { Committee = Said(committee) }).Agreement!.Committees[0].Members).Party);
        Assert.Equal(Syndicate, Assert.Single(Read(Named with { Committee = Said(committee) }).Agreement!.Committees[0].Members).Party);
    }

    [Fact]
    public void Lines_from_one_article_to_another_do_not_hide_what_nobody_read_between_them()
    {
        var originals = new OriginalsCorrection(3, FirstLine: Line("La convention organise"), LastLine: Line("La convention est établie"));

        var result = Read(new ReadingCorrections { Originals = Said(originals) });

        Coverage.AssertComplete(result);
        Assert.Contains(result.Agreement!.Unread, passage => passage.Quote.Contains("Les locaux", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_committee_with_a_task_of_its_own_stays_beside_the_one_that_a_person_gives(bool steeringIsRead)
    {
        var sits = Line("Le comité de pilotage est");
        var text = steeringIsRead
            ? Rereadings.Text.Replace("Il se réunit deux fois par an.", "Il se réunit deux fois par an. Le comité technique se réunit quatre fois par an.", StringComparison.Ordinal)
            : Rereadings.Text.Replace("omité de pilotage", "omité technique", StringComparison.Ordinal);

        var given = Read(new ReadingCorrections { Committee = Said(new CommitteeCorrection("Comité de pilotage", [new("ville-de-boisclair")], 1, FirstLine: sits, LastLine: sits)) }, text).Agreement!;
        Assert.Equal([("Comité de pilotage", ReadBy.Person), ("technique", ReadBy.Rules)], given.Committees.Select(committee => (Named(committee), committee.ReadBy)));

        var denied = Read(new ReadingCorrections { Committee = Said(new CommitteeCorrection(IsAbsent: true)) }, text).Agreement!;
        Assert.Equal(steeringIsRead ? ["technique"] : [], denied.Committees.Select(Named));

        static string Named(CommitteeExtract committee) => committee.Name.Contains("technique", StringComparison.Ordinal) ? "technique" : committee.Name;
    }

    [Fact]
    public void What_a_person_adds_stands_beside_what_the_rules_found()
    {
        var line = Line("Les locaux");
        var corrections = new ReadingCorrections
        {
            Points = [Said(new PointAddition("Quels locaux ?", OpenPointKind.Undefined, line, line, BlocksSignature: true, "ville-de-boisclair"))],
            Findings = [Said(new FindingAddition("Les locaux ne sont nommés nulle part.", line, line))],
        };

        var result = Read(corrections);

        Coverage.AssertComplete(result);
        var point = Assert.Single(result.Agreement!.OpenPoints, point => point.ReadBy == ReadBy.Person);
        Assert.Equal(("ville-de-boisclair", true, "3"), (point.Owner, point.BlocksSignature, point.Source.Article));
        Assert.Equal(FindingCodes.Noted, Assert.Single(result.Agreement.Findings, finding => finding.ReadBy == ReadBy.Person).Code);
        Assert.DoesNotContain(result.Agreement.Unread, passage => passage.Quote.Contains("Les locaux", StringComparison.Ordinal));
    }

    private static ReadingCorrections Term(TermCorrection term) => new() { Term = Said(term) };

    private static IEnumerable<(string Code, FindingSeverity Severity)> Findings(ReadingCorrections corrections) =>
        Read(corrections).Agreement!.Findings.Select(finding => (finding.Code, finding.Severity));
}
