using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Proofs;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Commitments;

internal static class FulfilCommitment
{
    private const int MaxReference = 1_000;
    private const int MaxTitle = 300;
    private const int MaxNote = 2_000;

    public static void MapFulfilCommitment(this IEndpointRouteBuilder app) => app
        .MapPost("/{number:int}/fulfilments", HandleAsync)
        .WithName("FulfilCommitment")
        .WithSummary("Records, with proof, that a commitment was kept: the hub's staff for any, a partner for its own and those of all.");

    /// <param name="Id">A UUID version 7 made by the client, so that what is sent twice is recorded once; made here when left out.</param>
    /// <param name="Occurrence">The day it was due that this answers; the earliest that waits when left out.</param>
    /// <param name="FulfilledOn">The day on which it was kept, not after today.</param>
    /// <param name="Proof">What shows it.</param>
    /// <param name="Note">What else is to be said.</param>
    internal sealed record Request(DateOnly FulfilledOn, Proof Proof, Guid? Id = null, DateOnly? Occurrence = null, string? Note = null);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, Request request, CommitmentChange change, ProofTargets targets, CurrentUser user, CancellationToken cancellationToken)
    {
        if (Validate(request) is { } invalid)
            return invalid.ToProblem();
        var proposed = new Fulfilment
        {
            Id = request.Id ?? Guid.CreateVersion7(change.Now),
            Occurrence = request.Occurrence,
            FulfilledOn = request.FulfilledOn,
            Proof = request.Proof with { Reference = request.Proof.Reference.Trim(), Title = request.Proof.Title.Trim() },
            Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(),
            RecordedBy = user.Name,
            Organisation = user.IsStaff ? null : user.Organisation,
            RecordedAt = change.Now,
        };
        var unproved = await targets.CheckAsync(agreementId, proposed.Proof, user.RequiredHub, change.Now, cancellationToken);
        return await change.MakeAsync(
            agreementId,
            number,
            ifMatch,
            (commitment, moment) => Fulfil(commitment, moment, proposed, unproved),
            cancellationToken,
            dated: request.FulfilledOn);
    }

    private static Invalid? Validate(Request request) => new Check()
        .NewId(request.Id)
        .Text(request.Proof.Reference, "proof.reference", MaxReference)
        .Text(request.Proof.Title, "proof.title", MaxTitle)
        .That(
            request.Proof.Kind == ProofKind.Document || Guid.TryParse(request.Proof.Reference, out _),
            "proof.reference",
            "not-an-id",
            "proof.reference is the id of the resource, the event or the expense.")
        .OptionalText(request.Note, "note", MaxNote)
        .Error;

    private static Result<IntegrationEvent?> Fulfil(Commitment commitment, AgreementMoment moment, Fulfilment proposed, Error? unproved)
    {
        var known = commitment.Fulfilments.Any(earlier => earlier.Id == proposed.Id);
        if (!known && unproved is not null)
            return unproved;
        if (!commitment.Fulfil(proposed, moment.Span, moment.Today).TryGet(out var recorded, out var refusal))
            return refusal;
        return known ? Result.Of<IntegrationEvent?>(null) : new CommitmentFulfilled
        {
            AgreementId = commitment.AgreementId,
            Parties = moment.Parties,
            Number = commitment.Number,
            Party = commitment.Party,
            FulfilmentId = recorded.Id,
            Occurrence = recorded.Occurrence,
            FulfilledOn = recorded.FulfilledOn,
            ProofKind = recorded.Proof.Kind,
            ProofReference = recorded.Proof.Kind is ProofKind.Resource or ProofKind.Event ? recorded.Proof.Reference : null,
            ProofTitle = recorded.Proof.Kind is ProofKind.Resource or ProofKind.Event ? recorded.Proof.Title : null,
        };
    }
}
