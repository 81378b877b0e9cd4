using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace SkillsHub.Persistence;

/// <summary>
/// What a database remembers of its first <c>migrate</c>: data that began without demo data is somebody's real data, and never gets
/// any, whoever forgets a switch. It is a comment on the table of applied migrations, the one table that each database has.
/// </summary>
internal static class DemoMark
{
    private const string Real = "begun without demo data";

    public static Task<int> SetRealAsync(DatabaseFacade database, CancellationToken cancellationToken) =>
        database.ExecuteSqlRawAsync($"""comment on table "__EFMigrationsHistory" is '{Real}'""", cancellationToken);

    public static async Task<bool> IsRealAsync(DatabaseFacade database, CancellationToken cancellationToken) =>
        await database.SqlQueryRaw<bool>($"""select coalesce(obj_description('"__EFMigrationsHistory"'::regclass), '') = '{Real}' as "Value" """).SingleAsync(cancellationToken);
}
