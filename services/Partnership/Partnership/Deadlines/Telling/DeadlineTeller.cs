using Microsoft.EntityFrameworkCore;
using SkillsHub.Contracts;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines.Telling.Mails;
using SkillsHub.Partnership.Hubs;

namespace SkillsHub.Partnership.Deadlines.Telling;

/// <summary>Tells what became of the deadlines of one agreement since it was last looked at, in one transaction with what it remembers of it.</summary>
internal sealed class DeadlineTeller(PartnershipDbContext context, DeadlineComputer computer, DeadlineMails mails, IOutbox outbox, TimeProvider clock)
{
    /// <summary>Computes the deadlines of several agreements at once, and compares them with what was told: each is then told of those, unless a fact was recorded meanwhile.</summary>
    public async Task<DeadlinesAhead> LookAheadAsync(IReadOnlyCollection<Guid> agreements, CancellationToken cancellationToken)
    {
        var hubs = await context.Agreements.AsNoTracking()
            .Where(agreement => agreements.Contains(agreement.Id))
            .Join(context.Hubs.AsNoTracking(), agreement => agreement.Hub, hub => hub.Hub, (agreement, hub) => new { agreement.Id, Hub = hub })
            .ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var (computed, settled) = (new Dictionary<Guid, ComputedDeadlines>(), new HashSet<Guid>());
        foreach (var ofHub in hubs.GroupBy(one => one.Hub.Hub, StringComparer.Ordinal))
        {
            var hub = ofHub.First().Hub;
            Guid[] ids = [.. ofHub.Select(one => one.Id)];
            var all = await computer.ReadAsync(ids, hub.DayOf(now), cancellationToken);
            var marks = (await context.DeadlineMarks.AsNoTracking().Where(mark => ids.Contains(mark.AgreementId)).ToListAsync(cancellationToken)).ToLookup(mark => mark.AgreementId);
            foreach (var one in all)
            {
                computed.Add(one.Version.AgreementId, one);
                if (!Compare(one, hub, marks[one.Version.AgreementId], now).Any())
                    settled.Add(one.Version.AgreementId);
            }
        }

        return new(computed, settled);
    }

    /// <param name="agreementId">The agreement.</param>
    /// <param name="ahead">What was computed ahead of it and of others; null where nothing was.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>How many events there were to tell.</returns>
    public async Task<int> TellAsync(Guid agreementId, DeadlinesAhead? ahead, CancellationToken cancellationToken)
    {
        if (ahead?.Settled.Contains(agreementId) == true)
            return 0;
        // Read before all else: whoever told meanwhile, as it may when the turn was lost with its connection, has changed its version.
        var book = await context.DeadlineBooks.SingleOrDefaultAsync(candidate => candidate.AgreementId == agreementId, cancellationToken);
        if (await context.Hubs.AsNoTracking().SingleOrDefaultAsync(hub => context.Agreements.Any(agreement => agreement.Id == agreementId && agreement.Hub == hub.Hub), cancellationToken) is not { } hub)
            return 0;
        var now = clock.GetUtcNow();
        if (await computer.ReadAsync([agreementId], hub.DayOf(now), ahead?.Computed, cancellationToken) is not [var computed])
            return 0;
        // Of some hundred few change: those alone are followed. Whoever told meanwhile has changed the book.
        var marks = await context.DeadlineMarks.AsNoTracking().Where(mark => mark.AgreementId == agreementId).ToListAsync(cancellationToken);
        List<DeadlineNews> told = [];
        var source = computed.Source;
        foreach (var (mark, isKnown, news) in Compare(computed, hub, marks, now))
        {
            if (isKnown)
                context.Update(mark);
            else
                context.Add(mark);
            if (news is not null)
                told.Add(news);
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

    // What is another thing than before: news, or that there will be news again.
    private static IEnumerable<(DeadlineMark Mark, bool IsKnown, DeadlineNews? News)> Compare(ComputedDeadlines computed, Hub hub, IEnumerable<DeadlineMark> marks, DateTimeOffset now)
    {
        var byDeadline = marks.ToDictionary(mark => mark.DeadlineId, StringComparer.Ordinal);
        foreach (var deadline in computed.Deadlines.Where(deadline => !computed.IsMoot(deadline) && !computed.IsBeingRecorded(deadline, hub.DayOf)))
        {
            var isKnown = byDeadline.TryGetValue(deadline.Id, out var known);
            var mark = known ?? new DeadlineMark { AgreementId = computed.Version.AgreementId, DeadlineId = deadline.Id };
            var state = mark.Take(deadline, now, out var changed);
            if (state is { } news)
                yield return (mark, isKnown, new DeadlineNews(news, deadline));
            else if (isKnown && changed)
                yield return (mark, isKnown, null);
        }
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
