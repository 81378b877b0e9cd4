using Npgsql;
using SkillsHub.Persistence;

namespace SkillsHub.Documentation.Files;

/// <summary>
/// The right to sweep the folder, for one replica at a time. Two databases on one folder have a turn each, so the store bears a second
/// sweeper too.
/// </summary>
internal static class SweepTurn
{
    // "sweep" in ASCII.
    private const long LockKey = 0x7377656570;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Waits a little for the turn.</summary>
    /// <returns>Null when another replica goes on sweeping.</returns>
    public static Task<AdvisoryTurn?> TakeAsync(NpgsqlDataSource database, CancellationToken cancellationToken) =>
        AdvisoryTurn.TakeAsync(database, LockKey, Patience, cancellationToken);
}
