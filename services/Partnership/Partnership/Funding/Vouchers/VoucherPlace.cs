namespace SkillsHub.Partnership.Funding.Vouchers;

/// <summary>Where a piece is read: with what it justifies.</summary>
internal static class VoucherPlace
{
    public static string OfExpense(Guid agreementId, Guid id) => $"{PartnershipExtensions.Prefix}/agreements/{agreementId}/funding/expenses/{id}";

    public static string OfGrant(Guid agreementId, int number) => $"{PartnershipExtensions.Prefix}/agreements/{agreementId}/funding/grants/{number}";
}
