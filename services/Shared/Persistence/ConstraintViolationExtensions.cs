using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SkillsHub.Persistence;

/// <summary>What must hold between rows is held by the database, never by a prior SELECT; this is how it speaks.</summary>
public static class ConstraintViolationExtensions
{
    /// <summary>Tells whether the save failed because of one unique index.</summary>
    /// <param name="exception">What the save threw.</param>
    /// <param name="index">Name of the index.</param>
    /// <returns>True for a violation of that index.</returns>
    public static bool IsUniqueViolation(this DbUpdateException exception, string index) =>
        exception.Violates(PostgresErrorCodes.UniqueViolation, index);

    /// <summary>Tells whether the save failed because the row that one foreign key names is not there, or not there any more.</summary>
    /// <param name="exception">What the save threw.</param>
    /// <param name="key">Name of the foreign key.</param>
    /// <returns>True for a violation of that key.</returns>
    public static bool IsForeignKeyViolation(this DbUpdateException exception, string key) =>
        exception.Violates(PostgresErrorCodes.ForeignKeyViolation, key);

    private static bool Violates(this DbUpdateException exception, string state, string constraint) =>
        exception.InnerException is PostgresException violation && violation.SqlState == state && violation.ConstraintName == constraint;
}
