using Microsoft.EntityFrameworkCore;

namespace SkillsHub.Persistence.Idempotency;

/// <summary>The table of answers, in the service's own database and migrations.</summary>
public static class IdempotencyModel
{
    /// <summary>Adds <c>idempotent_answer</c>.</summary>
    /// <param name="model">The service's model.</param>
    /// <returns>The same model.</returns>
    public static ModelBuilder AddIdempotency(this ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Entity<IdempotentAnswer>(entity =>
        {
            entity.ToTable("idempotent_answer");
            entity.HasKey(answer => new { answer.Scope, answer.Key });
            entity.Property(answer => answer.Body).HasColumnType("json");
            entity.Property(answer => answer.ETag).HasColumnName("etag");
            entity.HasIndex(answer => answer.CreatedAt);
        });
        return model;
    }
}
