using Microsoft.EntityFrameworkCore;
using SkillsHub.Contracts;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines.Telling.Mails;

namespace SkillsHub.Partnership.Deadlines.Telling;

/// <summary>Tells what became of the deadlines of one agreement since it was last looked at, in one transaction with what it remembers of it.</summary>
internal sealed class DeadlineTeller(PartnershipDbContext context, DeadlineComputer computer, DeadlineMails mails, IOutbox outbox, TimeProvider clock)
{
    /// <summary>Computes the deadlines of several agreements at once: each is then told of those, unless a fact was recorded meanwhile.</summary>
    /// <returns>By agreement.</returns>
    public async Task<IReadOnlyDictionary<Guid, ComputedDeadlines>> LookAheadAsync(IReadOnlyCollection<Guid> agreements, CancellationToken cancellationToken)
    {
        var hubs = await context.Agreements.AsNoTracking()
            .Where(agreement => agreements.Contains(agreement.Id))
            .Join(context.Hubs.AsNoTracking(), agreement => agreement.Hub, hub => hub.Hub, (agreement, hub) => new { agreement.Id, Hub = hub })
            .ToListAsync(cancellationToken);
        var ahead = new Dictionary<Guid, ComputedDeadlines>();
        foreach (var hub in hubs.GroupBy(one => one.Hub.Hub, StringComparer.Ordinal))
        {
            foreach (var computed in await computer.ReadAsync([.. hub.Select(one => one.Id)], hub.First().Hub.DayOf(clock.GetUtcNow()), cancellationToken))
                ahead.Add(computed.Version.AgreementId, computed);
        }

        return ahead;
    }

    /// <param name="agreementId">The agreement.</param>
    /// <param name="ahead">What was computed ahead of it and of others; null where nothing was.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>How many events there were to tell.</returns>
    public async Task<int> TellAsync(Guid agreementId, IReadOnlyDictionary<Guid, ComputedDeadlines>? ahead, CancellationToken cancellationToken)
    {
        // Read before all else: whoever told meanwhile, as it may when the turn was lost with its connection, has changed its version.
        var book = await context.DeadlineBooks.SingleOrDefaultAsync(candidate => candidate.AgreementId == agreementId, cancellationToken);
        if (await context.Hubs.AsNoTracking().SingleOrDefaultAsync(hub => context.Agreements.Any(agreement => agreement.Id == agreementId && agreement.Hub == hub.Hub), cancellationToken) is not { } hub)
            return 0;
        var now = clock.GetUtcNow();
        if (await computer.ReadAsync([agreementId], hub.DayOf(now), ahead, cancellationToken) is not [var computed])
            return 0;
        // Of some hundred few change: those alone are followed. Whoever told meanwhile has changed the book.
        var marks = await context.DeadlineMarks.AsNoTracking().Where(mark => mark.AgreementId == agreementId).ToDictionaryAsync(mark => mark.DeadlineId, StringComparer.Ordinal, cancellationToken);
        List<DeadlineNews> told = [];
        var source = computed.Source;
        foreach (var deadline in computed.Deadlines.Where(deadline => !computed.IsMoot(deadline) && !computed.IsBeingRecorded(deadline, hub.DayOf)))
        {
            var isKnown = marks.TryGetValue(deadline.Id, out var known);
            var mark = known ?? new DeadlineMark { AgreementId = agreementId, DeadlineId = deadline.Id };
            var state = mark.Take(deadline, now, out var changed);
            if (isKnown && changed)
                context.Update(mark);
            if (state is not { } news)
                continue;
            told.Add(new DeadlineNews(news, deadline));
            if (!isKnown)
                context.Add(mark);
        }

        if (told.Count > 0)
        {
            book ??= Open(source, now);
            outbox.Add(book, now, told.ConvertAll(news => EventOf(news.State, source.Agreement.Id, news.Deadline)));
            await mails.AddAsync(source, hub, book, told, cancellationToken);
        }
        else if (book is not null && context.ChangeTracker.HasChanges())
            context.Entry(book).Property(one => one.AgreementId).IsModified = true;
        await context.SaveChangesAsync(cancellationToken);
        return told.Count;
    }

    private DeadlineBook Open(DeadlineSource source, DateTimeOffset now)
    {
        var book = DeadlineBook.Open(Guid.CreateVersion7(now), source.Agreement);
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
