using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Funding.Grants.Errors;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Grants;

/// <summary>What every change of a grant has around it: the version that was read, and what the funder is told.</summary>
internal sealed class GrantChange(PartnershipDbContext context, AgreementMoments moments, FundingDesk desk, IOutbox outbox, TimeProvider clock, IHttpContextAccessor http)
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>Records a step.</summary>
    public Task<Results<Created<StepView>, ProblemHttpResult>> RecordAsync(
        Guid agreementId, int number, IfMatch ifMatch, Func<Grant, AgreementMoment, Result<GrantStep>> record, CancellationToken cancellationToken) =>
        RecordAsync(agreementId, number, ifMatch, (grant, moment) => Task.FromResult(record(grant, moment)), cancellationToken);

    /// <summary>Records a step that depends on what else the database holds.</summary>
    public async Task<Results<Created<StepView>, ProblemHttpResult>> RecordAsync(
        Guid agreementId, int number, IfMatch ifMatch, Func<Grant, AgreementMoment, Task<Result<GrantStep>>> record, CancellationToken cancellationToken)
    {
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        if (!(await FindAsync(agreementId, number, ifMatch, cancellationToken)).TryGet(out var grant, out var absent))
            return absent.ToProblem();
        var before = grant.Steps.Count;
        if (!(await record(grant, moment)).TryGet(out var step, out var refusal))
            return refusal.ToProblem();
        if (grant.Steps.Count > before)
            outbox.Add(grant, Now, GrantTold.Of(grant, step));
        await SaveAsync(grant, cancellationToken);
        return TypedResults.Created($"{PartnershipExtensions.Prefix}/agreements/{agreementId}/funding/grants/{number}", StepView.Of(step));
    }

    public async Task<Results<NoContent, ProblemHttpResult>> ReverseAsync(
        Guid agreementId, int number, IfMatch ifMatch, Guid stepId, StepReversal reversal, CancellationToken cancellationToken)
    {
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out _, out var unseen))
            return unseen.ToProblem();
        if (!(await FindAsync(agreementId, number, ifMatch, cancellationToken)).TryGet(out var grant, out var absent))
            return absent.ToProblem();
        if (!grant.Reverse(stepId, reversal).TryGet(out var step, out var refusal))
            return refusal.ToProblem();
        outbox.Add(grant, Now, GrantTold.Reversed(grant, step));
        await SaveAsync(grant, cancellationToken);
        return TypedResults.NoContent();
    }

    private async Task<Result<Grant>> FindAsync(Guid agreementId, int number, IfMatch ifMatch, CancellationToken cancellationToken)
    {
        var grant = await desk.GrantsOf(agreementId).SingleOrDefaultAsync(candidate => candidate.Number == number, cancellationToken);
        if (grant is null)
            return new GrantNotFound(number);
        context.Expect(grant, ifMatch);
        return grant;
    }

    private async Task SaveAsync(Grant grant, CancellationToken cancellationToken)
    {
        await context.SaveChangesAsync(cancellationToken);
        http.HttpContext!.Response.Headers.ETag = ETag.Of(grant.RowVersion);
    }
}
