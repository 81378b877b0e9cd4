using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Organisations;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements;

internal static class OpenForSignature
{
    public static void MapOpenForSignature(this IEndpointRouteBuilder app) => app
        .MapPost("/{id:guid}/open-for-signature", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("OpenForSignature")
        .WithSummary("Asks the parties to sign; refused with the list while an open point blocks it.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid id,
        IfMatch ifMatch,
        PartnershipDbContext context,
        IOutbox outbox,
        OrganisationRegister organisations,
        CurrentUser user,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (!(await context.FindForChangeAsync(id, ifMatch, user, cancellationToken)).TryGet(out var agreement, out var notFound))
            return notFound.ToProblem();
        if (agreement.OpenForSignature() is { } refusal)
            return refusal.ToProblem();
        outbox.Add(agreement, clock.GetUtcNow(), new AgreementOpenedForSignature
        {
            Title = agreement.Title,
            Parties = agreement.PartySlugs,
        });
        // Not at the import: a draft is its parties' affair, and a name that was misread may still be discarded with it.
        await organisations.AddMissingAsync(agreement.Hub, agreement.Parties.Select(party => (party.Slug, party.Name)), cancellationToken);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException race) when (race.IsUniqueViolation(OrganisationMapping.SlugIndex))
        {
            throw new DbUpdateConcurrencyException("Somebody else registered one of the parties meanwhile.", race);
        }

        http.Response.Headers.ETag = ETag.Of(agreement.RowVersion);
        return TypedResults.NoContent();
    }
}
