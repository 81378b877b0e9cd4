namespace SkillsHub.Partnership.Reports;

/// <summary>What deadlines know of the report on a year.</summary>
/// <param name="AgreementId">The agreement.</param>
/// <param name="StreamPosition">How much was told of it.</param>
/// <param name="Sent">Its editions, by number.</param>
internal sealed record ReportFacts(Guid AgreementId, int StreamPosition, IReadOnlyList<ReportSent> Sent);

/// <param name="To">The last day of the year that it is on.</param>
/// <param name="On">The day of the transmission.</param>
/// <param name="At">When it was recorded.</param>
internal sealed record ReportSent(DateOnly To, DateOnly On, DateTimeOffset At);
