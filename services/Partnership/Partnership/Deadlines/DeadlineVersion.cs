namespace SkillsHub.Partnership.Deadlines;

/// <summary>
/// Tells whether anything changed of what an agreement's deadlines are computed from. A row that was written since has an <c>xmin</c> that no row had when the others
/// were read: as many rows, with the same sum of what their <c>xmin</c> hash to, are the same rows.
/// </summary>
/// <param name="AgreementId">The agreement.</param>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Transactions">The sum of the hashes of the transactions that wrote them last.</param>
internal sealed record DeadlineVersion(Guid AgreementId, long Rows, decimal Transactions);
