using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Web;

namespace SkillsHub.Documentation.Resources;

internal static class CreateResource
{
    public static void Map(IEndpointRouteBuilder group) =>
        group.MapPost(string.Empty, HandleAsync)
            .WithName("CreateResource")
            .WithSummary("Drafts a resource in the caller's hub; its file follows by UploadFile.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<ResourceDetails>, ProblemHttpResult>> HandleAsync(
        ResourceRequest request, ResourceChange change, CurrentUser user, CancellationToken cancellationToken) =>
        request.ToRecord().TryGet(out var record, out var broken)
            ? await change.CreateAsync(Resource.Draft(request.Id ?? Guid.CreateVersion7(change.Now), user.RequiredHub, record, change.Now), cancellationToken)
            : broken.ToProblem();
}
