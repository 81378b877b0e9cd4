using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements;

internal static class ResolveOpenPoint
{
    private const int MaxText = 2_000;
    private const decimal MaxAmount = 999_999_999_999.99m;

    public static void MapResolveOpenPoint(this IEndpointRouteBuilder app) => app
        .MapPost("/{id:guid}/open-points/{number:int}/resolve", HandleAsync)
        .WithName("ResolveOpenPoint")
        .WithSummary("Settles an open point of a draft, or one in force that did not block the signature: the hub's staff any, a partner those that it owns.");

    /// <param name="Resolution">What was settled, in words.</param>
    /// <param name="Rate">Percent, for a missing rate.</param>
    /// <param name="Amount">EUR with cents, for a missing amount.</param>
    internal sealed record Request(string Resolution, decimal? Rate = null, decimal? Amount = null);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid id,
        int number,
        IfMatch ifMatch,
        Request request,
        PartnershipDbContext context,
        IOutbox outbox,
        CurrentUser user,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (Validate(request) is { } invalid)
            return invalid.ToProblem();
        if (!(await context.FindForChangeAsync(id, ifMatch, user, cancellationToken)).TryGet(out var agreement, out var notFound))
            return notFound.ToProblem();
        if (!user.IsStaff && !agreement.OpenPoints.Any(owned => owned.Number == number && owned.Owner == user.Organisation))
            return new NotForThisParty().ToProblem();
        var resolution = new OpenPointResolution
        {
            Text = request.Resolution.Trim(),
            Rate = request.Rate,
            Amount = request.Amount,
            ResolvedBy = user.Name,
            ResolvedAt = clock.GetUtcNow(),
        };
        if (!agreement.Resolve(number, resolution).TryGet(out var point, out var refusal))
            return refusal.ToProblem();
        outbox.Add(agreement, resolution.ResolvedAt, Resolved(agreement, point, resolution));
        await context.SaveChangesAsync(cancellationToken);
        http.Response.Headers.ETag = ETag.Of(agreement.RowVersion);
        return TypedResults.NoContent();
    }

    private static Invalid? Validate(Request request) => new Check()
        .Text(request.Resolution, "resolution", MaxText)
        .That(request.Rate is null or (> 0 and <= 100), "rate", "out-of-range", "rate is a percentage above 0 and at most 100.")
        .That(request.Amount is null or (> 0 and <= MaxAmount), "amount", "out-of-range", "amount is a sum in euros above 0.")
        .That(request.Amount is not { } amount || decimal.Round(amount, 2) == amount, "amount", "cents", "amount has at most two decimals.")
        .That(request.Rate is not { } rate || decimal.Round(rate, 3) == rate, "rate", "precision", "rate has at most three decimals.")
        .Error;

    private static AgreementOpenPointResolved Resolved(Agreement agreement, OpenPoint point, OpenPointResolution resolution) => new()
    {
        Parties = agreement.PartySlugs,
        Number = point.Number,
        Question = point.Question,
        Resolution = resolution.Text,
        Rate = resolution.Rate,
        Amount = resolution.Amount,
        Article = point.Source.Article,
        BlockingOpenPoints = agreement.Blocking.Count(),
    };
}
