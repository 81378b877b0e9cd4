using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Funding.Grants;
using SkillsHub.Partnership.Funding.Grants.Errors;
using SkillsHub.Partnership.Funding.Ledger;
using SkillsHub.Partnership.Funding.Ledger.Errors;
using SkillsHub.Partnership.Proofs;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Vouchers;

/// <summary>The pieces that justify expenses and steps of grants. Who may read one of these reads its pieces whole: one invoice is one piece, whoever else bears it.</summary>
internal sealed class VoucherDesk(
    PartnershipDbContext context, AgreementMoments moments, FundingDesk funding, LedgerDesk ledger, ProofTargets targets, IOutbox outbox, CurrentUser user, TimeProvider clock)
{
    private readonly DateTimeOffset now = clock.GetUtcNow();

    public async Task<Result<VoucherSubject>> ExpenseAsync(Guid agreementId, Guid id, CancellationToken cancellationToken)
    {
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out _, out var unseen))
            return unseen;
        return await ledger.ExpensesOf(agreementId).AsNoTracking().SingleOrDefaultAsync(expense => expense.Id == id, cancellationToken) is { } found
            ? VoucherSubject.Of(found)
            : new ExpenseNotFound();
    }

    public async Task<Result<VoucherSubject>> StepAsync(Guid agreementId, int number, Guid id, CancellationToken cancellationToken)
    {
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out _, out var unseen))
            return unseen;
        if (await funding.GrantsOf(agreementId).AsNoTracking().SingleOrDefaultAsync(grant => grant.Number == number, cancellationToken) is not { } found)
            return new GrantNotFound(number);
        return found.Steps.FirstOrDefault(step => step.Id == id) is { } one ? VoucherSubject.Of(found, one) : new StepNotFound();
    }

    public async Task<Results<Created<VoucherView>, ProblemHttpResult>> TieAsync(VoucherSubject subject, AddVoucher.Request request, string place, CancellationToken cancellationToken)
    {
        var voucher = Voucher.Tie(request.Id ?? Guid.CreateVersion7(now), subject, request.Proof.Trimmed(), user.Name, now);
        var known = await KnownAsync(voucher.Id, cancellationToken);
        if (known is null)
        {
            if (await targets.CheckAsync(subject.AgreementId, voucher.Proof, subject.Hub, now, cancellationToken) is { } unproved)
                return unproved.ToProblem();
            if (!(await SaveAsync(voucher, subject, outbox.TellTied, VoucherMapping.PrimaryKey, cancellationToken)).TryGet(out var isFirst, out var refusal))
                return refusal.ToProblem();
            known = isFirst ? voucher : await KnownAsync(voucher.Id, cancellationToken);
        }

        return known?.Is(subject, voucher.Proof) == true && !await context.Vouchers.AnyAsync(line => line.Withdraws == known.Id, cancellationToken)
            ? TypedResults.Created(place, VoucherView.Of(known))
            : new VoucherExists().ToProblem();
    }

    public async Task<Results<Created<VoucherView>, ProblemHttpResult>> WithdrawAsync(VoucherSubject subject, Guid id, string reason, string place, CancellationToken cancellationToken)
    {
        if (await KnownAsync(id, cancellationToken) is not { } voucher || !voucher.Is(subject, voucher.Proof))
            return new VoucherNotFound().ToProblem();
        var withdrawal = voucher.Withdraw(Guid.CreateVersion7(now), subject, reason, user.Name, now);
        return (await SaveAsync(withdrawal, subject, outbox.TellWithdrawn, VoucherMapping.WithdrawalIndex, cancellationToken)).TryGet(out var isFirst, out var refusal)
            ? isFirst ? TypedResults.Created(place, VoucherView.Of(voucher, withdrawal)) : new VoucherWithdrawn().ToProblem()
            : refusal.ToProblem();
    }

    /// <summary>What justifies each expense, in the order in which it came, with what was taken back.</summary>
    public static async Task<ILookup<Guid, VoucherView>> OfExpensesAsync(PartnershipDbContext context, IEnumerable<Guid> expenses, CancellationToken cancellationToken)
    {
        var ids = expenses.Select(id => (Guid?)id).ToList();
        return Views(await context.Vouchers.AsNoTracking().Where(voucher => ids.Contains(voucher.ExpenseId)).ToListAsync(cancellationToken), voucher => voucher.ExpenseId!.Value);
    }

    /// <summary>The same of each step of a grant, with whether it is still there.</summary>
    public async Task<ILookup<Guid, VoucherView>> OfStepsAsync(Grant grant, CancellationToken cancellationToken)
    {
        var tied = Views(await context.Vouchers.AsNoTracking().Where(voucher => voucher.GrantId == grant.Id).ToListAsync(cancellationToken), voucher => voucher.StepId!.Value)
            .SelectMany(step => step.Select(voucher => (Step: step.Key, Voucher: voucher)))
            .ToList();
        var standing = await WithStandingAsync(grant.Hub, tied.Select(one => one.Voucher), cancellationToken);
        return tied.Zip(standing).ToLookup(pair => pair.First.Step, pair => pair.Second);
    }

    /// <summary>With whether each is still there.</summary>
    public async Task<IReadOnlyList<VoucherView>> WithStandingAsync(string hub, IEnumerable<VoucherView> vouchers, CancellationToken cancellationToken)
    {
        var shown = vouchers.ToList();
        var standings = await targets.StandingsAsync(hub, shown.Select(voucher => voucher.Proof), now, cancellationToken);
        return shown.ConvertAll(voucher => voucher with { ProofStanding = standings.TryGetValue(voucher.Proof, out var standing) ? standing : null });
    }

    private static ILookup<Guid, VoucherView> Views(List<Voucher> lines, Func<Voucher, Guid> justified)
    {
        var withdrawals = lines.Where(line => line.Withdraws is not null).ToDictionary(line => line.Withdraws!.Value);
        return lines.Where(line => line.Withdraws is null).OrderBy(line => line.RecordedAt).ThenBy(line => line.Id).ToLookup(justified, line => VoucherView.Of(line, withdrawals.GetValueOrDefault(line.Id)));
    }

    // Whether it was the first to save it: of two who send one at once, the second finds it.
    private async Task<Result<bool>> SaveAsync(
        Voucher line, VoucherSubject subject, Action<Voucher, VoucherSubject, IReadOnlyDictionary<int, Grant>> tell, string once, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var grants = await ledger.LockGrantsAsync(subject.AgreementId, subject.Shares.Select(share => share.Grant), cancellationToken);
        if (line.Withdraws is null && await IsTiedAsync(subject, line, cancellationToken))
            return new VoucherTiedAlready();
        context.Add(line);
        tell(line, subject, grants);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException twice) when (twice.IsUniqueViolation(once))
        {
            return false;
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    // Behind the lock on what bears it: of two who tie one document at once, the second finds it.
    private async Task<bool> IsTiedAsync(VoucherSubject subject, Voucher line, CancellationToken cancellationToken)
    {
        if (subject.ExpenseId is { } expense)
            await context.Database.ExecuteSqlAsync($"select 1 from ledger_expense where id = {expense} for update", cancellationToken);
        var tied = await context.Vouchers.AsNoTracking()
            .Where(voucher => voucher.ExpenseId == subject.ExpenseId && voucher.GrantId == subject.GrantId && voucher.StepId == subject.StepId)
            .ToListAsync(cancellationToken);
        return tied.Exists(voucher => voucher.Withdraws is null && voucher.Id != line.Id && voucher.IsOfDocument(line.Proof) && !tied.Exists(other => other.Withdraws == voucher.Id));
    }

    private Task<Voucher?> KnownAsync(Guid id, CancellationToken cancellationToken) =>
        context.Vouchers.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);
}
