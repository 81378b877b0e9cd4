using SkillsHub.Contracts;
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
    public static void TellTied(this IOutbox outbox, Voucher voucher, VoucherSubject subject, IReadOnlyDictionary<int, Grant> grants) => outbox.Tell(
        voucher,
        subject,
        grants,
        (grant, share) => new GrantVoucherTied
        {
            AgreementId = subject.AgreementId,
            Parties = [grant.Funder],
            Number = grant.Number,
            Line = grant.Line,
            Funder = grant.Funder,
            Nature = share.Nature,
            FiscalYear = grant.FiscalYear,
            StepId = subject.Justified,
            On = subject.On,
            Amount = share.Amount,
            ActivityFamily = share.Family,
            VoucherId = voucher.Id,
        },
        share => new OwnMeansVoucherTied
        {
            AgreementId = subject.AgreementId,
            Parties = [],
            ExpenseId = subject.Justified,
            Nature = share.Nature,
            On = subject.On,
            Amount = share.Amount,
            ActivityFamily = share.Family,
            VoucherId = voucher.Id,
        });

    public static void TellWithdrawn(this IOutbox outbox, Voucher withdrawal, VoucherSubject subject, IReadOnlyDictionary<int, Grant> grants) => outbox.Tell(
        withdrawal,
        subject,
        grants,
        (grant, share) => new GrantVoucherWithdrawn
        {
            AgreementId = subject.AgreementId,
            Parties = [grant.Funder],
            Number = grant.Number,
            Line = grant.Line,
            Funder = grant.Funder,
            Nature = share.Nature,
            FiscalYear = grant.FiscalYear,
            StepId = subject.Justified,
            On = subject.On,
            Amount = share.Amount,
            ActivityFamily = share.Family,
            VoucherId = withdrawal.Withdraws!.Value,
        },
        share => new OwnMeansVoucherWithdrawn
        {
            AgreementId = subject.AgreementId,
            Parties = [],
            ExpenseId = subject.Justified,
            Nature = share.Nature,
            On = subject.On,
            Amount = share.Amount,
            ActivityFamily = share.Family,
            VoucherId = withdrawal.Withdraws!.Value,
        });

    private static void Tell(
        this IOutbox outbox, Voucher line, VoucherSubject subject, IReadOnlyDictionary<int, Grant> grants, Func<Grant, VoucherShare, IntegrationEvent> ofGrant, Func<VoucherShare, IntegrationEvent> ofOwnMeans)
    {
        foreach (var share in subject.Shares)
        {
            if (share.Grant is { } number)
                outbox.Add(grants[number], line.RecordedAt, ofGrant(grants[number], share));
            else
                outbox.Add(line, line.RecordedAt, ofOwnMeans(share));
        }
    }
}
