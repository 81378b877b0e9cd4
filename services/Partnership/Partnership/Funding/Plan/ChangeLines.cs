using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Plan;

internal static class ChangeLines
{
    public static void MapChangeLines(this IEndpointRouteBuilder app)
    {
        app.MapPost("/lines", AddAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("AddFundingLine")
            .WithSummary("Adds what a funder is to give. The shares of a base add up to at most 100 %, and to at most its amount, in each fiscal year.");
        app.MapPut("/lines/{number:int}", ChangeAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("ChangeFundingLine")
            .WithSummary("Says what a funder is to give, while nothing is asked for, granted or given on the line. What the signed text says takes an amendment in effect, what it left open a decision of the committee or a reason.");
        app.MapPost("/lines/{number:int}/set-aside", SetAsideAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("SetFundingLineAside")
            .WithSummary("Takes a line out of the plan, with a reason, while nothing is asked for, granted or given on it. It stays to be read. One whose share the signed text says takes an amendment in effect.");
    }

    private static async Task<Results<Created<PlannedNumber>, ProblemHttpResult>> AddAsync(
        Guid agreementId, IfMatch ifMatch, LineRequest request, PlanChange change, CancellationToken cancellationToken) =>
        request.Check() is { } invalid
            ? invalid.ToProblem()
            : await change.AddAsync(agreementId, ifMatch, "lines", (plan, around) => plan.AddLine(request.Terms, [.. around.Moment.Ever], around.Standing, around.Calendar), PlanTold.OfLine, cancellationToken);

    private static async Task<Results<NoContent, ProblemHttpResult>> ChangeAsync(
        Guid agreementId, int number, IfMatch ifMatch, LineRequest request, PlanChange change, CurrentUser user, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (request.Check() is { } invalid)
            return invalid.ToProblem();
        var by = request.By?.Of(user, clock.GetUtcNow());
        return await change.MakeAsync(
            agreementId,
            ifMatch,
            (plan, around) => plan.ChangeLine(number, request.Terms, [.. around.Moment.Ever], around.Standing, around.Calendar, by),
            (plan, parties) => PlanTold.OfLine(plan, number, parties),
            cancellationToken,
            by,
            new PlanTarget(number, Terms: request.Terms));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> SetAsideAsync(
        Guid agreementId, int number, IfMatch ifMatch, AsideRequest correction, PlanChange change, CurrentUser user, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (correction.Check() is { } invalid)
            return invalid.ToProblem();
        var by = correction.Of(user, clock.GetUtcNow());
        var aside = new SettingAside { Reason = by.Reason!, SetAsideBy = by.SaidBy, SetAsideAt = by.SaidAt };
        return await change.MakeAsync(agreementId, ifMatch, (plan, around) => plan.SetAside(number, aside, around.Standing, by), (plan, parties) => PlanTold.OfAside(plan, number, parties), cancellationToken, by, new PlanTarget(number));
    }
}
