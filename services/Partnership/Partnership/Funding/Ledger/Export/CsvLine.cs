using System.Text;

namespace SkillsHub.Partnership.Funding.Ledger.Export;

/// <summary>One line of a CSV file (RFC 4180), safe to open in a spreadsheet.</summary>
/// <param name="delimiter">What stands between two fields.</param>
internal sealed class CsvLine(char delimiter)
{
    private readonly StringBuilder line = new();
    private bool isBegun;

    /// <summary>Adds words of people. What a spreadsheet would run as a formula gets an apostrophe before it (OWASP, « CSV injection »).</summary>
    public CsvLine Text(string? text) => Field(text is [('=' or '+' or '-' or '@' or '\t' or '\r' or '\n'), ..] ? "'" + text : text);

    /// <summary>Adds what we wrote ourselves: a number, a day, a code.</summary>
    public CsvLine Field(string? value)
    {
        if (isBegun)
            line.Append(delimiter);
        isBegun = true;
        if (value is null)
            return this;
        if (value.AsSpan().IndexOfAny(delimiter, '"') < 0 && value.AsSpan().IndexOfAny('\r', '\n') < 0)
            line.Append(value);
        else
            line.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        return this;
    }

    /// <summary>The line with its end; the next one begins empty.</summary>
    public string Take()
    {
        var whole = line.Append("\r\n").ToString();
        line.Clear();
        isBegun = false;
        return whole;
    }
}
