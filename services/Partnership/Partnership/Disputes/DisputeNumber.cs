using System.Security.Cryptography;

namespace SkillsHub.Partnership.Disputes;

/// <summary>The number of a dispute: drawn, for one that counts would tell each reader how many others there are that it may not see.</summary>
internal static class DisputeNumber
{
    private const int First = 1_000;
    private const int Last = 9_999;

    /// <param name="taken">Those of the agreement's disputes.</param>
    public static int Draw(IReadOnlyCollection<int> taken)
    {
        var free = Enumerable.Range(First, Last - First + 1).Except(taken).ToList();
        return free.Count > 0 ? free[RandomNumberGenerator.GetInt32(free.Count)] : taken.Max() + 1;
    }
}
