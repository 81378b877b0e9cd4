namespace SkillsHub.Identity.Keys;

/// <summary>When keys are made, used and dropped. Pure: time comes in.</summary>
internal static class KeySchedule
{
    public static readonly TimeSpan RotateAfter = TimeSpan.FromDays(90);

    /// <summary>Longer than the 12 hours for which a client that is not ours may keep our key list; our services keep it for a minute.</summary>
    public static readonly TimeSpan PublishAhead = TimeSpan.FromDays(1);

    /// <summary>Longer than the longest token lives (refresh tokens: 14 days).</summary>
    public static readonly TimeSpan KeepAfter = TimeSpan.FromDays(15);

    public static bool NeedsNew(TokenKey? newest, DateTimeOffset now) => newest is null || newest.CreatedAt + RotateAfter <= now;

    /// <summary>The keys to load: the one that signs first, then the others, newest first.</summary>
    public static IReadOnlyList<TokenKey> InUse(IReadOnlyCollection<TokenKey> keys, DateTimeOffset now)
    {
        var newestFirst = keys.OrderByDescending(key => key.Generation).ToArray();
        var active = newestFirst.FirstOrDefault(key => key.UseFrom <= now) ?? newestFirst.LastOrDefault();
        return [.. newestFirst.Where(key => key == active), .. newestFirst.Where(key => key != active)];
    }

    /// <summary>A key is done with once its successor has signed for longer than any token lives.</summary>
    public static IEnumerable<TokenKey> Expired(IReadOnlyCollection<TokenKey> keys, DateTimeOffset now) =>
        keys.Where(key => keys.Any(later => later.Generation > key.Generation && later.UseFrom + KeepAfter <= now));
}
