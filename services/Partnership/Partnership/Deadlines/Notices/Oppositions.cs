using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines.Errors;

namespace SkillsHub.Partnership.Deadlines.Notices;

/// <summary>
/// What opposes a tacit renewal. The word of one party is enough, told to all others in time: what is renewed goes on by the silence of all. The
/// agreement then ends with the term that runs on the day of the letters.
/// </summary>
internal sealed class Oppositions(PartnershipDbContext context, DeadlineSources sources)
{
    /// <summary>The end of the term that no renewal is to follow.</summary>
    public async Task<Result<DateOnly>> TermOfAsync(Agreement agreement, NoticeDraft draft, CancellationToken cancellationToken)
    {
        if (agreement.Tacit is null || await sources.ReadAsync([agreement.Id], cancellationToken) is not [var source])
            return new NoTacitRenewal();
        var standing = source.CaseOn(draft.SentOn);
        if (!standing.RunsOn || standing.Days.TermEnd is not { } end)
            return new NoTacitRenewal();
        if (end == standing.LastDay && end != agreement.NotRenewedAfter)
            return new NoRenewalFollows(end);
        var last = standing.Text.Renewal?.Notice is { } notice ? end.Plus(notice, -1) ?? end : end;
        if (draft.SentOn > last)
            return new OpposedTooLate(draft.SentOn, last);
        var untold = standing.PartiesOn(draft.SentOn).Where(party => party != draft.From && !draft.Letters.ContainsKey(party)).ToList();
        return untold.Count > 0 ? new OpposedToSome(untold) : end;
    }

    /// <summary>Ends the agreement with that term.</summary>
    public Task TakeEffectAsync(Agreement agreement, DateOnly end, DateTimeOffset now, CancellationToken cancellationToken) => EndAfterAsync(agreement, end, now, cancellationToken);

    /// <summary>Lets it be renewed again once an opposition is withdrawn, unless another party opposes that too.</summary>
    public async Task<Error?> LiftAsync(NoticeLetter withdrawn, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var agreement = await context.Agreements.SingleAsync(candidate => candidate.Id == withdrawn.AgreementId, cancellationToken);
        // What ended by it is over.
        if (agreement.State != AgreementState.InForce)
            return new NoticeTookEffect(withdrawn.Number);
        var others = await context.NoticeLetters
            .Where(letter => letter.AgreementId == withdrawn.AgreementId && letter.Purpose == NoticePurpose.Opposition && letter.IsLive && letter.Id != withdrawn.Id)
            .Select(letter => letter.Opposes)
            .ToListAsync(cancellationToken);
        await EndAfterAsync(agreement, others.Min(), now, cancellationToken);
        return null;
    }

    private async Task EndAfterAsync(Agreement agreement, DateOnly? end, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (agreement.NotRenewedAfter == end)
            return;
        agreement.Oppose(end, now);
        // What lasts is due no more after the end, and again once there is none.
        if (agreement.Span is { } span)
            (await context.Commitments.Where(line => line.AgreementId == agreement.Id).ToListAsync(cancellationToken)).ForEach(line => line.Recount(span));
    }
}
