namespace SkillsHub.Partnership.Funding.Ledger.Import;

/// <summary>A line of a file that is not taken in, and so neither is the file.</summary>
/// <param name="Line">Its number in the file, from 1, the headings included.</param>
/// <param name="Column">The heading of the column at fault; null for the line as a whole.</param>
/// <param name="Rule">Stable code of the rule.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Message">The rule in words.</param>
internal sealed record RefusedLine(int Line, string? Column, string Rule, string? Value, string Message);
