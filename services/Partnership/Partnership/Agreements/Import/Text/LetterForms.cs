using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Agreements.Import.Text;

internal static partial class LetterForms
{
    public static LetterForm? Find(string folded)
    {
        if (WithReceipt().IsMatch(folded))
            return LetterForm.RegisteredWithReceipt;
        if (Registered().IsMatch(folded))
            return LetterForm.Registered;
        return Written().IsMatch(folded) ? LetterForm.Written : null;
    }

    [GeneratedRegex(@"recommande\w*\s+(electronique\s+)?avec\s+(demande\s+d')?(avis|accuse)s?\s+(de\s+)?reception|\blr[ /]?ar\b|\blrar\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex WithReceipt();

    [GeneratedRegex(@"\b(lettre|courrier|pli)\s+recommande", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Registered();

    [GeneratedRegex(@"\bpar\s+(ecrit|lettre|courrier)\b|\bnotification ecrite\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Written();
}
