using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Amendments;
using SkillsHub.Partnership.Contracts.V1;
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
        // As it was read with the letters: another opposition may have come since the caller read it.
        if (end == standing.LastDay && end != source.Agreement.NotRenewedAfter)
            return new NoRenewalFollows(end);
        var sent = await context.NoticeLetters.Opposing(agreement.Id).Where(letter => letter.Sender == draft.From).ToListAsync(cancellationToken);
        if (sent.Exists(letter => letter.Opposes == end))
            return Result.Of<DateOnly?>(null);
        var last = LastDayFor(end, standing.Text.Renewal);
        if (draft.SentOn > last)
            return new OpposedTooLate(draft.SentOn, last);
        // What followed a letter that was withdrawn stands, and reached those to whom it went.
        var told = draft.Letters.Keys.Concat(sent.SelectMany(letter => letter.To)).Append(draft.From).ToHashSet(StringComparer.Ordinal);
        var untold = standing.PartiesOn(draft.SentOn).Where(party => !told.Contains(party)).ToList();
        return untold.Count > 0 ? new OpposedToSome(untold) : Result.Of<DateOnly?>(end);
    }

    /// <summary>Why a letter that comes to light late renews, or opposes, nothing: the parties have agreed otherwise of the term, or of its tacit renewal, from a later day on. Null where they have not.</summary>
    public async Task<NoticeOvertaken?> OvertakenByAsync(NoticeDraft draft, Guid agreementId, CancellationToken cancellationToken)
    {
        if (draft.Purpose == NoticePurpose.Termination)
            return null;
        var since = await context.Amendments.AsNoTracking()
            .Where(amendment => amendment.AgreementId == agreementId && amendment.State == AmendmentState.InEffect && amendment.EffectiveFrom > draft.SentOn)
            .OrderBy(amendment => amendment.EffectiveFrom)
            .ToListAsync(cancellationToken);
        return since.Find(amendment => amendment.Changes.Terms?.Overtakes(draft.Purpose) == true) is { } by
            ? new(draft.SentOn, by.Number, by.EffectiveFrom!.Value)
            : null;
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

    /// <summary>
    /// What opposed a renewal before the day from which the parties agreed otherwise of the term opposes nothing now: another one is opposed by
    /// other letters. What was sent since, and came to be known first, opposes the renewal of the term as amended, unless it was too late for that.
    /// </summary>
    /// <param name="agreement">With the term as amended.</param>
    /// <param name="renewal">What its text, as amended, says of a renewal.</param>
    /// <param name="from">The day from which that holds.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task AmendAsync(Agreement agreement, RenewalExtract? renewal, DateOnly from, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ends = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        // What follows other letters of its sender comes after them, and stands as long as they do.
        foreach (var letter in (await context.NoticeLetters.Opposing(agreement.Id).ToListAsync(cancellationToken)).OrderBy(letter => letter.Opposes is null))
        {
            if (letter.Opposes is null && ends.ContainsKey(letter.Sender))
                continue;
            if (letter.Opposes is null || letter.SentOn <= from || agreement.TacitTermOn(letter.SentOn) is not { } end || letter.SentOn > LastDayFor(end, renewal))
            {
                letter.TakeEffect(now);
                continue;
            }

            letter.OpposeAfter(end, now);
            ends[letter.Sender] = end;
        }

        if (ends.Count > 0)
            agreement.Oppose(ends.Values.Min(), now);
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

    private static DateOnly LastDayFor(DateOnly end, RenewalExtract? renewal) => renewal?.Notice is { } notice ? end.Plus(notice, -1) ?? end : end;
}
