using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements;

internal static partial class WithdrawSignature
{
    public static void MapWithdrawSignature(this IEndpointRouteBuilder app) => app
        .MapPost("/{id:guid}/signatures/{party}/withdraw", HandleAsync)
        .WithName("WithdrawSignature")
        .WithSummary("Takes back a recorded signature while others are awaited: the hub's staff any party's, a partner its own.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid id,
        string party,
        IfMatch ifMatch,
        Correction correction,
        PartnershipDbContext context,
        IOutbox outbox,
        CurrentUser user,
        TimeProvider clock,
        ILogger<Agreement> logger,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (correction.Check() is { } invalid)
            return invalid.ToProblem();
        if (!(await context.FindForChangeAsync(id, ifMatch, user, cancellationToken)).TryGet(out var agreement, out var notFound))
            return notFound.ToProblem();
        if (!user.IsStaff && party != user.Organisation)
            return new NotForThisParty().ToProblem();
        if (!agreement.WithdrawSignature(party).TryGet(out var withdrawn, out var refusal))
            return refusal.ToProblem();
        outbox.Add(agreement, clock.GetUtcNow(), new AgreementSignatureWithdrawn
        {
            Title = agreement.Title,
            Parties = agreement.PartySlugs,
            Party = party,
            SignedOn = withdrawn.SignedOn,
            By = user.IsStaff ? null : user.Organisation,
            Reason = correction.Reason.Trim(),
            Missing = agreement.MissingSignatures,
        });
        await context.SaveChangesAsync(cancellationToken);
        LogWithdrawn(logger, party, agreement.Id, withdrawn.SignedOn, withdrawn.Method, withdrawn.Proof, withdrawn.RecordedBy, withdrawn.RecordedAt, user.Subject);
        http.Response.Headers.ETag = ETag.Of(agreement.RowVersion);
        return TypedResults.NoContent();
    }

    // With what the agreement no longer holds: where its proof is kept, and who answered for it.
    [LoggerMessage(LogLevel.Warning, "The signature of {Party} on agreement {Agreement}, of {SignedOn}, {Method}, proof {Proof}, recorded by {RecordedBy} at {RecordedAt}, is withdrawn by {Subject}")]
    private static partial void LogWithdrawn(
        ILogger logger, string party, Guid agreement, DateOnly signedOn, SignatureMethod method, string proof, string recordedBy, DateTimeOffset recordedAt, string? subject);
}
