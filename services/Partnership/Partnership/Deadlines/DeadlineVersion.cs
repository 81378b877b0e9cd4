namespace SkillsHub.Partnership.Deadlines;

/// <summary>
/// Tells whether anything changed of what an agreement's deadlines are computed from. Each change of a row gives it a greater <c>xmin</c> than any row had before:
/// as many rows with the same sum are the same rows.
/// </summary>
/// <param name="AgreementId">The agreement.</param>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Transactions">The sum of the transactions that wrote them last.</param>
internal sealed record DeadlineVersion(Guid AgreementId, long Rows, long Transactions);
