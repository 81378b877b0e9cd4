using Microsoft.EntityFrameworkCore;
using SkillsHub.Contracts;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines.Telling;

/// <summary>Tells what became of the deadlines of one agreement since it was last looked at, in one transaction with what it remembers of it.</summary>
internal sealed class DeadlineTeller(PartnershipDbContext context, DeadlineSources sources, IOutbox outbox, TimeProvider clock)
{
    /// <returns>How many events there were to tell.</returns>
    public async Task<int> TellAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        if (await sources.ReadAsync([agreementId], cancellationToken) is not [var source])
            return 0;
        if (await context.Hubs.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Hub == source.Agreement.Hub, cancellationToken) is not { } hub)
            return 0;
        var now = clock.GetUtcNow();
        var marks = await context.DeadlineMarks.Where(mark => mark.AgreementId == agreementId).ToDictionaryAsync(mark => mark.DeadlineId, StringComparer.Ordinal, cancellationToken);
        List<IntegrationEvent> told = [];
        foreach (var deadline in source.On(hub.DayOf(now)))
        {
            if (!marks.TryGetValue(deadline.Id, out var mark))
                mark = new DeadlineMark { AgreementId = agreementId, DeadlineId = deadline.Id };
            if (mark.Take(deadline, now) is not { } state)
                continue;
            told.Add(EventOf(state, source.Agreement.Id, deadline));
            if (!marks.ContainsKey(deadline.Id))
                context.Add(mark);
        }

        if (told.Count > 0)
            outbox.Add(await BookAsync(source, now, cancellationToken), now, told);
        await context.SaveChangesAsync(cancellationToken);
        return told.Count;
    }

    private async Task<DeadlineBook> BookAsync(DeadlineSource source, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await context.DeadlineBooks.SingleOrDefaultAsync(candidate => candidate.AgreementId == source.Agreement.Id, cancellationToken) is { } book)
            return book;
        book = DeadlineBook.Open(Guid.CreateVersion7(now), source.Agreement);
        context.Add(book);
        return book;
    }

    private static IntegrationEvent EventOf(DeadlineState state, Guid agreementId, Deadline deadline) => state switch
    {
        DeadlineState.Met => new DeadlineMet
        {
            AgreementId = agreementId,
            Parties = deadline.Parties,
            DeadlineId = deadline.Id,
            Kind = deadline.Kind,
            Party = deadline.Party,
            Counterpart = deadline.Counterpart,
            Article = deadline.Article,
            LegalDate = deadline.LegalDate,
        },
        DeadlineState.Missed => new DeadlineMissed
        {
            AgreementId = agreementId,
            Parties = deadline.Parties,
            DeadlineId = deadline.Id,
            Kind = deadline.Kind,
            Party = deadline.Party,
            Counterpart = deadline.Counterpart,
            Article = deadline.Article,
            LegalDate = deadline.LegalDate,
        },
        _ => new DeadlineApproaching
        {
            AgreementId = agreementId,
            Parties = deadline.Parties,
            DeadlineId = deadline.Id,
            Kind = deadline.Kind,
            Party = deadline.Party,
            Counterpart = deadline.Counterpart,
            Article = deadline.Article,
            LegalDate = deadline.LegalDate,
        },
    };
}
