using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
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
        var check = query.Check(out var filter);
        if ((page.TryRead<FactPlace>(out var after) ?? check.Error) is { } invalid)
            return invalid.ToProblem();
        if (!(await desk.YearAsync(agreementId, year, cancellationToken)).TryGet(out var found, out var unseen))
            return unseen.ToProblem();
        if (!found.FrameOf(edition).TryGet(out var frame, out var absent))
            return absent.ToProblem();
        if (frame.Position > found.Cursor.Position)
            return new PlaceNotRead(found.Cursor.Position).ToProblem();
        var counted = query.FiscalYear is { } other ? figures.OfFiscalYear(frame, desk.Reader, other) : figures.FactsOf(frame, desk.Reader);
        return TypedResults.Ok(filter.Due is { } due
            ? Page.Of(await DueAsync(due, after, page, figures, frame, desk.Reader, cancellationToken), page.Size, row => new FactPlace(row.DueOn!.Value, row.Position), http)
            : Page.Of(await CountedAsync(filter, after, page, counted, cancellationToken), page.Size, row => new FactPlace(row.Day, row.Position), http));
    }

    private static async Task<IReadOnlyList<FactView>> CountedAsync(FactFilter filter, FactPlace? after, PageRequest page, IQueryable<ReportFact> counted, CancellationToken cancellationToken)
    {
        var facts = filter.Apply(counted);
        if (after is { } place)
            facts = facts.Where(fact => fact.Day < place.Day || (fact.Day == place.Day && fact.Position < place.Position));
        var rows = await facts.OrderByDescending(fact => fact.Day).ThenByDescending(fact => fact.Position).Take(page.Size + 1).ToListAsync(cancellationToken);
        return rows.ConvertAll(FactView.Of);
    }

    // One for each day: the same fact may say many, and a day is due but once.
    private static async Task<IReadOnlyList<FactView>> DueAsync(
        DueFilter due, FactPlace? after, PageRequest page, FigureReader figures, ReportFrame frame, string? reader, CancellationToken cancellationToken) =>
        [.. (await figures.DueAsync(frame, reader, due.Promise, cancellationToken)).Where(day => day.Stands(due.Standing) && !(day.On >= after?.Day))
            .OrderByDescending(day => day.On).Take(page.Size + 1).Select(day => FactView.Of(day.Fact) with { DueOn = day.On })];

    private sealed record FactPlace(DateOnly Day, long Position);
}
