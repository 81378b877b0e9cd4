using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Branding.Errors;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Branding;

internal static class AskPermission
{
    public static void MapAskPermission(this IEndpointRouteBuilder app) => app
        .MapPost("/", HandleAsync)
        .WithName("AskBrandPermission")
        .WithSummary("Asks a party for permission to use its name or logo for one action: the hub's staff, or another party where the text lets them. Whoever was refused asks anew.");

    private static async Task<Results<Created<PermissionDetails>, ProblemHttpResult>> HandleAsync(
        Guid agreementId, AskRequest request, PartnershipDbContext context, BrandReader reader, IOutbox outbox, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        if (request.Check() is { } invalid)
            return invalid.ToProblem();
        if (!(await reader.ReadAsync(agreementId, cancellationToken)).TryGet(out var around, out var unseen))
            return unseen.ToProblem();
        if (PartyGone.Find(around.Agreement, user) is { } gone)
            return gone.ToProblem();
        var (id, ask) = (request.Id ?? Guid.CreateVersion7(reader.Now), request.ToAsk());
        var asker = new BrandAsker(user.IsStaff ? null : user.Organisation, user.Name, reader.Now, around.Today);
        var permission = await context.BrandPermissions.SingleOrDefaultAsync(known => known.Id == id, cancellationToken);
        if (permission?.Is(ask, agreementId, asker.Party) == false)
            return new PermissionExists(id).ToProblem();
        if (permission is null)
        {
            var number = (await context.BrandPermissions.Where(known => known.AgreementId == agreementId).MaxAsync(known => (int?)known.Number, cancellationToken) ?? 0) + 1;
            if (!BrandPermission.Ask(id, around, number, ask, asker).TryGet(out permission, out var refusal))
                return refusal.ToProblem();
            context.Add(permission);
            outbox.Add(permission, reader.Now, BrandTold.Asked(permission, around));
            try
            {
                await context.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException taken) when (taken.IsUniqueViolation(BrandMapping.PrimaryKey))
            {
                // Sent twice at once: the second is answered as the first.
                context.ChangeTracker.Clear();
                permission = await context.BrandPermissions.SingleAsync(known => known.Id == id, cancellationToken);
                if (!permission.Is(ask, agreementId, asker.Party))
                    return new PermissionExists(id).ToProblem();
            }
            catch (DbUpdateException taken) when (taken.IsUniqueViolation(BrandMapping.NumberIndex))
            {
                return new PermissionNumberTaken().ToProblem();
            }
        }

        http.Response.Headers.ETag = ETag.Of(permission.RowVersion);
        return TypedResults.Created($"{PartnershipExtensions.Prefix}/agreements/{agreementId}/branding/permissions/{permission.Number}", PermissionDetails.Of(permission, around));
    }
}
