using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements.Findings;

/// <summary>A contradiction or a gap of the text, and what became of it.</summary>
/// <param name="Number">Its rank in the register, by which agendas, decisions and amendments name it.</param>
/// <param name="Code">What rule made it.</param>
/// <param name="Severity">Whether two passages cannot both hold.</param>
/// <param name="Message">One French sentence.</param>
/// <param name="ReadBy">A rule, or a person.</param>
/// <param name="Sources">The passages, at least one.</param>
/// <param name="State">Whether it is settled.</param>
/// <param name="NotedBy">Who noted it; null where a rule did.</param>
/// <param name="NotedAt">When.</param>
/// <param name="Closure">What settles it; null while nothing does.</param>
internal sealed record FindingView(
    int Number,
    string Code,
    FindingSeverity Severity,
    string Message,
    ReadBy ReadBy,
    IReadOnlyList<SourceSpan> Sources,
    FindingState State,
    string? NotedBy,
    DateTimeOffset? NotedAt,
    FindingClosure? Closure);

internal enum FindingState
{
    Open,
    Closed,
}

/// <param name="ClosedOn">The day from which it is settled.</param>
/// <param name="Amendment">Number of the amendment that settles it; null where a decision of the committee does.</param>
/// <param name="Decision">Number of that decision.</param>
/// <param name="Text">The amendment's title, or the decision's words; null to a party that had left by then.</param>
internal sealed record FindingClosure(DateOnly ClosedOn, int? Amendment, int? Decision, string? Text);
