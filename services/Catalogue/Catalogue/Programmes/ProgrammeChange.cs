using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Catalogue.Hubs;
using SkillsHub.Catalogue.Programmes.Errors;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Messaging;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Catalogue.Programmes;

/// <summary>One change of a programme by its hub's staff: read, decide, store state and events together, answer with what it is now.</summary>
internal sealed class ProgrammeChange(CatalogueDbContext database, IOutbox outbox, CurrentUser user, HubCalendar calendar, IHttpContextAccessor http)
{
    public DateTimeOffset Now => calendar.Now;

    /// <param name="id">Of the programme.</param>
    /// <param name="ifMatch">The state that the change was decided on.</param>
    /// <param name="decide">From the programme and the day at its hub.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Results<Ok<ProgrammeDetails>, ProblemHttpResult>> ApplyAsync(
        Guid id, IfMatch ifMatch, Func<Programme, DateOnly, Result<IntegrationEvent[]>> decide, CancellationToken cancellationToken)
    {
        var programme = await database.Programmes.Include(one => one.Sessions)
            .SingleOrDefaultAsync(one => one.Id == id && one.Hub == user.RequiredHub, cancellationToken);
        if (programme is null)
            return new ProgrammeNotFound().ToProblem();
        database.Expect(programme, ifMatch);
        var today = await calendar.TodayAsync(programme.Hub, cancellationToken);
        if (!decide(programme, today).TryGet(out var events, out var refusal))
            return refusal.ToProblem();
        outbox.Add(programme, Now, events);
        if (await SaveAsync(cancellationToken) is { } collision)
            return collision.ToProblem();
        return TypedResults.Ok(Answer(programme, today));
    }

    public async Task<Results<Created<ProgrammeDetails>, ProblemHttpResult>> CreateAsync(Programme programme, CancellationToken cancellationToken)
    {
        database.Add(programme);
        if (await SaveAsync(cancellationToken) is { } collision)
            return collision.ToProblem();
        return TypedResults.Created($"{CatalogueExtensions.Prefix}/programmes/{programme.Id}", Answer(programme, await calendar.TodayAsync(programme.Hub, cancellationToken)));
    }

    private ProgrammeDetails Answer(Programme programme, DateOnly today)
    {
        http.HttpContext!.Response.Headers.ETag = ProgrammeTag.Of(programme, today);
        return ProgrammeDetails.Of(programme, today);
    }

    private async Task<Error?> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException collision) when (collision.IsUniqueViolation(ProgrammeMapping.CodeIndex))
        {
            return new ProgrammeCodeTaken();
        }
        catch (DbUpdateException collision) when (collision.IsUniqueViolation(ProgrammeMapping.KeyIndex))
        {
            return new ProgrammeAlreadyExists();
        }
        catch (DbUpdateException collision) when (collision.IsUniqueViolation(ProgrammeMapping.SessionKeyIndex))
        {
            return new SessionAlreadyExists();
        }
    }
}
