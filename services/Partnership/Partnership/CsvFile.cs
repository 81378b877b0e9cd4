using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace SkillsHub.Partnership;

/// <summary>CSV files (RFC 4180) that are safe to open in a spreadsheet.</summary>
internal static class CsvFile
{
    // With a mark, or Excel takes accents apart.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Writes into what is sent, for a spreadsheet.</summary>
    public static StreamWriter WriterOf(Stream stream) => new(stream, Utf8, leaveOpen: true);

    public static CsvWriter To(TextWriter writer, string delimiter) =>
        new(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter, NewLine = "\r\n" }, leaveOpen: true);

    /// <summary>Adds words of people. What a spreadsheet would run as a formula gets an apostrophe before it (OWASP, « CSV injection »).</summary>
    public static CsvWriter Text(this CsvWriter csv, string? text) => csv.Field(IsFormula(text) ? "'" + text : text);

    public static bool IsFormula(string? text) => text is [('=' or '+' or '-' or '@' or '\t' or '\r' or '\n'), ..];

    /// <summary>Adds what we wrote ourselves: a number, a day, a code.</summary>
    public static CsvWriter Field(this CsvWriter csv, string? value)
    {
        csv.WriteField(value);
        return csv;
    }

    public static CsvWriter Fields(this CsvWriter csv, IEnumerable<string> values)
    {
        foreach (var value in values)
            csv.WriteField(value);
        return csv;
    }
}
