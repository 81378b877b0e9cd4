using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Committee.Members;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Plan;
using SkillsHub.Partnership.Hubs;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements;

internal static class RecordSignature
{
    public static void MapRecordSignature(this IEndpointRouteBuilder app) => app
        .MapPost("/{id:guid}/signatures", HandleAsync)
        .WithName("RecordSignature")
        .WithSummary("Records a party's signature: the hub's staff for any party, a partner for itself. The last one puts the agreement in force.");

    /// <param name="Party">Slug of the party that signed.</param>
    /// <param name="Signatory">Who signed for it.</param>
    /// <param name="SignedOn">Date on the signature, not after today.</param>
    /// <param name="Method">How it was signed.</param>
    /// <param name="Proof">Where the proof is kept.</param>
    internal sealed record Request(string Party, string Signatory, DateOnly SignedOn, SignatureMethod Method, string Proof)
    {
        public Invalid? Check() => new Check().Text(Party, "party", 200).Text(Signatory, "signatory", 200).Text(Proof, "proof", 500).Error;

        public Signature ToSignature(CurrentUser user, DateTimeOffset now) => new()
        {
            Signatory = Signatory.Trim(),
            SignedOn = SignedOn,
            Method = Method,
            Proof = Proof.Trim(),
            RecordedBy = user.Name,
            RecordedAt = now,
        };
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid id,
        IfMatch ifMatch,
        Request request,
        PartnershipDbContext context,
        IOutbox outbox,
        CommitmentRegister commitments,
        PlanOpening funding,
        CommitteeOpening committee,
        CurrentUser user,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (request.Check() is { } invalid)
            return invalid.ToProblem();
        if (!(await context.FindForChangeAsync(id, ifMatch, user, cancellationToken)).TryGet(out var agreement, out var notFound))
            return notFound.ToProblem();
        if (!user.IsStaff && request.Party != user.Organisation)
            return new NotForThisParty().ToProblem();
        var now = clock.GetUtcNow();
        if (await context.Hubs.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Hub == agreement.Hub, cancellationToken) is not { } hub)
            return new HubNotRegistered(agreement.Hub).ToProblem();
        if (agreement.Sign(request.Party, request.ToSignature(user, now), hub.DayOf(now)) is { } refusal)
            return refusal.ToProblem();
        outbox.Add(agreement, now, Signed(agreement, request));
        if (agreement.State == AgreementState.InForce)
        {
            outbox.Add(agreement, now, EnteredIntoForce(agreement));
            await commitments.OpenAsync(agreement, now, cancellationToken);
            await funding.OpenAsync(agreement, now, cancellationToken);
            await committee.OpenAsync(agreement, hub, cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
        http.Response.Headers.ETag = ETag.Of(agreement.RowVersion);
        return TypedResults.NoContent();
    }

    private static AgreementSigned Signed(Agreement agreement, Request request) => new()
    {
        Title = agreement.Title,
        Parties = agreement.PartySlugs,
        Party = request.Party,
        SignedOn = request.SignedOn,
        Missing = agreement.MissingSignatures,
    };

    private static AgreementEnteredIntoForce EnteredIntoForce(Agreement agreement) => new()
    {
        Title = agreement.Title,
        Parties = agreement.PartySlugs,
        InForceFrom = agreement.InForceFrom!.Value,
        EndsOn = agreement.EndsOn,
    };
}
