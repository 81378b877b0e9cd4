namespace SkillsHub.Portal.Api.Agreements;

/// <summary>A contradiction or a gap of an agreement, and what became of it.</summary>
/// <param name="Number">Its rank in the register.</param>
/// <param name="Code">What rule made it.</param>
/// <param name="Severity"><c>contradiction</c> or <c>remark</c>.</param>
/// <param name="Message">One French sentence.</param>
/// <param name="ReadBy"><c>rules</c> or <c>person</c>.</param>
/// <param name="Sources">The passages.</param>
/// <param name="State"><c>open</c> or <c>closed</c>.</param>
/// <param name="NotedBy">Who noted it; null where a rule did.</param>
/// <param name="NotedAt">When.</param>
/// <param name="Closure">What settles it.</param>
public sealed record Finding(
    int Number, string Code, string Severity, string Message, string ReadBy, IReadOnlyList<Source> Sources, string State, string? NotedBy, DateTimeOffset? NotedAt, FindingClosure? Closure)
{
    public FindingText Text => new(Code, Severity, Message, Sources, ReadBy);
}

/// <param name="ClosedOn">The day from which it is settled.</param>
/// <param name="Amendment">Number of the amendment that settles it.</param>
/// <param name="Decision">Number of the decision that does.</param>
/// <param name="Text">The amendment's title, or the decision's words.</param>
public sealed record FindingClosure(DateOnly ClosedOn, int? Amendment, int? Decision, string? Text);
