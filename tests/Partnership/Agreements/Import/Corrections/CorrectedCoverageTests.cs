using CsCheck;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Import.Corrections;
using static SkillsHub.Partnership.Tests.Agreements.Import.Corrections.Rereadings;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Corrections;

public sealed class CorrectedCoverageTests
{
    private static readonly ImportResult Sample = Reading.Import(Samples.Text());

    [Fact]
    public void Whatever_lines_people_name_nothing_is_dropped_and_no_quote_is_made_up()
    {
        var last = Sample.Document!.Lines.Count;
        var lines = Gen.Select(Gen.Int[1, last], Gen.Int[0, 12], (first, more) => (First: first, Last: Math.Min(last, first + more)))
            .Where(range => Sample.Document.Lines.Skip(range.First - 1).Take(range.Last - range.First + 1).Any(line => !string.IsNullOrWhiteSpace(line.Text)));
        lines.Array[9].Sample(
            ranges => Coverage.AssertComplete(AgreementImporter.Reread(Sample.Document, Of(ranges), Sample.ContentHash, CancellationToken.None)), iter: 100);
    }

    private static ReadingCorrections Of((int First, int Last)[] at) => new()
    {
        Parties = Said<IReadOnlyList<PartyCorrection>>([new("La Ville", at[0].First, at[0].Last), new("La Région", at[1].First, at[1].Last)]),
        Title = Said(new TitleCorrection("Titre", at[2].First, at[2].Last)),
        Term = Said(new TermCorrection(TermStart.LastSignature, FirstLine: at[3].First, LastLine: at[3].Last)),
        Renewal = Said(new RenewalCorrection(RenewalKind.Tacit, FirstLine: at[4].First, LastLine: at[4].Last)),
        Termination = Said(new TerminationCorrection(FirstLine: at[5].First, LastLine: at[5].Last)),
        Originals = Said(new OriginalsCorrection(2, FirstLine: at[6].First, LastLine: at[6].Last)),
        Committee = Said(new CommitteeCorrection(Members: [new("ville")], FirstLine: at[7].First, LastLine: at[7].Last)),
        Points = [Said(new PointAddition("Quoi ?", OpenPointKind.Undefined, at[8].First, at[8].Last, BlocksSignature: false))],
    };
}
