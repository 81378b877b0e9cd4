using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Dates that articles fix by the calendar. It claims nothing: the sentence belongs to whatever clause it is.</summary>
internal sealed partial class CalendarRule : IRule
{
    public void Read(AgreementDraft draft)
    {
        // « prendre en charge les loyers à compter du … » starts what one of them pays, not what all of them agree.
        var ofSome = draft.Commitments.Where(commitment => !commitment.Item.IsCommon).ToLookup(commitment => commitment.Passage);
        foreach (var sentence in draft.Sentences.Where(sentence => sentence.Article is not null))
        {
            foreach (var date in FrenchDates.Find(sentence.Folded))
            {
                draft.CalendarFacts.Add(new CalendarFactExtract
                {
                    Text = sentence.Text.Substring(date.Index, date.Length),
                    From = date.From,
                    To = date.To,
                    IsStart = Start().IsMatch(sentence.Folded[..date.Index])
                        && !ofSome[sentence.Block.Passage].Any(promise => promise.Start <= sentence.Start && sentence.Start < promise.Start + promise.Words.Length),
                    Source = sentence.Source(),
                });
            }
        }
    }

    [GeneratedRegex(@"\b(a\s+compter|a\s+partir|des)\s*(de|du|le|d')?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Start();
}
