using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Import.Reading;

namespace SkillsHub.Partnership.Funding.Ledger.Import;

/// <summary>Reads a ledger's file (RFC 4180): UTF-8 with or without mark, or Windows-1252; semicolons, as French spreadsheets write, or commas.</summary>
internal static class LedgerFile
{
    public const int MaximumBytes = 5 * 1024 * 1024;
    public const int MaximumLines = 10_000;

    public static Result<IReadOnlyList<LedgerRow>> Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MaximumBytes)
            return new LedgerFileTooLarge();
        var (text, _, binary) = TextEncodings.Decode(bytes.Span);
        if (binary is not null)
            return binary.Code == ImportCodes.Binary ? new LedgerBinary() : new ImportRefused(binary);
        int? broken = null;
        using var reader = new StringReader(text!);
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = DelimiterOf(text!),
            TrimOptions = TrimOptions.Trim,
            MissingFieldFound = null,
            BadDataFound = bad => broken ??= FirstLineOf(bad.Context.Parser!),
        });
        if (!csv.Read() || !csv.ReadHeader())
            return new LedgerColumnsMissing(LedgerColumns.Required);
        if (broken is { } inHeading)
            return new LedgerQuotes(inHeading);
        var headings = csv.HeaderRecord!.Select(LedgerColumns.Fold).ToList();
        if (LedgerColumns.Required.Except(headings, StringComparer.Ordinal).ToList() is { Count: > 0 } missing)
            return new LedgerColumnsMissing(missing);
        if (headings.Where(heading => heading.Length > 0).CountBy(heading => heading, StringComparer.Ordinal).FirstOrDefault(count => count.Value > 1).Key is { } twice)
            return new LedgerColumnTwice(twice);
        var rows = new List<LedgerRow>();
        while (csv.Read())
        {
            // The fields of a line are looked at when they are first asked for.
            var values = csv.Parser.Record!;
            if (broken is { } line)
                return new LedgerQuotes(line);
            if (rows.Count == MaximumLines)
                return new LedgerFileTooLarge();
            // Spreadsheets leave lines of nothing but separators behind.
            if (!Array.TrueForAll(values, string.IsNullOrWhiteSpace))
                rows.Add(new(FirstLineOf(csv.Parser), ValuesOf(headings, values), Array.Find(values[Math.Min(headings.Count, values.Length)..], value => !string.IsNullOrWhiteSpace(value))));
        }

        return rows.Count == 0 ? new LedgerEmpty() : rows;
    }

    private static string DelimiterOf(string text)
    {
        var heading = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length);
        return heading.Count(';') >= heading.Count(',') ? ";" : ",";
    }

    // A field in quotation marks may go over several lines: a person looks for it where it begins.
    private static int FirstLineOf(IParser parser) => parser.RawRow - parser.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n');

    private static Dictionary<string, string> ValuesOf(List<string> headings, string[] values)
    {
        var row = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (heading, value) in headings.Zip(values))
            row[heading] = value;
        return row;
    }
}
