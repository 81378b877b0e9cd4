namespace SkillsHub.Partnership.Funding.InKind;

/// <summary>What a party gave in kind, in a fiscal year or over all of them. A sum of its own: it is never added to money.</summary>
/// <param name="Valued">EUR, of the gifts that are valued; null where none is.</param>
/// <param name="NotValued">How many others there are: what is not valued is not zero.</param>
/// <param name="WithoutYear">How many are in no year's sum because nobody has said from when fiscal years count; 0 over all years.</param>
/// <param name="Gifts">Each of them, latest first: the first 200.</param>
internal sealed record GiftSum(decimal? Valued, int NotValued, int WithoutYear, IReadOnlyList<ContributionView> Gifts)
{
    public static GiftSum Of(IReadOnlyList<Contribution> counting, int withoutYear, IReadOnlyList<ContributionView> gifts) => new(
        counting.Any(gift => gift.Valuation is not null) ? counting.Sum(gift => gift.Valuation?.Amount ?? 0) : null,
        counting.Count(gift => gift.Valuation is null),
        withoutYear,
        gifts);
}
