using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Contracts;
using SkillsHub.Documentation.Resources.Errors;
using SkillsHub.Domain;
using SkillsHub.Messaging;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Documentation.Resources;

/// <summary>One change of a resource by its hub's staff: read, decide, store state and events together, answer with what it is now.</summary>
internal sealed class ResourceChange(DocumentationDbContext database, IOutbox outbox, CurrentUser user, TimeProvider time, IHttpContextAccessor http)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public Task<Results<Ok<ResourceDetails>, ProblemHttpResult>> ApplyAsync(
        Guid id, IfMatch ifMatch, Func<Resource, Result<IntegrationEvent[]>> decide, CancellationToken cancellationToken) =>
        ApplyAsync(id, ifMatch, (resource, _) => Task.FromResult(decide(resource)), cancellationToken);

    public async Task<Results<Ok<ResourceDetails>, ProblemHttpResult>> ApplyAsync(
        Guid id, IfMatch ifMatch, Func<Resource, CancellationToken, Task<Result<IntegrationEvent[]>>> decide, CancellationToken cancellationToken)
    {
        var resource = await database.Resources.SingleOrDefaultAsync(one => one.Id == id && one.Hub == user.RequiredHub, cancellationToken);
        if (resource is null)
            return new ResourceNotFound().ToProblem();
        // Said before the work: nobody uploads a large file to hear at its end that the resource had changed.
        if (!ifMatch.Matches(resource.RowVersion))
            throw PreconditionException.Failed();
        database.Expect(resource, ifMatch);
        if (!(await decide(resource, cancellationToken)).TryGet(out var events, out var refusal))
            return refusal.ToProblem();
        outbox.Add(resource, Now, events);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException collision) when (collision.IsUniqueViolation(ResourceMapping.VersionKeyIndex))
        {
            // EF inserts the file's version before it updates the row: the loser of a race learns it here.
            throw PreconditionException.Failed();
        }

        return TypedResults.Ok(Answer(resource));
    }

    public async Task<Results<Created<ResourceDetails>, ProblemHttpResult>> CreateAsync(Resource resource, CancellationToken cancellationToken)
    {
        database.Add(resource);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException collision) when (collision.IsUniqueViolation(ResourceMapping.KeyIndex))
        {
            return new ResourceAlreadyExists().ToProblem();
        }

        return TypedResults.Created($"{DocumentationExtensions.Prefix}/resources/{resource.Id}", Answer(resource));
    }

    private ResourceDetails Answer(Resource resource)
    {
        http.HttpContext!.Response.Headers.ETag = ETag.Of(resource.RowVersion);
        return ResourceDetails.Of(resource, user.AsReader());
    }
}
