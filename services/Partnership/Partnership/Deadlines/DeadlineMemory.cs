using Microsoft.Extensions.Caching.Memory;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>Keeps what was computed last for each agreement. Whoever reads it compares the version with that in the database: another replica's change needs no telling.</summary>
internal sealed class DeadlineMemory : IDisposable
{
    // In deadlines, of which one takes about 1 KB: of some four hundred agreements of the largest.
    private const int MostKept = 100_000;

    // What the text says and the letters, however few days follow from them.
    private const int SourceSize = 50;

    private static readonly TimeSpan Unread = TimeSpan.FromMinutes(30);

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <returns>Null where nothing is kept of that version.</returns>
    public ComputedDeadlines? Find(DeadlineVersion version) => cache.Get<ComputedDeadlines>(version.AgreementId) is { } computed && computed.Version == version ? computed : null;

    public void Keep(ComputedDeadlines computed) =>
        cache.Set(computed.Version.AgreementId, computed, new MemoryCacheEntryOptions { Size = SourceSize + computed.Deadlines.Count, SlidingExpiration = Unread });

    public void Dispose() => cache.Dispose();
}
