using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Amendments;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Commitments.Errors;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Commitments;

internal static class AttributeCommitment
{
    public static void MapAttributeCommitment(this IEndpointRouteBuilder app) => app
        .MapPost("/{number:int}/attribute", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("AttributeCommitment")
        .WithSummary("Says whose promise it is: one party's, all parties', or several parties', each of which then has a line of its own.");

    /// <param name="Parties">Slugs of the parties that promise.</param>
    /// <param name="Everybody">Whether all parties promise it together.</param>
    internal sealed record Request(IReadOnlyList<string>? Parties = null, bool Everybody = false);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        int number,
        IfMatch ifMatch,
        Request request,
        PartnershipDbContext context,
        AgreementMoments moments,
        CommitmentRegister register,
        IOutbox outbox,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        if (!Promisors.Of(request.Parties, request.Everybody, moment.Parties).TryGet(out var promisors, out var nobody))
            return nobody.ToProblem();
        var commitment = await context.Commitments.SingleOrDefaultAsync(
            candidate => candidate.AgreementId == agreementId && candidate.Number == number, cancellationToken);
        if (commitment is null)
            return new CommitmentNotFound(number).ToProblem();
        context.Expect(commitment, ifMatch);
        if (await context.FindCrossingAsync(agreementId, TermKeys.Commitment(number), "parties", cancellationToken) is { } crossing)
            return crossing.ToProblem();
        if (!(await register.WithoutLineAsync(commitment, promisors, cancellationToken)).TryGet(out var lineless, out var entered))
            return entered.ToProblem();
        var before = (commitment.Party, commitment.IsCommon);
        if (commitment.Attribute(lineless) is { } refusal)
            return refusal.ToProblem();
        if ((commitment.Party, commitment.IsCommon) != before)
        {
            var now = clock.GetUtcNow();
            commitment.MarkChanged(now);
            outbox.Add(commitment, now, Attributed(commitment, moment));
        }

        if (lineless.Parties.Where(named => named != commitment.Party).ToList() is { Count: > 0 } others)
        {
            var agreement = await context.Agreements.SingleAsync(candidate => candidate.Id == agreementId, cancellationToken);
            await register.AddAsync(agreement, new(others), new(commitment.Text, commitment.Condition, commitment.Source), cancellationToken);
        }

        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException taken) when (taken.IsUniqueViolation(CommitmentMapping.NumberIndex))
        {
            return new RegisterChanged().ToProblem();
        }

        http.Response.Headers.ETag = ETag.Of(commitment.RowVersion);
        return TypedResults.NoContent();
    }

    private static CommitmentAttributed Attributed(Commitment commitment, AgreementMoment moment) => new()
    {
        AgreementId = commitment.AgreementId,
        Parties = moment.Parties,
        Number = commitment.Number,
        Party = commitment.Party,
        IsCommon = commitment.IsCommon,
    };
}
