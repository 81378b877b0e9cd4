using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.Grants;
using SkillsHub.Partnership.Funding.InKind;
using SkillsHub.Partnership.Funding.Ledger;
using SkillsHub.Partnership.Funding.Plan;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Statements;

internal static class GetStatement
{
    public static void MapGetStatement(this IEndpointRouteBuilder app) => app
        .MapGet("/statement", HandleAsync)
        .WithName("GetFundingStatement")
        .WithSummary("Reads what a funder's money does: planned, asked, granted, called, paid, spent and left, down to each expense, and beside it what the funder gave in kind. A funder reads its own.");

    private static async Task<Results<Ok<StatementView>, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        string? funder,
        int? fiscalYear,
        [AsParameters] PageRequest page,
        AgreementMoments moments,
        FundingDesk desk,
        StatementReader reader,
        GiftReader gifts,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if ((page.TryRead<LedgerPlace>(out var after) ?? new Check().Year(fiscalYear, "fiscalYear").Error) is { } invalid)
            return invalid.ToProblem();
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        if (!Whose(funder, desk.OnlyFunder, moment).TryGet(out var whose, out var hidden))
            return hidden.ToProblem();
        if (!(await desk.FindPlanAsync(agreementId, cancellationToken)).TryGet(out var plan, out var absent))
            return absent.ToProblem();
        var calendar = FundingDesk.CalendarOf(moment);
        var years = fiscalYear is { } year ? calendar.WaysToWrite(year) : null;
        var grants = await desk.GrantsOf(agreementId).AsNoTracking().IgnoreAutoIncludes()
            .Where(grant => grant.Funder == whose && (years == null || years.Contains(grant.FiscalYear!.Value)))
            .OrderBy(grant => grant.Number)
            .ToListAsync(cancellationToken);
        var shares = PlannedSum.SharesOf(plan, whose, calendar).ToList();
        var planned = shares.Where(entry => years is null || (entry.Share.FiscalYear is { } own ? years.Contains(own) : plan.HasUnknownYears(entry.Line, calendar)));
        return TypedResults.Ok(StatementView.Of(
            whose,
            calendar.View(fiscalYear),
            PlannedSum.Of(planned),
            grants.ConvertAll(grant => GrantView.Of(grant, plan, calendar)),
            await OpenCallsAsync(agreementId, grants, moment.Today, desk, cancellationToken),
            years is null ? null : await BeyondAsync(agreementId, whose, plan, shares.Where(entry => entry.Share.FiscalYear is null && !plan.HasUnknownYears(entry.Line, calendar)), calendar, desk, reader, cancellationToken),
            await reader.FamiliesAsync(agreementId, whose, years, cancellationToken),
            await reader.ExpensesAsync(agreementId, new PartsShown(whose, OwnMeans: false, years, calendar), after, page.Size, http, cancellationToken)) with
        {
            InKind = await gifts.OfAsync(agreementId, whose, calendar.View(fiscalYear), cancellationToken),
        });
    }

    // Of most grants nothing waits, and their steps are many: those of the others alone are read.
    private static async Task<IReadOnlyList<OpenCall>> OpenCallsAsync(Guid agreementId, IEnumerable<Grant> grants, DateOnly today, FundingDesk desk, CancellationToken cancellationToken)
    {
        var waiting = grants.Where(grant => grant.Called > grant.Paid).Select(grant => grant.Number).ToList();
        if (waiting.Count == 0)
            return [];
        var read = await desk.GrantsOf(agreementId).AsNoTracking().Where(grant => waiting.Contains(grant.Number)).ToListAsync(cancellationToken);
        return [.. read.SelectMany(grant => grant.OpenCallsOn(today)).OrderBy(call => call.CalledOn).ThenBy(call => call.Grant).ThenBy(call => call.Instalment)];
    }

    // A year's statement that left out in silence what is no single year's would not add up to the whole.
    private static async Task<BeyondYears?> BeyondAsync(
        Guid agreementId,
        string whose,
        FundingPlan plan,
        IEnumerable<(PlanLine Line, PlannedShare Share)> shares,
        FiscalCalendar calendar,
        FundingDesk desk,
        StatementReader reader,
        CancellationToken cancellationToken)
    {
        var grants = await desk.GrantsOf(agreementId).AsNoTracking().IgnoreAutoIncludes()
            .Where(grant => grant.Funder == whose && grant.FiscalYear == null)
            .OrderBy(grant => grant.Number)
            .ToListAsync(cancellationToken);
        var lines = shares.ToList();
        return lines.Count == 0 && grants.Count == 0 ? null : new BeyondYears(
            PlannedSum.Of(lines),
            [.. lines.Select(entry => entry.Line.Number).Distinct()],
            grants.ConvertAll(grant => GrantView.Of(grant, plan, calendar)),
            await reader.BeyondYearsAsync(agreementId, whose, cancellationToken));
    }

    // Another's statement is not there for a funder; neither is one of an organisation that is no party.
    private static Result<string> Whose(string? funder, string? onlyFunder, AgreementMoment moment) => (funder ?? onlyFunder) switch
    {
        null => new FunderRequired(),
        var asked when !moment.Ever.Contains(asked, StringComparer.Ordinal) || (onlyFunder is not null && asked != onlyFunder) => new FunderNotFound(asked),
        var asked => asked,
    };
}

internal sealed record FunderRequired() : Error(ErrorKind.Invalid, "funding.funder-required", "Say whose statement it is: funder is the slug of a party.")
{
    public override string Field => "funder";
}

internal sealed record FunderNotFound(string Funder) : Error(ErrorKind.NotFound, "funding.funder-not-found", $"There is no statement of « {Funder} ».");
