using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Amendments.Life;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines.Notices;
using SkillsHub.Partnership.Funding;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Reports;

namespace SkillsHub.Partnership.Deadlines.Years;

/// <summary>Lets the years of an agreement count from a day, with all that follows from it, in what the caller saves behind a lock on the plan.</summary>
internal sealed class YearCount(PartnershipDbContext context, FundingDesk funding, IOutbox outbox)
{
    public async Task<Error?> ChangeAsync(Agreement agreement, AgreementYears years, DateOnly today, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (before, after) = (new FiscalCalendar(agreement.Years.FirstFiscalYearFrom), new FiscalCalendar(years.FirstFiscalYearFrom));
        var reports = await context.AnnualReports.AsNoTracking().Where(report => report.AgreementId == agreement.Id).ToListAsync(cancellationToken);
        if ((agreement.CountYears(years, today) ?? AnnualReport.Recounted(reports, before, after) ?? await funding.CollisionAsync(agreement.Id, before, after, cancellationToken)) is { } refusal)
            return refusal;
        (await context.NoticeLetters.Opposing(agreement.Id).ToListAsync(cancellationToken)).ForEach(letter => letter.OpposeAfter(agreement.NotRenewedAfter, now));
        outbox.Add(agreement, now, Told(agreement));
        outbox.TellReturnToForce(agreement, now);
        // What lasts is late from the end on, and what recurs is due up to it.
        foreach (var commitment in await context.Commitments.Where(candidate => candidate.AgreementId == agreement.Id).ToListAsync(cancellationToken))
            commitment.Recount(agreement.Span!);
        return null;
    }

    /// <summary>From when its years count, and its end, as they are now.</summary>
    public static AgreementYearsCounted Told(Agreement agreement) => new()
    {
        Parties = agreement.PartySlugs,
        StartsOn = agreement.Years.StartsOn,
        FirstYearFrom = agreement.Years.FirstYearFrom,
        FirstFiscalYearFrom = agreement.Years.FirstFiscalYearFrom,
        EndsOn = agreement.EndsOn,
    };
}
