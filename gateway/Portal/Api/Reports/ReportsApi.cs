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
public sealed record FactQuery(string? Measure, string? Family = null, string? Party = null, string? Nature = null, string? Sort = null, string? Number = null, string? Edition = null)
{
    /// <summary>Those that have no activity, or no party.</summary>
    public const string None = "none";

    public static FactQuery Of(Figure figure, int? edition) => new(figure.Measure, figure.Family ?? None, figure.Party ?? None, figure.Nature, figure.Sort, Edition: edition is { } number ? $"{number}" : null);

    public string In(string path, params (string Name, string? Value)[] more) => Query.Of(
        path, [("measure", Measure), ("family", Family), ("party", Party), ("nature", Nature), ("sort", Sort), ("number", Number), ("edition", Edition), .. more]);
}
