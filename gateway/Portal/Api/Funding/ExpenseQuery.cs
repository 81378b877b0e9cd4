namespace SkillsHub.Portal.Api.Funding;

/// <summary>Which lines of the ledger are asked for.</summary>
/// <param name="Funder">Slug of a party.</param>
/// <param name="IsOwnMeans">Those that the hub pays itself.</param>
/// <param name="FiscalYear">Number of a fiscal year.</param>
/// <param name="Family">An activity family.</param>
/// <param name="Nature">Investment or operating.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Words">In the supplier, what it is for, or the number of the invoice.</param>
/// <param name="Sort">By day or by amount.</param>
internal sealed record ExpenseQuery(string? Funder, bool IsOwnMeans, string? FiscalYear, string? Family, string? Nature, string? From, string? To, string? Words = null, string? Sort = null)
{
    public string At(string path) => Query.Of(
        path,
        ("funder", Funder),
        ("ownMeans", IsOwnMeans ? "true" : null),
        ("fiscalYear", FiscalYear),
        ("family", Family),
        ("nature", Nature),
        ("from", From),
        ("to", To),
        ("q", Words),
        ("sort", Sort));
}
