using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Plan;

internal static class ChangeBases
{
    public static void MapChangeBases(this IEndpointRouteBuilder app)
    {
        app.MapPost("/bases", AddAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("AddFundingBase")
            .WithSummary("Adds something that rates apply to, a budget or a cost, with its amount when it is known.");
        app.MapPut("/bases/{number:int}", ChangeAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("ChangeFundingBase")
            .WithSummary("Says what a base amounts to, when it becomes known or is another: never less than what is granted on its lines and, once it was known, than they add up to.");
    }

    private static async Task<Results<Created<PlannedNumber>, ProblemHttpResult>> AddAsync(
        Guid agreementId, IfMatch ifMatch, BaseRequest request, PlanChange change, CancellationToken cancellationToken) =>
        request.Check() is { } invalid
            ? invalid.ToProblem()
            : await change.AddAsync(agreementId, ifMatch, "bases", (plan, around) => plan.AddBase(request.Terms, around.Calendar), PlanTold.OfBase, cancellationToken);

    private static async Task<Results<NoContent, ProblemHttpResult>> ChangeAsync(
        Guid agreementId, int number, IfMatch ifMatch, BaseRequest request, PlanChange change, CurrentUser user, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (request.Check() is { } invalid)
            return invalid.ToProblem();
        var by = request.By?.Of(user, clock.GetUtcNow());
        return await change.MakeAsync(
            agreementId,
            ifMatch,
            (plan, around) => plan.ChangeBase(number, request.Terms, around.Standing, around.Calendar, by),
            (plan, parties) => PlanTold.OfBase(plan, number, parties),
            cancellationToken,
            by,
            new PlanTarget(Line: null, number, IsPerYear: request.Terms.IsPerYear));
    }
}
