using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace SkillsHub.Persistence;

/// <summary>
/// What a database remembers of its first <c>migrate</c>: data that began without demo data is somebody's real data, and never gets
/// any, whoever forgets a switch; and what demo data opened is closed once, when it is switched off. It is a comment on the table of
/// applied migrations, the one table that each database has.
/// </summary>
internal static class DemoMark
{
    private const string Real = "begun without demo data";
    private const string Closed = "demo data is closed";
    private const string Nothing = "";
    private const string Comment = """comment on table "__EFMigrationsHistory" is""";

    public static Task SetRealAsync(DatabaseFacade database, CancellationToken cancellationToken) =>
        database.ExecuteSqlRawAsync($"{Comment} '{Real}'", cancellationToken);

    public static Task SetClosedAsync(DatabaseFacade database, CancellationToken cancellationToken) =>
        database.ExecuteSqlRawAsync($"{Comment} '{Closed}'", cancellationToken);

    public static Task RemoveAsync(DatabaseFacade database, CancellationToken cancellationToken) =>
        database.ExecuteSqlRawAsync($"{Comment} '{Nothing}'", cancellationToken);

    public static async Task<bool> IsRealAsync(DatabaseFacade database, CancellationToken cancellationToken) =>
        await ReadAsync(database, cancellationToken) == Real;

    /// <summary>Whether demo data was loaded and nothing has closed it since.</summary>
    public static async Task<bool> IsOpenAsync(DatabaseFacade database, CancellationToken cancellationToken) =>
        await ReadAsync(database, cancellationToken) == Nothing;

    private static Task<string> ReadAsync(DatabaseFacade database, CancellationToken cancellationToken) =>
        database.SqlQueryRaw<string>("""select coalesce(obj_description('"__EFMigrationsHistory"'::regclass), '') as "Value" """).SingleAsync(cancellationToken);
}
