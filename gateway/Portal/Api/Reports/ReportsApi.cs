namespace SkillsHub.Portal.Api.Reports;

/// <summary>The annual reports of an agreement in force.</summary>
internal sealed class ReportsApi(HubApi api)
{
    public Task<Answer<ReportYears>> YearsAsync(Guid agreement, CancellationToken cancellationToken) => api.GetAsync<ReportYears>(Of(agreement), cancellationToken);

    public Task<Answer<AnnualReport>> FindAsync(Guid agreement, int year, CancellationToken cancellationToken) => api.GetAsync<AnnualReport>($"{Of(agreement)}/{year}", cancellationToken);

    public Task<Answer<ReportDocument>> EditionAsync(Guid agreement, int year, int number, CancellationToken cancellationToken) =>
        api.GetAsync<ReportDocument>($"{Of(agreement)}/{year}/editions/{number}", cancellationToken);

    public Task<Answer<Listing<ReportFact>>> FactsAsync(Guid agreement, int year, FactQuery query, string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<ReportFact>>(query.In($"{Of(agreement)}/{year}/facts", ("after", after), ("limit", "50")), cancellationToken);

    public Task<Answer<Nothing>> OpenAsync(Guid agreement, int year, CancellationToken cancellationToken) => api.PostAsync<Nothing>(Of(agreement), new { year }, ifMatch: null, cancellationToken);

    public Task<Answer<Nothing>> WriteAsync(Guid agreement, int year, string section, string? text, string? etag, CancellationToken cancellationToken) =>
        api.PutAsync($"{Of(agreement)}/{year}/texts/{Uri.EscapeDataString(section)}", new { text = text ?? "" }, etag, cancellationToken);

    public Task<Answer<Nothing>> TransmitAsync(Guid agreement, int year, object transmission, string? etag, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Of(agreement)}/{year}/transmit", transmission, etag, cancellationToken);

    public static string EditionPrintPath(Guid agreement, int year, int number) => $"{Of(agreement)}/{year}/editions/{number}/pdf";

    public static string DraftPrintPath(Guid agreement, int year) => $"{Of(agreement)}/{year}/pdf";

    private static string Of(Guid agreement) => $"/api/partnership/agreements/{agreement}/reports";
}

/// <summary>By what the facts of a figure are found; the same in the address of their page and in that of the service.</summary>
/// <param name="Measures">What they count for, one or more; all when there is none.</param>
/// <param name="Family">The activity.</param>
/// <param name="Party">Slug of the party.</param>
/// <param name="Nature">What the money is for.</param>
/// <param name="Sort">What sort they are of.</param>
/// <param name="Number">Number of the promise.</param>
/// <param name="Standing">What became of the days on which that promise was due.</param>
/// <param name="FiscalYear">The fiscal year that the money is for, where no report is on it.</param>
/// <param name="Edition">The edition that counted them; those of now when left out.</param>
public sealed record FactQuery(
    IReadOnlyList<string> Measures, string? Family = null, string? Party = null, string? Nature = null, string? Sort = null, string? Number = null, string? Standing = null, string? FiscalYear = null, string? Edition = null)
{
    /// <summary>Those that have no activity, or no party.</summary>
    public const string None = "none";

    /// <summary>By all that the figures have in common.</summary>
    public static FactQuery Of(IReadOnlyList<Figure> figures, int? fiscalYear, int? edition) => new(
        [.. figures.Select(figure => figure.Measure).Distinct(StringComparer.Ordinal)],
        Same(figures, figure => figure.Family ?? None),
        Same(figures, figure => figure.Party ?? None),
        Same(figures, figure => figure.Nature),
        Same(figures, figure => figure.Sort),
        FiscalYear: Written(fiscalYear),
        Edition: Written(edition));

    public static FactQuery OfPromise(int number, string standing, int? edition) => new([], Number: $"{number}", Standing: standing, Edition: Written(edition));

    public static FactQuery OfProofs(int number, int? edition) => new(["kept"], Number: $"{number}", Edition: Written(edition));

    public string In(string path, params (string Name, string? Value)[] more) => Query.Of(
        path,
        [
            .. Measures.Select(measure => ("measure", (string?)measure)), ("family", Family), ("party", Party), ("nature", Nature), ("sort", Sort), ("number", Number), ("standing", Standing), ("fiscalYear", FiscalYear), ("edition", Edition),
            .. more,
        ]);

    private static string? Same(IReadOnlyList<Figure> figures, Func<Figure, string?> part) => figures.Select(part).Distinct(StringComparer.Ordinal).ToList() is [var single] ? single : null;

    private static string? Written(int? number) => number is { } given ? $"{given}" : null;
}
