using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SkillsHub.Domain;
using SkillsHub.Web;

namespace SkillsHub.Mail.Operations;

/// <summary>What an operator can see and repair of a service's mails.</summary>
public static class MailOperations
{
    private const int MaxReason = 500;

    /// <summary>Maps <c>{prefix}/operations/parked-mails</c> for operators only.</summary>
    /// <param name="service">The service's route group.</param>
    /// <returns>The operations group.</returns>
    public static RouteGroupBuilder MapMailOperations(this IEndpointRouteBuilder service)
    {
        var group = service.MapGroup("/operations").RequireAuthorization(Policies.Operator).WithTags("Operations");
        group.MapGet("/parked-mails", ListAsync).WithName("ListParkedMails").WithSummary("Lists refused mails that wait for an operator, oldest first, without whom they are for.");
        group.MapPost("/parked-mails/{id:guid}/retry", RetryAsync).WithName("RetryParkedMail").WithSummary("Tries a refused mail again.");
        group.MapPost("/parked-mails/retry", RetryAllAsync).WithName("RetryParkedMails").WithSummary("Tries all refused mails again, as after a fault of the mail server.");
        group.MapPost("/parked-mails/{id:guid}/discard", DiscardAsync).WithName("DiscardParkedMail").WithSummary("Gives a refused mail up, with a reason: whom it was for and what it said is erased at once.");
        return group;
    }

    private static async Task<Results<Ok<Page<ParkedMail>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageRequest page, ParkedMails mails, HttpContext context, CancellationToken cancellationToken) =>
        page.TryRead<Guid>(out var after) is { } invalid
            ? invalid.ToProblem()
            : TypedResults.Ok(Page.Of(await mails.ListAsync(after, page.Size + 1, cancellationToken), page.Size, mail => mail.Id, context));

    private static async Task<Results<NoContent, ProblemHttpResult>> RetryAsync(Guid id, ParkedMails mails, CancellationToken cancellationToken) =>
        await mails.RetryAsync(id, cancellationToken) ? TypedResults.NoContent() : new MailNotFound().ToProblem();

    private static async Task<Ok<MailsRetried>> RetryAllAsync(ParkedMails mails, CancellationToken cancellationToken) =>
        TypedResults.Ok(new MailsRetried(await mails.RetryAllAsync(cancellationToken)));

    private static async Task<Results<NoContent, ProblemHttpResult>> DiscardAsync(Guid id, MailDiscard request, ParkedMails mails, CurrentUser user, CancellationToken cancellationToken)
    {
        if (new Check().Text(request.Reason, "reason", MaxReason).Error is { } invalid)
            return invalid.ToProblem();
        return await mails.DiscardAsync(id, request.Reason.Trim(), user.Name, cancellationToken) ? TypedResults.NoContent() : new MailNotFound().ToProblem();
    }

    private sealed record MailNotFound() : Error(ErrorKind.NotFound, "mail.not-found", "There is no such mail: it has been tried again, or its text was erased meanwhile.");
}
