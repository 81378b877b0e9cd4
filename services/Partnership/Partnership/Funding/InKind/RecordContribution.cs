using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.InKind.Errors;
using SkillsHub.Partnership.Proofs;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.InKind;

internal static class RecordContribution
{
    public static void MapRecordContribution(this IEndpointRouteBuilder app) => app
        .MapPost("/", HandleAsync)
        .WithName("RecordContribution")
        .WithSummary("Records, with proof, what a party gave in kind: the hub's staff for any party, a partner its own.");

    private static async Task<Results<Created<ContributionView>, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        ContributionRequest request,
        PartnershipDbContext context,
        AgreementMoments moments,
        FundingDesk funding,
        InKindDesk desk,
        ProofTargets targets,
        IOutbox outbox,
        CurrentUser user,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (request.Check() is { } invalid)
            return invalid.ToProblem();
        // Whoever may not see the agreement holds up nobody who changes its plan.
        if ((await moments.ReadAsync(agreementId, cancellationToken)).Error is { } hidden)
            return hidden.ToProblem();
        // Behind the lock: the line that promised it does not change meanwhile.
        await using var transaction = await funding.LockPlanAsync(agreementId, cancellationToken);
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        if (!user.IsStaff && request.Party != user.Organisation)
            return new NotForThisParty().ToProblem();
        var now = clock.GetUtcNow();
        var draft = request.Draft(user, now);
        var contribution = await context.Contributions.SingleOrDefaultAsync(candidate => candidate.Id == draft.Id, cancellationToken);
        if (contribution?.Is(draft, agreementId) == false)
            return new ContributionExists().ToProblem();
        if (contribution is null)
        {
            if (await LineRefusalAsync(agreementId, draft, funding, cancellationToken) is { } differs)
                return differs.ToProblem();
            if (await targets.CheckAsync(agreementId, draft.Proof, user.RequiredHub, now, cancellationToken) is { } unproved)
                return unproved.ToProblem();
            if (!Contribution.Record(draft, user.RequiredHub, agreementId, moment).TryGet(out contribution, out var refusal))
                return refusal.ToProblem();
            context.Add(contribution);
            outbox.Add(contribution, now, Told(contribution));
            try
            {
                await context.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }
            catch (DbUpdateException twice) when (twice.IsUniqueViolation(ContributionMapping.PrimaryKey))
            {
                return new ContributionExists().ToProblem();
            }
        }

        http.Response.Headers.ETag = ETag.Of(contribution.RowVersion);
        return TypedResults.Created($"{PartnershipExtensions.Prefix}/agreements/{agreementId}/funding/in-kind/{contribution.Id}", (await desk.ViewsAsync([contribution], cancellationToken))[0]);
    }

    private static ContributionRecorded Told(Contribution contribution) => new()
    {
        AgreementId = contribution.AgreementId,
        Parties = [contribution.Party],
        Party = contribution.Party,
        Line = contribution.Line,
        Kind = contribution.Kind,
        From = contribution.From,
        To = contribution.To,
        Quantity = contribution.Quantity,
        Valuation = contribution.Valuation?.Amount,
        ProofKind = contribution.Proof.Kind,
    };

    private static async Task<Error?> LineRefusalAsync(Guid agreementId, ContributionDraft draft, FundingDesk funding, CancellationToken cancellationToken)
    {
        if (draft.Line is not { } number)
            return null;
        if (!(await funding.FindPlanAsync(agreementId, cancellationToken)).TryGet(out var plan, out var absent))
            return absent;
        return plan.LineOf(number) is { Nature: FundingNature.InKind, Aside: null } line && line.Funder == draft.Party ? null : new LineDiffers(number);
    }
}
