using SkillsHub.Contracts;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Grants;
using SkillsHub.Partnership.Funding.Ledger;

namespace SkillsHub.Partnership.Funding.Vouchers;

/// <summary>What a piece justifies: an expense, or a step of a grant.</summary>
/// <param name="AgreementId">The agreement.</param>
/// <param name="Hub">The hub.</param>
/// <param name="ExpenseId">The expense; null for a step.</param>
/// <param name="GrantId">The grant of the step; null for an expense.</param>
/// <param name="StepId">The step; null for an expense.</param>
/// <param name="On">The day of it.</param>
/// <param name="Readers">Who reads it beside the hub's staff.</param>
/// <param name="Shares">What each grant has to do with it, and the hub's own means.</param>
internal sealed record VoucherSubject(Guid AgreementId, string Hub, Guid? ExpenseId, Guid? GrantId, Guid? StepId, DateOnly On, IReadOnlyList<string> Readers, IReadOnlyList<VoucherShare> Shares)
{
    /// <summary>The expense or the step.</summary>
    public Guid Justified => ExpenseId ?? StepId!.Value;

    public static VoucherSubject Of(Expense expense) => new(
        expense.AgreementId,
        expense.Hub,
        expense.Id,
        GrantId: null,
        StepId: null,
        expense.SpentOn,
        ((IPartOfAgreement)expense).Readers,
        [.. expense.Allocations.OrderBy(part => part.Rank).Select(part => new VoucherShare(part.Grant, part.Nature, part.Amount, part.Family))]);

    public static VoucherSubject Of(Grant grant, GrantStep step) => new(
        grant.AgreementId, grant.Hub, ExpenseId: null, grant.Id, step.Id, step.On, [grant.Funder], [new VoucherShare(grant.Number, grant.Nature, step.Amount)]);
}

/// <param name="Grant">Number of the grant; null for own means.</param>
/// <param name="Nature">What for.</param>
/// <param name="Amount">EUR.</param>
/// <param name="Family">The activity of the expense.</param>
internal sealed record VoucherShare(int? Grant, FundingNature Nature, decimal Amount, ActivityFamily? Family = null);
