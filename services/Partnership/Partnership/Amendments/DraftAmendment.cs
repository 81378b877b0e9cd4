using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Amendments.Errors;
using SkillsHub.Partnership.Committee.Decisions;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Amendments;

internal static class DraftAmendment
{
    public static void MapDraftAmendment(this IEndpointRouteBuilder app) => app
        .MapPost("/", HandleAsync)
        .WithName("DraftAmendment")
        .WithSummary("Drafts an amendment of an agreement in force: the hub's staff, or a party. Only those who write it see it until it is proposed.");

    private static async Task<Results<Created<AmendmentDetails>, ProblemHttpResult>> HandleAsync(
        Guid agreementId, AmendmentRequest request, PartnershipDbContext context, AmendmentReader reader, DecisionReader decisions, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        if (request.Check() is { } invalid)
            return invalid.ToProblem();
        if (!(await reader.ReadAsync(agreementId, cancellationToken)).TryGet(out var around, out var unseen))
            return unseen.ToProblem();
        // Who is asked to join reads what it is to sign, and who left what it signed: neither changes anything of it.
        if (!user.IsStaff && !around.Agreement.PartySlugs.Contains(user.Organisation, StringComparer.Ordinal))
            return new NotForThisParty().ToProblem();
        if (request.Decision is { } asked && !await decisions.AsksAmendmentAsync(agreementId, asked, cancellationToken))
            return new NotAskedFor(asked).ToProblem();
        var draft = request.ToDraft(user, reader.Now);
        var id = request.Id ?? Guid.CreateVersion7(reader.Now);
        var amendment = around.Amendments.FirstOrDefault(known => known.Id == id);
        if (amendment?.Is(draft, agreementId) == false)
            return new AmendmentExists(id).ToProblem();
        if (amendment is null)
        {
            var number = around.Amendments.Select(known => known.Number).DefaultIfEmpty(0).Max() + 1;
            if (!Amendment.Draft(id, around.Agreement, number, draft, around.History, around.Today).TryGet(out amendment, out var refusal))
                return refusal.ToProblem();
            context.Add(amendment);
            try
            {
                await context.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException taken) when (taken.IsUniqueViolation(AmendmentMapping.PrimaryKey))
            {
                return new AmendmentExists(id).ToProblem();
            }
            catch (DbUpdateException taken) when (taken.IsUniqueViolation(AmendmentMapping.NumberIndex))
            {
                return new NumberTakenMeanwhile().ToProblem();
            }
        }

        http.Response.Headers.ETag = ETag.Of(amendment.RowVersion);
        return TypedResults.Created($"{PartnershipExtensions.Prefix}/agreements/{agreementId}/amendments/{amendment.Number}", AmendmentDetails.Of(amendment, around));
    }
}
