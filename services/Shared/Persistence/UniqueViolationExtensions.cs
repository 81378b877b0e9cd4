using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SkillsHub.Persistence;

/// <summary>Uniqueness is held by an index, never by a prior SELECT; this is how the index speaks.</summary>
public static class UniqueViolationExtensions
{
    /// <summary>Tells whether the save failed because of one unique index.</summary>
    /// <param name="exception">What the save threw.</param>
    /// <param name="index">Name of the index.</param>
    /// <returns>True for a violation of that index.</returns>
    public static bool IsUniqueViolation(this DbUpdateException exception, string index) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } violation
        && violation.ConstraintName == index;
}
