using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Who pays the rent, and from which year.</summary>
internal sealed partial class RentRule : IRule
{
    public void Read(AgreementDraft draft)
    {
        foreach (var commitment in SharedPromises.Once(draft.Commitments).Where(commitment => Rent().IsMatch(commitment.Words)))
        {
            var from = FromYear().Match(commitment.Words);
            draft.RentDuties.Add(new RentDutyExtract
            {
                Party = IsPaid(commitment) ? commitment.Item.Party : null,
                FromYear = from.Success ? FrenchNumbers.Parse(from.Groups["n"].Value) ?? FrenchNumbers.ParseOrdinal(from.Groups["ord"].Value) : null,
                Source = commitment.Item.Source,
            });
        }
    }

    // « prend en charge : – les loyers »: the verb may stand in the words ahead of the list.
    private static bool IsPaid(CommitmentDraft commitment) =>
        PaysRent().IsMatch(commitment.Words) || (Noun().IsMatch(commitment.Words) && !Lends().IsMatch(commitment.Words) && Pays().IsMatch(commitment.Announced));

    private const string Paid = @"\b(pren(d|dre|dra|ds|nent|dront)\s+(en\s+charge|a\s+(sa|leur)\s+charge)|pay(er|e|era|ent)|pai(e|era|ent)|acquitt\w*|vers(er|e|era|ent)|regl(er|e|era|ent)|support(er|e|era|ent)|financ(er|e|era|ent)|assum(er|e|era|ent)|rembours(er|e|era|ent)|s'\s*acquitt\w*|particip\w+|prise\s+en\s+charge|paiement)\b";

    [GeneratedRegex(@"\bloyers?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Rent();

    // Who lends for a rent is the one that is paid.
    [GeneratedRegex(Paid + @".{0,80}\bloyers?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex PaysRent();

    [GeneratedRegex(Paid, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Pays();

    [GeneratedRegex(@"^\s*(l[ae]s?\s|l'|une?\s|d[eu]s?\s|son\s|sa\s|ses\s|leurs?\s|tou(s|te|tes|t)\s|\d+\s?%|loyers?\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Noun();

    [GeneratedRegex(@"\b(mise?\s+a\s+(la\s+)?disposition|lou(er|e|era|ent)|pret(er|e|era|ent)?|perception|encaissement)\b.{0,80}\bloyers?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Lends();

    [GeneratedRegex(@"\b(a\s+compter|a\s+partir|des)\s+(de\s+|du\s+|d')?(l'|la\s+)?((annee|exercice)\s+(n°\s*)?(?<n>\d{1,2}|" + FrenchNumbers.Words + @")\b|(?<ord>[a-z]+ieme|\d{1,2}\s?(e|eme))\s+(annee|exercice)\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex FromYear();
}
