using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.Grants.Errors;
using SkillsHub.Partnership.Funding.Plan;
using SkillsHub.Partnership.Funding.Plan.Errors;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Grants;

internal static class RecordSteps
{
    public static void MapRecordSteps(this IEndpointRouteBuilder app)
    {
        app.MapPost("/{number:int}/requests", AskAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("AskForMore")
            .WithSummary("Records that the funder was asked again, for more or after a request was taken back.");
        app.MapPost("/{number:int}/decisions", DecideAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("GrantDecided")
            .WithSummary("Records the funder's decision. What is granted is at most what is asked for and not refused and, where that is known, what is planned.");
        app.MapPost("/{number:int}/refusals", RefuseAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("GrantRefused")
            .WithSummary("Records that the funder refused what was asked, all or a part of it, and why where it says so. What is refused is at most what is asked for and not granted.");
        app.MapPost("/{number:int}/calls", CallAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("CallInstalment")
            .WithSummary("Records a call for an instalment, which gets the next number, with the day by which it is expected. What is called is at most what is granted.");
    }

    private static async Task<Results<Created<StepView>, ProblemHttpResult>> AskAsync(
        Guid agreementId, int number, IfMatch ifMatch, StepRequest request, GrantChange change, FundingDesk desk, CurrentUser user, CancellationToken cancellationToken) =>
        request.Check().Error is { } invalid
            ? invalid.ToProblem()
            : await OnPlanAsync(agreementId, number, ifMatch, change, desk, (grant, _, moment) => grant.Ask(request.Draft(user, change.Now), moment), cancellationToken);

    private static async Task<Results<Created<StepView>, ProblemHttpResult>> CallAsync(
        Guid agreementId, int number, IfMatch ifMatch, CallRequest request, GrantChange change, CurrentUser user, CancellationToken cancellationToken) =>
        request.Check().Error is { } invalid
            ? invalid.ToProblem()
            : await change.RecordAsync(agreementId, number, ifMatch, (grant, moment) => grant.Call(request.Draft(user, change.Now), moment), cancellationToken);

    private static async Task<Results<Created<StepView>, ProblemHttpResult>> RefuseAsync(
        Guid agreementId, int number, IfMatch ifMatch, RefusalRequest request, GrantChange change, CurrentUser user, CancellationToken cancellationToken) =>
        request.Check().Text(request.Reference, "reference", int.MaxValue).Error is { } invalid
            ? invalid.ToProblem()
            : await change.RecordAsync(agreementId, number, ifMatch, (grant, moment) => grant.Refuse(request.Draft(user, change.Now), moment), cancellationToken);

    private static async Task<Results<Created<StepView>, ProblemHttpResult>> DecideAsync(
        Guid agreementId, int number, IfMatch ifMatch, StepRequest request, GrantChange change, FundingDesk desk, CurrentUser user, CancellationToken cancellationToken)
    {
        if (request.Check().Text(request.Reference, "reference", int.MaxValue).Error is { } invalid)
            return invalid.ToProblem();
        return await OnPlanAsync(agreementId, number, ifMatch, change, desk, (grant, limit, moment) => grant.Decide(request.Draft(user, change.Now), limit, moment), cancellationToken);
    }

    // Two grants on one line may not both take what is left of it, nor may the line change meanwhile.
    private static async Task<Results<Created<StepView>, ProblemHttpResult>> OnPlanAsync(
        Guid agreementId,
        int number,
        IfMatch ifMatch,
        GrantChange change,
        FundingDesk desk,
        Func<Grant, PlannedLimit, AgreementMoment, Result<GrantStep>> record,
        CancellationToken cancellationToken)
    {
        await using var transaction = await desk.LockPlanAsync(agreementId, cancellationToken);
        var outcome = await change.RecordAsync(
            agreementId,
            number,
            ifMatch,
            async (grant, moment) => await LimitAsync(grant, moment, desk, cancellationToken) is var limit && limit.TryGet(out var most, out _)
                ? record(grant, most, moment)
                : limit.Error!,
            cancellationToken);
        if (outcome.Result is Created<StepView>)
            await transaction.CommitAsync(cancellationToken);
        return outcome;
    }

    private static async Task<Result<PlannedLimit>> LimitAsync(Grant grant, AgreementMoment moment, FundingDesk desk, CancellationToken cancellationToken)
    {
        if (!(await desk.FindPlanAsync(grant.AgreementId, cancellationToken)).TryGet(out var plan, out var absent))
            return absent;
        var calendar = FundingDesk.CalendarOf(moment);
        if (!ShareOf(grant, plan, calendar).TryGet(out var share, out var ungiven))
            return ungiven;
        var others = await desk.GrantsOf(grant.AgreementId).AsNoTracking().IgnoreAutoIncludes()
            .Where(other => other.Line == grant.Line && other.Id != grant.Id)
            .Select(other => new { other.FiscalYear, other.Granted })
            .ToListAsync(cancellationToken);
        var isOfYear = plan.SharesOf(plan.LineOf(grant.Line)!, calendar).Count > 1;
        return new PlannedLimit(share.Amount, others.Where(other => !isOfYear || calendar.AreSame(other.FiscalYear, grant.FiscalYear)).Sum(other => other.Granted));
    }

    // What is unknown does not limit; what the plan does not give is not decided on.
    private static Result<PlannedShare> ShareOf(Grant grant, FundingPlan plan, FiscalCalendar calendar) => plan.LineOf(grant.Line) switch
    {
        null => new NoSuchLine(grant.Line),
        { Aside: { } aside } => new LineIsAside(grant.Line, aside),
        var line when line.Funder != grant.Funder || line.Nature != grant.Nature => new LineIsOther(grant.Line),
        _ => plan.ShareFor(grant.Line, grant.FiscalYear, calendar) is { } share ? share : new YearNotPlanned(grant.Line, grant.FiscalYear),
    };
}
