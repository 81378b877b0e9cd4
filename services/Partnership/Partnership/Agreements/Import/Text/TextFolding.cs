using System.Text;

namespace SkillsHub.Partnership.Agreements.Import.Text;

/// <summary>
/// Lower case, no accents, one kind of apostrophe, quotation mark, dash and space, so that rules are written once for
/// every way of typing. One character gives one character: a position in the folded text is the position in the text.
/// </summary>
internal static class TextFolding
{
    private const int TableLength = 0x180;
    private static readonly char[] Table = BuildTable();

    public static string Fold(string text) =>
        string.Create(text.Length, text, static (folded, source) =>
        {
            for (var i = 0; i < folded.Length; i++)
                folded[i] = Fold(source[i]);
        });

    public static char Fold(char c) =>
        c < TableLength ? Table[c] : c switch
        {
            '\u2018' or '\u2019' or '\u201B' or '\u02BC' or '\u2032' => '\'',
            '\u201C' or '\u201D' or '\u201E' or '\u2033' or '\u2039' or '\u203A' => '"',
            >= '\u2010' and <= '\u2015' or '\u2212' => '-',
            >= '\u2000' and <= '\u200A' or '\u202F' or '\u205F' or '\u3000' or '\u2028' or '\u2029' => ' ',
            // Rules read figures with int.Parse, which knows these ten only; \d knows those of every script.
            _ when char.IsDigit(c) => (char)('0' + (int)char.GetNumericValue(c)),
            _ => char.ToLowerInvariant(c),
        };

    private static char[] BuildTable()
    {
        var table = new char[TableLength];
        for (var c = '\0'; c < TableLength; c++)
            table[c] = FoldOnce(c);
        return table;
    }

    private static char FoldOnce(char c) =>
        c switch
        {
            '\u00AB' or '\u00BB' => '"',
            '\u00B4' or '`' => '\'',
            '\u00A0' or '\t' or '\n' or '\r' or '\f' or '\v' => ' ',
            '\u00AD' => '-',
            _ => char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0]),
        };
}
