using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Funding.Ledger;

namespace SkillsHub.Partnership.Proofs;

/// <summary>Expenses of the ledger as proofs. They are here, so that nothing of them is unknown; one that is reversed shows nothing.</summary>
internal sealed class ExpenseProofs(PartnershipDbContext context, LedgerDesk ledger)
{
    /// <summary>Of what the caller may not see it says that it is not there.</summary>
    public async Task<Error?> CheckAsync(Guid agreementId, Guid id, CancellationToken cancellationToken)
    {
        if (!await ledger.ExpensesOf(agreementId).AnyAsync(expense => expense.Id == id && expense.Reverses == null, cancellationToken))
            return new ProofNotFound();
        var reversedAt = await context.Expenses.Where(reversal => reversal.Reverses == id).Select(reversal => (DateTimeOffset?)reversal.RecordedAt).SingleOrDefaultAsync(cancellationToken);
        return reversedAt is { } at ? new ProofGone(at) : null;
    }

    /// <summary>Of what the caller may not see there is none.</summary>
    public async Task<IReadOnlyDictionary<Guid, ProofStanding>> StandingsAsync(string hub, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, ProofStanding>();
        return await ledger.Expenses.AsNoTracking().IgnoreAutoIncludes()
            .Where(expense => expense.Hub == hub && ids.Contains(expense.Id))
            .Select(expense => new { expense.Id, IsReversed = context.Expenses.Any(reversal => reversal.Reverses == expense.Id) })
            .ToDictionaryAsync(expense => expense.Id, expense => expense.IsReversed ? ProofStanding.Gone : ProofStanding.Confirmed, cancellationToken);
    }
}
