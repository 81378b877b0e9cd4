using SkillsHub.Messaging;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Grants;

namespace SkillsHub.Partnership.Funding.Vouchers;

/// <summary>
/// What is told of a piece: to each funder in the stream of its grant, of own means to the staff alone. What the piece is called, where it
/// is kept and why it was taken back may name a person: they stay here.
/// </summary>
internal static class VoucherTold
{
    public static void TellTied(this IOutbox outbox, Voucher voucher, VoucherSubject subject, IReadOnlyDictionary<int, Grant> grants)
    {
        foreach (var share in subject.Shares)
        {
            if (share.Grant is { } number)
            {
                outbox.Add(grants[number], voucher.RecordedAt, new GrantVoucherTied
                {
                    AgreementId = subject.AgreementId,
                    Parties = [grants[number].Funder],
                    Number = number,
                    Line = grants[number].Line,
                    Funder = grants[number].Funder,
                    Nature = share.Nature,
                    FiscalYear = grants[number].FiscalYear,
                    StepId = subject.ExpenseId ?? subject.StepId!.Value,
                    On = subject.On,
                    Amount = share.Amount,
                    ActivityFamily = share.Family,
                    VoucherId = voucher.Id,
                });
            }
            else
            {
                outbox.Add(voucher, voucher.RecordedAt, new OwnMeansVoucherTied
                {
                    AgreementId = subject.AgreementId,
                    Parties = [],
                    ExpenseId = subject.ExpenseId!.Value,
                    Nature = share.Nature,
                    On = subject.On,
                    Amount = share.Amount,
                    ActivityFamily = share.Family,
                    VoucherId = voucher.Id,
                });
            }
        }
    }

    public static void TellWithdrawn(this IOutbox outbox, Voucher withdrawal, VoucherSubject subject, IReadOnlyDictionary<int, Grant> grants)
    {
        foreach (var share in subject.Shares)
        {
            if (share.Grant is { } number)
            {
                outbox.Add(grants[number], withdrawal.RecordedAt, new GrantVoucherWithdrawn
                {
                    AgreementId = subject.AgreementId,
                    Parties = [grants[number].Funder],
                    Number = number,
                    Line = grants[number].Line,
                    Funder = grants[number].Funder,
                    Nature = share.Nature,
                    FiscalYear = grants[number].FiscalYear,
                    StepId = subject.ExpenseId ?? subject.StepId!.Value,
                    On = subject.On,
                    Amount = share.Amount,
                    ActivityFamily = share.Family,
                    VoucherId = withdrawal.Withdraws!.Value,
                });
            }
            else
            {
                outbox.Add(withdrawal, withdrawal.RecordedAt, new OwnMeansVoucherWithdrawn
                {
                    AgreementId = subject.AgreementId,
                    Parties = [],
                    ExpenseId = subject.ExpenseId!.Value,
                    Nature = share.Nature,
                    On = subject.On,
                    Amount = share.Amount,
                    ActivityFamily = share.Family,
                    VoucherId = withdrawal.Withdraws!.Value,
                });
            }
        }
    }
}
