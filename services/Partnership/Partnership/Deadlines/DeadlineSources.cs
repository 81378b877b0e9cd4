using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Amendments;
using SkillsHub.Partnership.Amendments.Versions;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Committee;
using SkillsHub.Partnership.Committee.Meetings;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Reports;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>Reads what deadlines are computed from. Whoever may see the agreements is the caller's to check.</summary>
internal sealed class DeadlineSources(PartnershipDbContext context)
{
    /// <summary>The clause of termination as amended on whatever day; null where there is none.</summary>
    public async Task<Func<DateOnly, TerminationExtract?>> TerminationAsync(Guid agreementId, CancellationToken cancellationToken) =>
        await TerminationAsync(agreementId, (await InEffectAsync([agreementId], cancellationToken))[agreementId], cancellationToken);

    /// <summary>What a shorter notice is held against, on a day of the hub.</summary>
    public async Task<NoticeStanding> StandingAsync(Guid agreementId, DateOnly today, CancellationToken cancellationToken) =>
        await StandingAsync(agreementId, today, (await InEffectAsync([agreementId], cancellationToken))[agreementId], cancellationToken);

    /// <summary>The same, where the caller knows which amendments are in effect, with what is not saved yet.</summary>
    public async Task<NoticeStanding> StandingAsync(Guid agreementId, DateOnly today, IEnumerable<AmendmentFact> inEffect, CancellationToken cancellationToken) => new(
        today,
        await TerminationAsync(agreementId, inEffect, cancellationToken),
        await context.NoticeLetters
            .Where(letter => letter.AgreementId == agreementId && letter.Purpose == NoticePurpose.Termination && letter.IsLive)
            .MaxAsync(letter => (DateOnly?)letter.SentOn, cancellationToken));

    public async Task<IReadOnlyList<DeadlineSource>> ReadAsync(IReadOnlyCollection<Guid> agreements, CancellationToken cancellationToken)
    {
        var inForce = await context.Agreements.AsNoTracking()
            .Where(agreement => agreements.Contains(agreement.Id) && agreement.InForceFrom != null)
            .ToListAsync(cancellationToken);
        // The whole text of a document lies beside its extract: it is left there.
        var texts = await context.AgreementContents.AsNoTracking()
            .Where(content => agreements.Contains(content.AgreementId))
            .Select(content => new { content.AgreementId, content.Extract })
            .ToDictionaryAsync(content => content.AgreementId, content => content.Extract, cancellationToken);
        var letters = (await context.NoticeLetters.AsNoTracking().Where(letter => agreements.Contains(letter.AgreementId)).ToListAsync(cancellationToken))
            .ToLookup(letter => letter.AgreementId);
        var amendments = await InEffectAsync(agreements, cancellationToken);
        var plans = await context.FundingPlans.AsNoTracking().Where(plan => agreements.Contains(plan.AgreementId)).ToDictionaryAsync(plan => plan.AgreementId, cancellationToken);
        var meetings = (await context.Meetings.AsNoTracking()
            .Where(meeting => agreements.Contains(meeting.AgreementId))
            .OrderBy(meeting => meeting.Number)
            .Select(meeting => new MeetingFact(
                meeting.Id, meeting.AgreementId, meeting.Number, meeting.State, new MeetingPlan(meeting.Day, meeting.StartsAt, meeting.Place, meeting.Link), meeting.StreamPosition, meeting.ChangedAt))
            .ToListAsync(cancellationToken)).ToLookup(meeting => meeting.AgreementId);
        // Who sits is personal, and is left where it is.
        var committees = await context.Committees.AsNoTracking()
            .Where(committee => agreements.Contains(committee.AgreementId))
            .Select(committee => new
            {
                committee.AgreementId,
                committee.KeptFrom,
                Seats = committee.Seats.OrderBy(seat => seat.Number).Select(seat => new SeatFact(seat.Party, seat.Organisation, seat.ClosedFrom)).ToList(),
            })
            .ToDictionaryAsync(committee => committee.AgreementId, cancellationToken);
        var reports = (await context.AnnualReports.AsNoTracking()
            .Where(report => agreements.Contains(report.AgreementId))
            .Select(report => new ReportFacts(
                report.AgreementId, report.StreamPosition, report.Editions.OrderBy(edition => edition.Number).Select(edition => new ReportSent(edition.To, edition.TransmittedOn, edition.TransmittedAt)).ToList()))
            .ToListAsync(cancellationToken)).ToLookup(report => report.AgreementId);
        var brands = await BrandsAsync(agreements, cancellationToken);
        var commitments = await CommitmentsAsync(agreements, cancellationToken);
        var money = await MoneyAsync(agreements, cancellationToken);
        var registers = await context.Commitments.AsNoTracking()
            .Where(line => agreements.Contains(line.AgreementId))
            .GroupBy(line => line.AgreementId)
            .Select(lines => new { AgreementId = lines.Key, Facts = new RegisterFacts(lines.Sum(line => line.StreamPosition), lines.Max(line => line.ChangedAt)) })
            .ToDictionaryAsync(register => register.AgreementId, register => register.Facts, cancellationToken);
        return [.. inForce.Select(agreement =>
        {
            var text = texts[agreement.Id];
            var committee = committees.GetValueOrDefault(agreement.Id);
            var plan = plans.GetValueOrDefault(agreement.Id);
            return new DeadlineSource(agreement, text with { Grants = AgreedGrants.Of(text.Grants, agreement.OpenPoints) }, [.. letters[agreement.Id]], [.. amendments[agreement.Id]])
            {
                Plan = plan,
                Meetings = committee is null ? null : [.. meetings[agreement.Id]],
                MeetingsKeptFrom = committee?.KeptFrom,
                Seats = committee?.Seats ?? [],
                Reports = [.. reports[agreement.Id]],
                Permissions = [.. brands[agreement.Id].Where(brand => brand.IsLive).Select(brand => brand.Fact)],
                Brands = new(brands[agreement.Id].Sum(brand => brand.StreamPosition), brands[agreement.Id].Max(brand => brand.ChangedAt)),
                Commitments = [.. commitments[agreement.Id]],
                Register = registers.GetValueOrDefault(agreement.Id) ?? new(0, null),
                FundingCalls = [.. money[agreement.Id].SelectMany(grant => grant.Calls(plan?.LineOf(grant.Line)?.Source))],
                Money = money[agreement.Id].GroupBy(grant => grant.Funder, StringComparer.Ordinal).ToDictionary(grants => grants.Key, GrantMoney.FactsOf, StringComparer.Ordinal),
            };
        })];
    }

    private async Task<Func<DateOnly, TerminationExtract?>> TerminationAsync(Guid agreementId, IEnumerable<AmendmentFact> inEffect, CancellationToken cancellationToken)
    {
        var text = await context.AgreementContents.AsNoTracking().Where(content => content.AgreementId == agreementId).Select(content => content.Extract).SingleAsync(cancellationToken);
        var inTurn = inEffect.OrderBy(fact => fact.From).ThenBy(fact => fact.Number).ToList();
        return day => text.With(inTurn.Where(fact => fact.From <= day)).Termination;
    }

    // What is taken back is not waiting to be renewed, and is a fact all the same.
    private async Task<ILookup<Guid, BrandRow>> BrandsAsync(IReadOnlyCollection<Guid> agreements, CancellationToken cancellationToken) =>
        (await context.BrandPermissions.AsNoTracking()
            .Where(permission => agreements.Contains(permission.AgreementId))
            .OrderBy(permission => permission.Number)
            .Select(permission => new
            {
                permission.AgreementId,
                Fact = new PermissionFact(permission.Number, permission.Action, permission.Party, permission.Asker, permission.FirstDay, permission.LastDay),
                IsLive = permission.MissingCount == 0 && permission.Ending == null && permission.Revocation == null,
                permission.StreamPosition,
                permission.AskedAt,
                GrantedAt = permission.Grants.Select(grant => grant.RecordedAt).ToList(),
                EndedAt = permission.Ending == null ? null : (DateTimeOffset?)permission.Ending.EndedAt,
                RevokedAt = permission.Revocation == null ? null : (DateTimeOffset?)permission.Revocation.RevokedAt,
            })
            .ToListAsync(cancellationToken))
        .ToLookup(
            permission => permission.AgreementId,
            permission => new BrandRow(
                permission.Fact,
                permission.IsLive,
                permission.StreamPosition,
                permission.GrantedAt.Append(permission.AskedAt).Cast<DateTimeOffset?>().Append(permission.EndedAt).Append(permission.RevokedAt).Max()));

    // Of a register the lines that wait for nothing are many, and their words long: both are left where they are.
    private async Task<ILookup<Guid, CommitmentFact>> CommitmentsAsync(IReadOnlyCollection<Guid> agreements, CancellationToken cancellationToken) =>
        (await context.Commitments.AsNoTracking()
            .Where(line => agreements.Contains(line.AgreementId) && line.Schedule != null && line.Aside == null)
            .OrderBy(line => line.Number)
            .Select(line => new
            {
                line.AgreementId,
                line.Number,
                line.Party,
                line.IsCommon,
                Text = line.Text.Substring(0, CommitmentFact.LongestText),
                line.Owner,
                line.Source,
                Schedule = new CommitmentSchedule(line.Schedule!.Kind, line.Schedule.DueOn, line.Schedule.EveryMonths),
                line.EndedOn,
                line.HoldsFrom,
                line.ScheduledByAmendment,
                Kept = line.Fulfilments.Where(kept => kept.Withdrawal == null).Select(kept => new KeptFact(kept.Occurrence, kept.Schedule, kept.FulfilledOn)).ToList(),
            })
            .ToListAsync(cancellationToken))
        .ToLookup(
            line => line.AgreementId,
            line => new CommitmentFact(line.Number, line.Party, line.IsCommon, line.Text, line.Owner, line.Source, line.Schedule, line.EndedOn, line.ScheduledByAmendment, line.Kept) { HoldsFrom = line.HoldsFrom });

    // Of a grant what was called and what was paid, with what was reversed of both: how often it changed is to be told.
    private async Task<ILookup<Guid, GrantMoney>> MoneyAsync(IReadOnlyCollection<Guid> agreements, CancellationToken cancellationToken) =>
        (await context.Grants.AsNoTracking()
            .Where(grant => agreements.Contains(grant.AgreementId))
            .OrderBy(grant => grant.Number)
            .Select(grant => new
            {
                grant.AgreementId,
                Money = new GrantMoney(
                    grant.Number,
                    grant.Line,
                    grant.Funder,
                    grant.Steps.Where(step => step.Kind == GrantStepKind.Called || step.Kind == GrantStepKind.Paid)
                        .Select(step => new MoneyStep(
                            step.Kind, step.Instalment, step.On, step.Amount, step.ExpectedOn, step.RecordedAt, step.Reversal == null ? null : (DateTimeOffset?)step.Reversal.ReversedAt))
                        .ToList()),
            })
            .ToListAsync(cancellationToken))
        .ToLookup(grant => grant.AgreementId, grant => grant.Money);

    private async Task<ILookup<Guid, AmendmentFact>> InEffectAsync(IReadOnlyCollection<Guid> agreements, CancellationToken cancellationToken) =>
        (await context.Amendments.AsNoTracking()
            .Where(amendment => agreements.Contains(amendment.AgreementId) && amendment.State == AmendmentState.InEffect)
            .OrderBy(amendment => amendment.EffectiveFrom).ThenBy(amendment => amendment.Number)
            .ToListAsync(cancellationToken))
        .ToLookup(amendment => amendment.AgreementId, amendment => amendment.FactOn(default));

    private sealed record BrandRow(PermissionFact Fact, bool IsLive, int StreamPosition, DateTimeOffset? ChangedAt);
}
