using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Who pays the rent, and from which year.</summary>
internal sealed partial class RentRule : IRule
{
    public void Read(AgreementDraft draft)
    {
        foreach (var commitment in draft.Commitments.Where(commitment => Rent().IsMatch(commitment.Words)))
        {
            var from = FromYear().Match(commitment.Words);
            draft.RentDuties.Add(new RentDutyExtract
            {
                Party = Pays().IsMatch(commitment.Words) ? commitment.Item.Party : null,
                FromYear = from.Success ? FrenchNumbers.Parse(from.Groups["n"].Value) ?? FrenchNumbers.ParseOrdinal(from.Groups["ord"].Value) : null,
                Source = commitment.Item.Source,
            });
        }
    }

    [GeneratedRegex(@"\bloyers?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Rent();

    // Who lends for a rent is the one that is paid.
    [GeneratedRegex(@"\b(pren(d|dre|dra|ds|nent)\s+(en\s+charge|a\s+(sa|leur)\s+charge)|pay(er|e|era|ent)|pai(e|era|ent)|acquitt\w*|vers(er|e|era|ent)|regl(er|e|era|ent)|support(er|e|era|ent)|financ(er|e|era|ent)|assum(er|e|era|ent)|rembours(er|e|era|ent)|s'\s*acquitt\w*|particip\w+|prise\s+en\s+charge|paiement)\b.{0,80}\bloyers?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Pays();

    [GeneratedRegex(@"\b(a\s+compter|a\s+partir|des)\s+(de\s+|du\s+|d')?(l'|la\s+)?((annee|exercice)\s+(n°\s*)?(?<n>\d{1,2}|" + FrenchNumbers.Words + @")\b|(?<ord>[a-z]+ieme|\d{1,2}\s?(e|eme))\s+(annee|exercice)\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex FromYear();
}
