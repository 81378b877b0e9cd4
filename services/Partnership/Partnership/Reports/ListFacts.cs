using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Reports.Errors;
using SkillsHub.Partnership.Reports.Facts;
using SkillsHub.Partnership.Reports.Figures;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Reports;

internal static class ListFacts
{
    public static void MapListFacts(this IEndpointRouteBuilder app) => app
        .MapGet("/{year:int}/facts", HandleAsync)
        .WithName("ListReportFacts")
        .WithSummary("Lists the facts behind a figure of the year, latest first, of now or as an edition counted them: each with its place in the journal.");

    private static async Task<Results<Ok<Page<FactView>>, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        int year,
        [AsParameters] FactQuery query,
        [Description("Number of the edition whose facts are wanted; those of now when left out.")] int? edition,
        [AsParameters] PageRequest page,
        ReportDesk desk,
        FigureReader figures,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if ((page.TryRead<FactPlace>(out var after) ?? query.Check(out var filter).Error) is { } invalid)
            return invalid.ToProblem();
        if (!(await desk.YearAsync(agreementId, year, cancellationToken)).TryGet(out var found, out var unseen))
            return unseen.ToProblem();
        if (!found.FrameOf(edition).TryGet(out var frame, out var absent))
            return absent.ToProblem();
        if (frame.Position > found.Cursor.Position)
            return new PlaceNotRead(found.Cursor.Position).ToProblem();
        query.Check(out filter);
        var facts = filter.Apply(figures.FactsOf(frame, desk.Reader));
        if (after is { } place)
            facts = facts.Where(fact => fact.Day < place.Day || (fact.Day == place.Day && fact.Position < place.Position));
        var rows = await facts.OrderByDescending(fact => fact.Day).ThenByDescending(fact => fact.Position).Take(page.Size + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(Page.Of(rows.ConvertAll(FactView.Of), page.Size, row => new FactPlace(row.Day, row.Position), http));
    }

    private sealed record FactPlace(DateOnly Day, long Position);
}

/// <summary>By what the facts of a figure are found: all that tells it apart. <c>none</c> asks for those that have none.</summary>
internal sealed record FactQuery(
    [property: Description("What they count for; all when left out.")] string? Measure = null,
    [property: Description("The activity, or none.")] string? Family = null,
    [property: Description("Slug of the party, or none.")] string? Party = null,
    [property: Description("What the money is for.")] string? Nature = null,
    [property: Description("What sort they are of.")] string? Sort = null,
    [property: Description("Number of the promise, grant, meeting or decision.")] int? Number = null)
{
    public const string None = "none";

    public Check Check(out FactFilter filter)
    {
        var check = new Check().OneOf<FactMeasure>(Measure, "measure", out var measure).OneOf<FundingNature>(Nature, "nature", out var nature)
            .OneOf<ActivityFamily>(Family == None ? null : Family, "family", out var family);
        filter = new FactFilter(measure, family, Family == None, Party, nature, Sort, Number);
        return check;
    }
}

internal sealed record FactFilter(FactMeasure? Measure, ActivityFamily? Family, bool WithoutFamily, string? Party, FundingNature? Nature, string? Sort, int? Number)
{
    public IQueryable<ReportFact> Apply(IQueryable<ReportFact> facts) => facts.Where(fact =>
        (Measure == null || fact.Measure == Measure)
        && (Family == null || fact.Family == Family)
        && (!WithoutFamily || fact.Family == null)
        && (Party == null || (Party == FactQuery.None ? fact.Party == null : fact.Party == Party))
        && (Nature == null || fact.Nature == Nature)
        && (Sort == null || fact.Sort == Sort)
        && (Number == null || fact.Number == Number));
}
