using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Domain;
using SkillsHub.Web;

namespace SkillsHub.Persistence;

/// <summary>Optimistic concurrency on PostgreSQL's <c>xmin</c>.</summary>
public static class RowVersionExtensions
{
    /// <summary>Maps what every aggregate has: key made by the client, hub, stream position, row version.</summary>
    /// <typeparam name="TAggregate">The aggregate.</typeparam>
    /// <param name="entity">Its mapping.</param>
    /// <returns>The same mapping.</returns>
    public static EntityTypeBuilder<TAggregate> IsAggregate<TAggregate>(this EntityTypeBuilder<TAggregate> entity)
        where TAggregate : Aggregate
    {
        entity.HasKey(aggregate => aggregate.Id);
        entity.Property(aggregate => aggregate.Id).ValueGeneratedNever();
        entity.Property(aggregate => aggregate.Hub).HasMaxLength(100);
        entity.Property(aggregate => aggregate.StreamPosition);
        entity.Property(aggregate => aggregate.RowVersion).IsRowVersion();
        return entity;
    }

    /// <summary>
    /// Answers 412 unless the row is the one that the client read, now and when it is saved. The row is written even when
    /// only its parts change.
    /// </summary>
    /// <param name="context">The context that tracks the aggregate.</param>
    /// <param name="aggregate">The aggregate about to change.</param>
    /// <param name="ifMatch">What the client sent.</param>
    /// <exception cref="PreconditionException">The row has changed since.</exception>
    public static void Expect(this DbContext context, Aggregate aggregate, IfMatch ifMatch)
    {
        var entry = context.Entry(aggregate);
        if (!ifMatch.Matches(aggregate.RowVersion))
            throw PreconditionException.Failed();
        entry.Property(candidate => candidate.StreamPosition).IsModified = true;
    }

    /// <summary>Saves; who lost a race that only an index can tell is answered 412, as one whose row has changed.</summary>
    /// <param name="context">The context with the changes.</param>
    /// <param name="isRace">Whether what the database refused is what somebody else has made at the same moment.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="PreconditionException">Somebody else was faster: what was read is what it was no longer.</exception>
    public static async Task SaveUnlessRacedAsync(this DbContext context, Func<DbUpdateException, bool> isRace, CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException race) when (isRace(race))
        {
            throw PreconditionException.Failed();
        }
    }
}
