using Microsoft.EntityFrameworkCore;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Amendments.Versions;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines.Notices;
using SkillsHub.Partnership.Organisations;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Amendments;

/// <summary>Lets an amendment take effect: the agreement, its register and its parties become what it says, in what the caller saves.</summary>
internal sealed class AmendmentEffects(PartnershipDbContext context, CommitmentRegister register, OrganisationRegister organisations, PartyExits exits, FundingEffects funding, Oppositions oppositions, IOutbox outbox)
{
    public async Task ApplyAsync(Agreement agreement, Amendment amendment, IReadOnlyList<Amendment> all, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (changes, from) = (amendment.Changes, amendment.EffectiveFrom!.Value);
        agreement.MarkAmended(now);
        await TakeTermAsync(agreement, amendment, all, now, cancellationToken);
        foreach (var joining in changes.Join ?? [])
            agreement.Join(joining.Slug, joining.Name, amendment.Signatories.First(signatory => signatory.Slug == joining.Slug).Signature!, from);
        if (changes.Join is { Count: > 0 } && await context.Committees.SingleOrDefaultAsync(committee => committee.AgreementId == agreement.Id, cancellationToken) is { } committee)
        {
            // Whoever had the seats open before sees first what they became.
            context.Expect(committee, IfMatch.Any);
            committee.SeatJoined(agreement, amendment.Number);
        }

        await organisations.AddMissingAsync(agreement.Hub, (changes.Join ?? []).Select(one => (one.Slug, one.Name)), cancellationToken);
        agreement.CloseFindings((changes.CloseFindings ?? []).Select(finding => new ClosedFinding(finding, from, amendment.Number)));
        amendment.TakeEffect(
            await ChangeRegisterAsync(agreement, amendment, all, now, cancellationToken),
            await funding.TakeAsync(agreement, amendment, [.. InEffectWith(amendment, all)], now, cancellationToken));
        outbox.Add(agreement, now, Amended(agreement, amendment));
        foreach (var leaving in changes.Leave ?? [])
            await exits.LeaveAsync(agreement, leaving, from, amendment.Number, all, now, cancellationToken);
    }

    // Of two that set the term, the one that holds from the later day does, whichever was recorded first.
    private async Task TakeTermAsync(Agreement agreement, Amendment amendment, IReadOnlyList<Amendment> all, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (amendment.Changes.Terms is not { } changed || !changed.Overtakes(NoticePurpose.Opposition))
            return;
        var text = await context.AgreementContents.AsNoTracking().Where(content => content.AgreementId == agreement.Id).Select(content => content.Extract).SingleAsync(cancellationToken);
        var inEffect = InEffectWith(amendment, all).ToList();
        var renewal = text.With(inEffect.Select(one => one.FactOn(one.EffectiveFrom!.Value))).Renewal;
        agreement.RenewTacitly(renewal);
        if (inEffect.Where(one => one.Changes.Terms is { ChangesTerm: true }).ToList() is { Count: > 0 } setters)
            agreement.AmendTerm(setters.Aggregate(text.Term, (term, one) => LivingTerm.Set(term, one.Changes.Terms!))!, setters[^1].EffectiveFrom!.Value);
        var from = amendment.EffectiveFrom!.Value;
        await oppositions.AmendAsync(agreement, renewal, from, now, cancellationToken);
        // What was written to renew a term of before renews no other.
        if (changed.Overtakes(NoticePurpose.Renewal))
            (await LettersBeforeAsync(agreement.Id, from, cancellationToken)).ForEach(letter => letter.TakeEffect(now));
    }

    private Task<List<NoticeLetter>> LettersBeforeAsync(Guid agreementId, DateOnly from, CancellationToken cancellationToken) => context.NoticeLetters
        .Where(letter => letter.AgreementId == agreementId && letter.Purpose == NoticePurpose.Renewal && letter.IsLive && !letter.HasTakenEffect && letter.SentOn <= from)
        .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<int>> ChangeRegisterAsync(
        Agreement agreement, Amendment amendment, IReadOnlyList<Amendment> all, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (changes, span) = (amendment.Changes, agreement.Span!);
        var lines = await context.Commitments.Where(line => line.AgreementId == agreement.Id).ToDictionaryAsync(line => line.Number, cancellationToken);
        // What lasts is late from the end on, and what recurs is due up to it.
        if (changes.Terms is { ChangesTerm: true } or { RenewalDuration: not null })
            lines.Values.ToList().ForEach(line => line.Recount(span));
        foreach (var number in (changes.ChangeCommitments ?? []).Select(one => one.Number).Union(changes.EndCommitments ?? []))
            outbox.Add(lines[number], now, Become(lines[number], agreement, amendment, InEffectWith(amendment, all), now));

        var added = (changes.AddCommitments ?? []).Select(one => new AddedPromise(amendment.Number, amendment.EffectiveFrom!.Value, one.Text, one.Party, one.Article, ScheduleOf(one.Schedule)));
        return register.Add(agreement, [.. added], lines.Keys.DefaultIfEmpty(0).Max(), now);
    }

    // By the day from which each holds, whichever was recorded first: as the terms of a day take them.
    private static IEnumerable<Amendment> InEffectWith(Amendment amendment, IReadOnlyList<Amendment> all) =>
        all.Where(one => one.State == AmendmentState.InEffect || one == amendment).OrderBy(one => one.EffectiveFrom).ThenBy(one => one.Number);

    // Where a later day was recorded first, the line is still what that amendment made of it: each is told with its own day, from this one on.
    private static List<CommitmentAmended> Become(Commitment line, Agreement agreement, Amendment amendment, IEnumerable<Amendment> inEffect, DateTimeOffset now)
    {
        var (told, isTold) = (new List<CommitmentAmended>(), false);
        Amendment? ending = null;
        var text = line.OriginalText ?? line.Text;
        // The days of before an amendment set others are not kept.
        var schedule = line.ScheduledByAmendment is null || line.ScheduledByAmendment == line.AddedByAmendment ? line.Schedule : null;
        foreach (var one in inEffect)
        {
            isTold |= one == amendment;
            if (one.Changes.EndCommitments?.Contains(line.Number) == true)
                ending ??= one;
            if (one.Changes.ChangeCommitments?.FirstOrDefault(change => change.Number == line.Number) is not { } change)
                continue;
            line.Amend(one.Number, change.Text, ScheduleOf(change.Schedule), agreement.Span!);
            (text, schedule, ending) = (change.Text ?? text, ScheduleOf(change.Schedule) ?? schedule, null);
            if (isTold)
                told.Add(CommitmentRegister.Amended(line, agreement.PartySlugs, one.Number, one.EffectiveFrom!.Value, text, schedule));
        }

        if (ending is not null)
        {
            line.End(ending.Number, ending.EffectiveFrom!.Value, SettingAside.ByEnding(now), agreement.Span!);
            told.Add(CommitmentRegister.Amended(line, agreement.PartySlugs, line.AmendedBy, ending.EffectiveFrom!.Value));
        }

        return told;
    }

    private static CommitmentSchedule? ScheduleOf(ScheduleView? said) => said is null ? null : new(said.Kind, said.DueOn, said.EveryMonths);

    private static AgreementAmended Amended(Agreement agreement, Amendment amendment) => new()
    {
        Title = agreement.Title,
        Parties = agreement.PartySlugs,
        Amendment = amendment.Number,
        AmendmentTitle = amendment.Title,
        EffectiveFrom = amendment.EffectiveFrom!.Value,
        Changed = [.. amendment.Changes.Touches().Select(touched => touched.Key).Concat(amendment.Entered.Select(TermKeys.Commitment)).Concat(amendment.EnteredLines.Select(TermKeys.Funding))],
        EndsOn = agreement.EndsOn,
        Joined = [.. (amendment.Changes.Join ?? []).Select(one => one.Slug)],
        JoinedNames = [.. (amendment.Changes.Join ?? []).Select(one => one.Name)],
        Values = [.. (amendment.Changes.Terms?.Set() ?? []).Select(one => $"{one.Key}={one.Value}")],
    };
}
