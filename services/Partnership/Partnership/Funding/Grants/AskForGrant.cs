using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.Grants.Errors;
using SkillsHub.Partnership.Funding.Plan;
using SkillsHub.Partnership.Funding.Plan.Errors;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Grants;

internal static class AskForGrant
{
    public static void MapAskForGrant(this IEndpointRouteBuilder app) => app
        .MapPost("/", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("AskForGrant")
        .WithSummary("Records that a funder was asked for a grant on a line of the plan, for one of its fiscal years where each has its own.");

    /// <param name="Line">Number of the plan's line.</param>
    /// <param name="AskedOn">The day on which it was asked for, not after today.</param>
    /// <param name="Amount">EUR with cents.</param>
    /// <param name="FiscalYear">The year, where each has its own; that of the line when left out, where it has one.</param>
    /// <param name="Reference">Number of the request.</param>
    /// <param name="Id">A UUID version 7 of the client's; made here when left out.</param>
    internal sealed record Request(int Line, DateOnly AskedOn, decimal Amount, int? FiscalYear = null, string? Reference = null, Guid? Id = null);

    private static async Task<Results<Created<GrantNumber>, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        Request request,
        PartnershipDbContext context,
        AgreementMoments moments,
        FundingDesk desk,
        IOutbox outbox,
        CurrentUser user,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var asked = new StepRequest(request.AskedOn, request.Amount, request.Reference, request.Id);
        if (asked.Check().Year(request.FiscalYear, "fiscalYear").Error is { } invalid)
            return invalid.ToProblem();
        var now = clock.GetUtcNow();
        var draft = asked.Draft(user, now);
        await using var transaction = await desk.LockPlanAsync(agreementId, cancellationToken);
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        if (!(await desk.FindPlanAsync(agreementId, cancellationToken)).TryGet(out var plan, out var absent))
            return absent.ToProblem();
        var year = YearOf(plan.LineOf(request.Line), request.FiscalYear, FundingDesk.CalendarOf(moment));
        var grant = await desk.GrantsOf(agreementId).SingleOrDefaultAsync(candidate => candidate.Id == draft.Id, cancellationToken);
        if (grant?.IsSameAs(request.Line, year, draft) == false)
            return new GrantExists().ToProblem();
        if (grant is null)
        {
            if (!LineOf(plan, request, moment).TryGet(out var line, out var ungiven))
                return ungiven.ToProblem();
            var last = await context.Grants.Where(candidate => candidate.AgreementId == agreementId).MaxAsync(candidate => (int?)candidate.Number, cancellationToken) ?? 0;
            grant = Grant.Open(draft.Id, plan, line, last + 1, year);
            if (!grant.Ask(draft, moment).TryGet(out var step, out var refusal))
                return refusal.ToProblem();
            context.Add(grant);
            outbox.Add(grant, now, GrantTold.Of(grant, step));
            try
            {
                await context.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException twice) when (twice.IsUniqueViolation(GrantMapping.PrimaryKey))
            {
                return new GrantExists().ToProblem();
            }

            await transaction.CommitAsync(cancellationToken);
        }

        http.Response.Headers.ETag = ETag.Of(grant.RowVersion);
        return TypedResults.Created($"{PartnershipExtensions.Prefix}/agreements/{agreementId}/funding/grants/{grant.Number}", new GrantNumber(grant.Number));
    }

    // As the line writes it: two ways to write a year are two years once another origin is said.
    private static int? YearOf(PlanLine? line, int? asked, FiscalCalendar calendar) => asked is { } year
        ? line?.FiscalYears.Where(own => calendar.AreSame(own, year)).Append(year).First() ?? year
        : line is { FiscalYears: [var only] } ? only : null;

    private static Result<PlanLine> LineOf(FundingPlan plan, Request request, AgreementMoment moment) => plan.LineOf(request.Line) switch
    {
        null => new NoSuchLine(request.Line),
        { Aside: { } aside } => new LineIsAside(request.Line, aside),
        { IsMoney: false } => new LineInKind(request.Line),
        { Funder: null } => new LineIncomplete(request.Line, "funder"),
        { Nature: null } => new LineIncomplete(request.Line, "nature"),
        var line when plan.ShareFor(request.Line, request.FiscalYear, FundingDesk.CalendarOf(moment)) is null => new YearNotPlanned(line.Number, request.FiscalYear),
        _ when request.FiscalYear is { } year && !GrantYears.Touch(year, plan, moment) => new YearOutsideTerm(year),
        var line => line,
    };
}

/// <param name="Number">Within the agreement.</param>
internal sealed record GrantNumber(int Number);
