using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SkillsHub.Web;

namespace SkillsHub.Messaging.Operations;

/// <summary>What an operator can see and repair of a service's messages.</summary>
public static class OperationsEndpoints
{
    /// <summary>Maps <c>{prefix}/operations/…</c> for operators only: parked outbox rows and dead letters, each with retry and discard.</summary>
    /// <param name="service">The service's route group.</param>
    /// <returns>The operations group.</returns>
    public static RouteGroupBuilder MapMessagingOperations(this IEndpointRouteBuilder service)
    {
        var group = service.MapGroup("/operations").RequireAuthorization(Policies.Operator).WithTags("Operations");
        group.MapGet("/parked-messages", ListParked).WithName("ListParkedMessages").WithSummary("Lists outgoing messages that wait for an operator, oldest first.");
        group.MapPost("/parked-messages/{sequence:long}/retry", RetryParked).WithName("RetryParkedMessage").WithSummary("Tries an outgoing message again from its first attempt.");
        group.MapPost("/parked-messages/{sequence:long}/discard", DiscardParked).WithName("DiscardParkedMessage").WithSummary("Replaces an outgoing message by an empty marker, so that its stream goes on.");
        group.MapGet("/dead-letters", ListDeadLetters).WithName("ListDeadLetters").WithSummary("Lists received messages that could not be handled, oldest first.");
        group.MapPost("/dead-letters/{id:guid}/retry", RetryDeadLetter).WithName("RetryDeadLetter").WithSummary("Puts a received message back into its queue.");
        group.MapPost("/dead-letters/{id:guid}/discard", DiscardDeadLetter).WithName("DiscardDeadLetter").WithSummary("Forgets a received message; where its position is waited for, an empty marker takes its place.");
        return group;
    }

    private static async Task<Results<Ok<Page<ParkedMessage>>, ProblemHttpResult>> ListParked(
        [AsParameters] PageRequest page, ParkedMessages messages, HttpContext context, CancellationToken cancellationToken) =>
        page.TryRead<long>(out var after) is { } invalid
            ? invalid.ToProblem()
            : TypedResults.Ok(Page.Of(await messages.ListAsync(after, page.Size + 1, cancellationToken), page.Size, message => message.Sequence, context));

    private static async Task<Results<NoContent, ProblemHttpResult>> RetryParked(long sequence, ParkedMessages messages, CancellationToken cancellationToken) =>
        await messages.RetryAsync(sequence, cancellationToken) ? TypedResults.NoContent() : new MessageNotFound().ToProblem();

    private static async Task<Results<NoContent, ProblemHttpResult>> DiscardParked(long sequence, ParkedMessages messages, CurrentUser user, CancellationToken cancellationToken) =>
        await messages.DiscardAsync(sequence, user.Subject, cancellationToken) ? TypedResults.NoContent() : new MessageNotFound().ToProblem();

    private static async Task<Results<Ok<Page<DeadLetterView>>, ProblemHttpResult>> ListDeadLetters(
        [AsParameters] PageRequest page, StoredDeadLetters letters, HttpContext context, CancellationToken cancellationToken) =>
        page.TryRead<Guid>(out var after) is { } invalid
            ? invalid.ToProblem()
            : TypedResults.Ok(Page.Of(await letters.ListAsync(after, page.Size + 1, cancellationToken), page.Size, letter => letter.Id, context));

    private static async Task<Results<NoContent, ProblemHttpResult>> RetryDeadLetter(Guid id, StoredDeadLetters letters, CancellationToken cancellationToken) =>
        await letters.RetryAsync(id, cancellationToken) is { } refusal ? refusal.ToProblem() : TypedResults.NoContent();

    private static async Task<Results<NoContent, ProblemHttpResult>> DiscardDeadLetter(Guid id, StoredDeadLetters letters, CurrentUser user, CancellationToken cancellationToken) =>
        await letters.DiscardAsync(id, user.Subject, cancellationToken) is { } refusal ? refusal.ToProblem() : TypedResults.NoContent();
}
