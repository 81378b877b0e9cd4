using Microsoft.EntityFrameworkCore;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Amendments.Versions;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines;

namespace SkillsHub.Partnership.Amendments.Life;

/// <summary>
/// Lets the day do its work on one agreement: signed amendments take effect, notices that have run out end it or part of it, and a
/// term that is over ends it. What comes to light once it has expired still does its work on its own day. Each step is one transaction that leaves nothing of it to do, so that it is done once.
/// </summary>
internal sealed class AgreementLife(
    PartnershipDbContext context, DeadlineSources deadlines, VersionReader versions, AmendmentEffects effects, PartyExits exits, IOutbox outbox, TimeProvider clock)
{
    public async Task AmendAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not var (agreement, today, now))
            return;
        var amendments = await AmendmentsAsync(id, cancellationToken);
        foreach (var due in amendments.Where(one => one.State == AmendmentState.Signed && one.EffectiveFrom <= today).OrderBy(one => one.EffectiveFrom).ThenBy(one => one.Number).ToList())
        {
            // What it changes may have gone since all signed it.
            if (new AmendedAgreement(agreement, amendments, await versions.ReadAsync(agreement, today, cancellationToken), today).Against(due) is { } broken)
                outbox.Lapse(agreement, due, broken, now);
            else
                await effects.ApplyAsync(agreement, due, amendments, now, cancellationToken);
            outbox.TellReturnToForce(agreement, now);
            await context.SaveChangesAsync(cancellationToken);
        }
    }

    public async Task EndAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not var (agreement, today, now))
            return;
        var source = (await deadlines.ReadAsync([id], cancellationToken))[0];
        foreach (var termination in source.CaseOn(today).Terminations.Where(one => one.FreeFrom <= today))
            await TerminateAsync(agreement, termination, source, now, cancellationToken);
        // An exit that leaves no two parties ends all, by whichever way the last one went.
        if (agreement.PartySlugs.Count < 2 && agreement.Parties.Where(party => party.LeftOn is not null).MaxBy(party => party.LeftOn) is { } last)
            await EndAllAsync(agreement, last.Slug, last.LeftOn!.Value, now, cancellationToken);
        if (agreement.Expire(today))
            outbox.Add(agreement, now, new AgreementExpired { Title = agreement.Title, Parties = agreement.PartySlugs, EndsOn = agreement.LastDay!.Value });
        // What this look itself tells is a fact more: the next one finds nothing new.
        agreement.SeeLetters(source.LifeSequence);
        if (agreement.State == AgreementState.Expired)
            await LapseAsync(agreement, amendment => amendment.HoldsFrom > agreement.LastDay, now, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
    }

    private async Task TerminateAsync(Agreement agreement, Termination termination, DeadlineSource source, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var letters = await context.NoticeLetters
            .Where(letter => letter.AgreementId == agreement.Id && letter.Purpose == NoticePurpose.Termination && letter.Sender == termination.By && letter.IsLive)
            .ToListAsync(cancellationToken);
        // What was withdrawn or received meanwhile may lead elsewhere: the next look tells.
        if (!source.IsComputedFrom(letters, termination.By))
            return;
        var free = termination.FreeFrom!.Value;
        var isNew = termination.EndsAgreement
            ? await EndAllAsync(agreement, termination.By, free, now, cancellationToken)
            : await exits.LeaveAsync(agreement, termination.By, free, amendment: null, await AmendmentsAsync(agreement.Id, cancellationToken), now, cancellationToken);
        if (!isNew)
            return;
        letters.ForEach(letter => letter.TakeEffect(now));
        await context.SaveChangesAsync(cancellationToken);
    }

    private async Task<bool> EndAllAsync(Agreement agreement, string by, DateOnly effect, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!agreement.Terminate(effect))
            return false;
        outbox.Add(agreement, now, new AgreementTerminated { Title = agreement.Title, Parties = [.. agreement.PartySlugs.Union([by], StringComparer.Ordinal)], By = by, EndedOn = effect });
        foreach (var commitment in await context.Commitments.Where(candidate => candidate.AgreementId == agreement.Id).ToListAsync(cancellationToken))
            commitment.Recount(agreement.Span!);
        await LapseAsync(agreement, _ => true, now, cancellationToken);
        return true;
    }

    private async Task LapseAsync(Agreement agreement, Func<Amendment, bool> isPast, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var amendment in (await AmendmentsAsync(agreement.Id, cancellationToken)).Where(isPast))
            outbox.Lapse(agreement, amendment, agreement.NotLiving()!, now);
    }

    private async Task<(Agreement Agreement, DateOnly Today, DateTimeOffset Now)?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await context.Agreements.SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken) is not { State: AgreementState.InForce or AgreementState.Expired } agreement)
            return null;
        var now = clock.GetUtcNow();
        return await context.Hubs.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Hub == agreement.Hub, cancellationToken) is { } hub ? (agreement, hub.DayOf(now), now) : null;
    }

    private Task<List<Amendment>> AmendmentsAsync(Guid id, CancellationToken cancellationToken) =>
        context.Amendments.Where(amendment => amendment.AgreementId == id).ToListAsync(cancellationToken);
}
