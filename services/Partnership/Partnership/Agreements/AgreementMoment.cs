namespace SkillsHub.Partnership.Agreements;

/// <summary>An agreement in force on a day: what all that lives under it is held against.</summary>
/// <param name="Span">Its term.</param>
/// <param name="Today">The day on the hub's calendar.</param>
/// <param name="Parties">Slugs of all parties, in the order of the text.</param>
/// <param name="FirstFiscalYearFrom">First day of its first fiscal year; null while nobody has said it.</param>
internal sealed record AgreementMoment(AgreementSpan Span, DateOnly Today, IReadOnlyList<string> Parties, DateOnly? FirstFiscalYearFrom);
