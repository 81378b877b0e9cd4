using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.OpenData;

internal static class GetScdl
{
    public static void MapGetScdl(this IEndpointRouteBuilder app)
    {
        app.MapGet("/scdl", WriteAsync)
            .Produces<Stream>(StatusCodes.Status200OK, "text/csv")
            .WithName("GetScdl")
            .WithSummary("Writes the grants whose mandatory fields are known as open data (SCDL subventions 2.1): to the hub's staff all, to a funder its own.");
        app.MapGet("/scdl/missing", ListMissingAsync)
            .WithName("ListScdlMissing")
            .WithSummary("Lists the grants that cannot be published yet, each with the fields that are missing.");
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> WriteAsync(
        Guid agreementId, AgreementMoments moments, FundingDesk desk, ScdlReader reader, CancellationToken cancellationToken)
    {
        if (!(await ReadAsync(agreementId, moments, desk, reader, cancellationToken)).TryGet(out var grants, out var refusal))
            return refusal.ToProblem();
        return TypedResults.File(Encoding.UTF8.GetBytes(Written(grants.Select(entry => entry.Grant))), "text/csv; charset=utf-8", "subventions.csv");
    }

    private static string Written(IEnumerable<ScdlGrant> grants)
    {
        using var text = new StringWriter();
        using (var csv = CsvFile.To(text, ","))
        {
            csv.Fields(ScdlGrant.Headings).NextRecord();
            foreach (var grant in grants.Where(grant => grant.Missing().Count == 0))
                grant.Write(csv).NextRecord();
        }

        return text.ToString();
    }

    private static async Task<Results<Ok<ScdlMissing>, ProblemHttpResult>> ListMissingAsync(
        Guid agreementId, AgreementMoments moments, FundingDesk desk, ScdlReader reader, CancellationToken cancellationToken)
    {
        if (!(await ReadAsync(agreementId, moments, desk, reader, cancellationToken)).TryGet(out var grants, out var refusal))
            return refusal.ToProblem();
        return TypedResults.Ok(new ScdlMissing([.. grants.Select(entry => new MissingFields(entry.Number, entry.Funder, entry.Grant.Missing())).Where(entry => entry.Missing.Count > 0)]));
    }

    private static async Task<Result<IReadOnlyList<(int Number, string Funder, ScdlGrant Grant)>>> ReadAsync(
        Guid agreementId, AgreementMoments moments, FundingDesk desk, ScdlReader reader, CancellationToken cancellationToken)
    {
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out _, out var unseen))
            return unseen;
        return (await desk.FindPlanAsync(agreementId, cancellationToken)).TryGet(out var plan, out var absent)
            ? Result.Of(await reader.ReadAsync(agreementId, plan, cancellationToken))
            : absent;
    }
}

/// <param name="Items">Grants that cannot be published yet.</param>
internal sealed record ScdlMissing(IReadOnlyList<MissingFields> Items);

/// <param name="Grant">Number of the grant.</param>
/// <param name="Funder">Slug of the party that gives.</param>
/// <param name="Missing">Fields of the schema that are not known.</param>
internal sealed record MissingFields(int Grant, string Funder, IReadOnlyList<string> Missing);
