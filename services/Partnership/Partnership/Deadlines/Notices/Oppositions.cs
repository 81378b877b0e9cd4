using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Deadlines.Errors;

namespace SkillsHub.Partnership.Deadlines.Notices;

/// <summary>
/// What opposes a tacit renewal. The word of one party is enough, told to all others in time: what is renewed goes on by the silence of all. The
/// agreement then ends with the term that runs on the day of the letters.
/// </summary>
internal sealed class Oppositions(PartnershipDbContext context, DeadlineSources sources)
{
    /// <summary>The end of the term that no renewal is to follow; null for what follows letters by which its sender opposes that already, to those whom they did not reach.</summary>
    public async Task<Result<DateOnly?>> TermOfAsync(Agreement agreement, NoticeDraft draft, DateOnly today, CancellationToken cancellationToken)
    {
        if (agreement.Tacit is null || await sources.ReadAsync([agreement.Id], cancellationToken) is not [var source])
            return new NoTacitRenewal();
        var standing = source.CaseOn(draft.SentOn);
        if (!standing.RunsOn || standing.Days.TermEnd is not { } end)
            return new NoTacitRenewal();
        // By now all rely on its renewal.
        if (end < today)
            return new RenewalBegun(end);
        if (end == standing.LastDay && end != agreement.NotRenewedAfter)
            return new NoRenewalFollows(end);
        if (await context.NoticeLetters.Opposing(agreement.Id).AnyAsync(letter => letter.Sender == draft.From && letter.Opposes == end, cancellationToken))
            return Result.Of<DateOnly?>(null);
        var last = standing.Text.Renewal?.Notice is { } notice ? end.Plus(notice, -1) ?? end : end;
        if (draft.SentOn > last)
            return new OpposedTooLate(draft.SentOn, last);
        var untold = standing.PartiesOn(draft.SentOn).Where(party => party != draft.From && !draft.Letters.ContainsKey(party)).ToList();
        return untold.Count > 0 ? new OpposedToSome(untold) : Result.Of<DateOnly?>(end);
    }

    /// <summary>Lets it be renewed again once an opposition is withdrawn, unless another party opposes that too.</summary>
    public async Task<Error?> LiftAsync(NoticeLetter withdrawn, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var agreement = await context.Agreements.SingleAsync(candidate => candidate.Id == withdrawn.AgreementId, cancellationToken);
        // What ended by it is over.
        if (agreement.State != AgreementState.InForce)
            return new NoticeTookEffect(withdrawn.Number);
        var others = await context.NoticeLetters.Opposing(withdrawn.AgreementId).Where(letter => letter.Id != withdrawn.Id).Select(letter => letter.Opposes).ToListAsync(cancellationToken);
        await EndAfterAsync(agreement, others.Min(), now, cancellationToken);
        return null;
    }

    /// <summary>Ends the agreement with a term; null lets it be renewed. It changes by each letter, even where its end is the same: of two at once, one sees the other.</summary>
    public async Task EndAfterAsync(Agreement agreement, DateOnly? end, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = agreement.NotRenewedAfter;
        agreement.Oppose(end, now);
        if (before == end)
            return;
        // What lasts is due no more after the end, and again once there is none.
        if (agreement.Span is { } span)
            (await context.Commitments.Where(line => line.AgreementId == agreement.Id).ToListAsync(cancellationToken)).ForEach(line => line.Recount(span));
    }
}
