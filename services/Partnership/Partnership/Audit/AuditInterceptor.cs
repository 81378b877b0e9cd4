using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Audit;

/// <summary>Writes the audit trail of every aggregate with the change itself, so that no feature can forget to.</summary>
internal sealed class AuditInterceptor(CurrentUser user, TimeProvider clock) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Write(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Write(eventData.Context!);
        return result;
    }

    private void Write(DbContext context)
    {
        var parts = context.ChangeTracker.Entries().ToLookup(RootOf);
        var entries = context.ChangeTracker.Entries<Aggregate>()
            .Where(root => root.Entity is not IBookkeeping)
            .Select(root => EntryOf(root, parts[root.Entity.Id])).OfType<AuditEntry>()
            .ToList();
        context.AddRange(entries);
    }

    private AuditEntry? EntryOf(EntityEntry<Aggregate> root, IEnumerable<EntityEntry> parts)
    {
        var isWhole = root.State is EntityState.Added or EntityState.Deleted;
        var changes = isWhole ? [] : AuditChanges.Of(root, parts);
        if (!isWhole && changes.Count == 0)
            return null;
        var part = root.Entity as IPartOfAgreement;
        return new AuditEntry
        {
            Hub = root.Entity.Hub,
            AgreementId = root.Entity is Agreement ? root.Entity.Id : part?.AgreementId,
            Subject = JsonNamingPolicy.CamelCase.ConvertName(root.Metadata.ClrType.Name),
            SubjectId = root.Entity.Id,
            SubjectNumber = part?.NumberInAgreement,
            Action = ActionOf(root.State),
            Changes = changes,
            ChangedBy = user.Subject is null ? "system" : user.Name,
            ChangedById = user.Subject,
            Organisation = user.IsStaff ? null : user.Organisation,
            Readers = part?.ReadersOf([.. changes.Select(change => change.Field)]) ?? [],
            ChangedAt = clock.GetUtcNow(),
        };
    }

    private static AuditAction ActionOf(EntityState state) => state switch
    {
        EntityState.Added => AuditAction.Created,
        EntityState.Deleted => AuditAction.Deleted,
        _ => AuditAction.Changed,
    };

    // The key of a part begins with its owner's, up to the aggregate's own.
    private static Guid? RootOf(EntityEntry entry) =>
        entry.Metadata.IsOwned() ? entry.Property(entry.Metadata.FindPrimaryKey()!.Properties[0].Name).CurrentValue as Guid? : null;
}
