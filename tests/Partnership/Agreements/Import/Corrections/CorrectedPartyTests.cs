using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Import.Corrections;
using static SkillsHub.Partnership.Tests.Agreements.Import.Corrections.Rereadings;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Corrections;

public sealed class CorrectedPartyTests
{
    [Fact]
    public void A_party_that_no_rule_recognised_gets_its_promises_and_the_findings_count_it()
    {
        var before = Read(ReadingCorrections.None).Agreement!;
        Assert.Equal(2, before.Parties.Count);
        Assert.DoesNotContain(before.Commitments, commitment => commitment.Party == Syndicate);
        Assert.Contains(before.Findings, finding => finding.Code == FindingCodes.OriginalsCount);
        Assert.Contains(before.Unread, passage => passage.Quote == "Syndicat des eaux du Val.");

        var after = Read(Named).Agreement!;

        Assert.Equal(3, after.Parties.Count);
        Assert.All(after.Parties, party => Assert.Equal(ReadBy.Person, party.ReadBy));
        Assert.Equal(["prêter une salle ;", "la chauffer."], after.Commitments.Where(commitment => commitment.Party == Syndicate).Select(commitment => commitment.Text));
        Assert.DoesNotContain(after.Findings, finding => finding.Code == FindingCodes.OriginalsCount);
        Assert.Contains(after.Findings, finding => finding.Code == FindingCodes.PartyNotOnCommittee);
        Assert.DoesNotContain(after.Unread, passage => passage.Quote == "Syndicat des eaux du Val.");
    }

    [Fact]
    public void Two_that_are_named_alike_on_lines_of_their_own_are_two_parties()
    {
        var twice = new ReadingCorrections
        {
            Parties = Said<IReadOnlyList<PartyCorrection>>([Party("L'État", "La Ville de Boisclair,"), Party("L'État", "L'Association Savoirs", lines: 2)]),
        };

        Assert.Equal(["etat", "etat-2"], Read(twice).Agreement!.Parties.Select(party => party.Slug));
    }

    [Fact]
    public void Who_is_said_to_be_an_organisation_has_its_slug_and_no_other_gets_that_as_a_rank()
    {
        var bound = new ReadingCorrections
        {
            Parties = Said<IReadOnlyList<PartyCorrection>>(
            [
                Party("L'État", "La Ville de Boisclair,"),
                Party("L'État", "L'Association Savoirs", lines: 2),
                Party("Syndicat des eaux du Val", "Syndicat des eaux du Val.") with { Organisation = "etat-2" },
            ]),
        };

        var read = Read(bound).Agreement!;

        Assert.Equal(["etat", "etat-3", "etat-2"], read.Parties.Select(party => party.Slug));
        Assert.Equal(["prêter une salle ;", "la chauffer."], read.Commitments.Where(commitment => commitment.Party == "etat-2").Select(commitment => commitment.Text));
    }

    [Fact]
    public void Lines_that_no_party_has_any_more_are_for_a_person_to_read()
    {
        var two = Named with { Parties = Said<IReadOnlyList<PartyCorrection>>([.. Named.Parties!.What.Skip(1)]) };

        var result = Read(two);

        Coverage.AssertComplete(result);
        var left = Assert.Single(result.Agreement!.Unread, passage => passage.Quote.StartsWith("La Ville de Boisclair", StringComparison.Ordinal));
        Assert.Equal((Line("La Ville de Boisclair,"), Line("La Ville de Boisclair,")), (left.FirstLine, left.LastLine));
    }

    [Fact]
    public void Nothing_is_dropped_and_the_same_is_read_alike()
    {
        Coverage.AssertComplete(Read(Named));
        Assert.Equal(Coverage.Json(Read(Named)), Coverage.Json(Read(Named)));
    }

    [Fact]
    public void Without_corrections_the_text_is_read_as_it_was_imported() =>
        Assert.Equal(Coverage.Json(Reading.Import(Rereadings.Text)), Coverage.Json(Read(ReadingCorrections.None)));

    [Fact]
    public void A_source_is_verbatim_and_names_its_article()
    {
        var lines = Line("- prêter une salle");
        var corrections = new ReadingCorrections { Originals = Said(new OriginalsCorrection(4, FirstLine: lines, LastLine: lines + 1)) };

        var source = Read(corrections).Agreement!.Originals!.Source;

        Assert.Equal(("2", "- prêter une salle ;\n- la chauffer."), (source.Article, source.Quote));
    }
}
