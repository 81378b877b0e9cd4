using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Documentation.Resources.Errors;
using SkillsHub.Web;

namespace SkillsHub.Documentation.Resources;

internal static class GetResource
{
    public static void Map(IEndpointRouteBuilder group) =>
        group.MapGet("/{id:guid}", HandleAsync)
            .WithName("GetResource")
            .WithSummary("Reads what is said of a resource, as far as it is visible to the caller; 410 when it has been withdrawn.")
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status410Gone);

    private static async Task<Results<Ok<ResourceDetails>, StatusCodeHttpResult, ProblemHttpResult>> HandleAsync(
        Guid id, DocumentationDbContext database, CurrentUser user, HttpContext context, CancellationToken cancellationToken)
    {
        var reader = user.AsReader();
        var resource = await database.Resources.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (resource is null || !resource.IsReadableBy(reader))
            return new ResourceNotFound().ToProblem();
        if (resource.State == ResourceState.Tombstone && !reader.IsStaffOf(resource.Hub))
            return new ResourceGone(resource.WithdrawnAt).ToProblem();
        context.MayBeKept(user);
        return context.IsUnchanged(ETag.Of(resource.RowVersion))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(ResourceDetails.Of(resource, reader));
    }
}
