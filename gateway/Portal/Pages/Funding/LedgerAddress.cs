using SkillsHub.Portal.Api;
using SkillsHub.Portal.Api.Funding;

namespace SkillsHub.Portal.Pages.Funding;

/// <summary>Which lines of the ledger an address asks for.</summary>
/// <param name="Funder">Slug of a party, or what the hub pays itself.</param>
/// <param name="Year">A fiscal year.</param>
/// <param name="Family">An activity family.</param>
/// <param name="Nature">Investment or operating.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Words">In the supplier, what it is for, or the number of the invoice.</param>
/// <param name="Sort">By day or by amount.</param>
internal sealed record LedgerAddress(string? Funder, string? Year, string? Family, string? Nature, string? From, string? To, string? Words = null, string? Sort = null)
{
    /// <summary>In the address beside the slugs of parties, and in the form of an expense beside the numbers of grants.</summary>
    public const string Own = "own-means";

    public ExpenseQuery Asked => new(Funder == Own ? null : Funder, Funder == Own, Year, Family, Nature, From, To, Words, Sort);

    public bool IsFiltered => new[] { Funder, Year, Family, Nature, From, To, Words }.Any(filter => !string.IsNullOrEmpty(filter));

    public static LedgerAddress Of(IQueryCollection query) => new(query["funder"], query["year"], query["family"], query["nature"], query["from"], query["to"], query["q"], query["sort"]);

    public string At(string path) => Query.Of(path, ("funder", Funder), ("year", Year), ("family", Family), ("nature", Nature), ("from", From), ("to", To), ("q", Words), ("sort", Sort));
}
