using SkillsHub.Domain;

namespace SkillsHub.Partnership.Funding.Ledger.Import;

internal sealed record LedgerFileMissing() : Error(ErrorKind.Invalid, "expense.import-file-missing", "Send the file as the body (text/csv), or as a form with a field named file.")
{
    public override string Field => "file";
}

internal sealed record LedgerFileTooLarge() : Error(
    ErrorKind.TooLarge, "expense.import-too-large", $"A file has at most {LedgerFile.MaximumBytes / 1024 / 1024} MB and {LedgerFile.MaximumLines} lines: send it in parts.")
{
    public override string Field => "file";
}

internal sealed record LedgerBinary() : Error(ErrorKind.UnsupportedContent, "expense.import-binary", "The file is no text: save the table as CSV.")
{
    public override string Field => "file";
}

internal sealed record LedgerEmpty() : Error(ErrorKind.Invalid, "expense.import-empty", "The file has headings and no line below them.")
{
    public override string Field => "file";
}

internal sealed record LedgerColumnsMissing(IReadOnlyList<string> Columns) : Error(
    ErrorKind.Invalid, "expense.import-columns", $"The first line names the columns; these are missing: {string.Join(", ", Columns)}.")
{
    public override string Field => "file";

    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal) { ["missing"] = Columns };
}

internal sealed record LedgerColumnTwice(string Column) : Error(ErrorKind.Invalid, "expense.import-column-twice", $"Two columns are named « {Column} ».")
{
    public override string Field => "file";
}

internal sealed record LedgerQuotes(int Line) : Error(
    ErrorKind.Unprocessable, "expense.import-quotes", $"Line {Line} has a quotation mark that does not open or close a field: within a field it is written twice.")
{
    public override string Field => "file";

    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal) { ["line"] = Line };
}

internal sealed record LedgerRefused(IReadOnlyList<RefusedLine> Lines) : Error(
    ErrorKind.Unprocessable, "expense.import-refused", "Lines of the file break rules: nothing of it is recorded.")
{
    // What a person can work through before the next try.
    private const int MostTold = 200;

    public override string Field => "file";

    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["refused"] = Lines.Select(line => line.Line).Distinct().Count(),
        ["lines"] = Lines.Take(MostTold).ToList(),
    };
}
