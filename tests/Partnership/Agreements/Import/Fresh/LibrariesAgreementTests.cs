using System.Text;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Fresh;

/// <summary>Two cities of the same kind, in Latin-1, with feet of pages amid the text.</summary>
public sealed class LibrariesAgreementTests
{
    private const string Text =
        """
        Convention de mise en réseau des médiathèques

        Convention n° 12/2026                          page 1/2

        ENTRE

        La Ville de Grandcourt, représentée par Monsieur le Maire, domicilié en cette qualité 1 place
        Carnot, 60300 GRANDCOURT, ci-après dénommée « la Ville centre »,

        ET

        La Ville de Petitcourt, représentée par Madame le Maire, domiciliée en cette qualité 8 rue de l'Église, 60310
        PETITCOURT, ci-après dénommée « la Ville associée »,

        IL EST EXPOSÉ CE QUI SUIT

        Les médiathèques souhaitent partager leurs collec-

        Convention n° 12/2026                          page 2/2

        tions et leurs formations.

        ARTICLE I : ENGAGEMENTS RÉCIPROQUES

        A. La Ville centre s'engage à :
        - héberger le catalogue commun ;
        - former les agents de la Ville associée.

        B. La Ville associée s'engage à :
        - prêter ses collections.

        ARTICLE II : COMITÉ DE SUIVI

        Le comité de suivi comprend deux élus de chaque ville. Il se réunit deux fois par an.
        """;

    [Fact]
    public void Nothing_is_dropped() => Coverage.AssertComplete(Reading.Import(Text));

    [Fact]
    public void Feet_of_pages_are_no_words_of_the_agreement()
    {
        var result = Reading.Import(Encoding.Latin1.GetBytes(Text.Replace('’', '\'')));
        var agreement = result.Agreement!;
        Assert.Equal("Convention de mise en réseau des médiathèques", agreement.Title.Text);
        Assert.Equal(2, agreement.PageMarks.Count);
        Assert.Equal(["1 place Carnot, 60300 GRANDCOURT", "8 rue de l'Église, 60310 PETITCOURT"], agreement.Parties.Select(party => party.Address!));
        Assert.Equal(["ville-de-grandcourt", "ville-de-grandcourt", "ville-de-petitcourt"], agreement.Commitments.Select(commitment => commitment.Party!));
        Assert.Equal(["ville-de-grandcourt", "ville-de-petitcourt"], Assert.Single(agreement.Committees).Members.Select(member => member.Party!));
        Assert.DoesNotContain(agreement.Findings, finding => finding.Code is FindingCodes.CommitteeMemberNotParty or FindingCodes.PartyNotOnCommittee);
    }
}
