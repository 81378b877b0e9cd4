using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Proofs;

namespace SkillsHub.Partnership.Commitments;

/// <summary>What shows that the lines of a register were kept, and whether it is still there.</summary>
internal sealed class RegisterProofs(ProofTargets targets, TimeProvider clock)
{
    /// <summary>Of a register's lines, those that are asked for.</summary>
    public async Task<IQueryable<Commitment>> PickAsync(IQueryable<Commitment> lines, ProofDoubt? doubt, CancellationToken cancellationToken)
    {
        if (doubt is null or ProofDoubt.None)
            return lines;
        var asked = doubt == ProofDoubt.Gone ? ProofStanding.Gone : ProofStanding.Unverified;
        var proved = await lines.ToListAsync(cancellationToken);
        var proofs = await ReadAsync(proved, cancellationToken);
        List<int> numbers = [.. proved.Where(line => Counting(line).Any(proof => proofs.TryGetValue(proof, out var standing) && standing == asked)).Select(line => line.Number)];
        return lines.Where(line => numbers.Contains(line.Number));
    }

    public async Task<IReadOnlyDictionary<Proof, ProofStanding>> ReadAsync(IReadOnlyList<Commitment> lines, CancellationToken cancellationToken) => lines.Count == 0
        ? new Dictionary<Proof, ProofStanding>()
        : await targets.StandingsAsync(lines[0].Hub, lines.SelectMany(Counting), clock.GetUtcNow(), cancellationToken);

    /// <summary>The proof of a line that most needs somebody to look at it; else the latest. Null where there is none.</summary>
    public static ShownProof? Shown(Commitment line, IReadOnlyDictionary<Proof, ProofStanding> proofs) => line.Fulfilments
        .Where(fulfilment => fulfilment.Counts)
        .Select(fulfilment => (fulfilment.RecordedAt, Shown: new ShownProof(fulfilment.Proof, proofs.TryGetValue(fulfilment.Proof, out var standing) ? standing : null)))
        .OrderBy(one => one.Shown.Standing switch { ProofStanding.Gone => 0, ProofStanding.NotYetHeld => 1, ProofStanding.Unverified => 2, _ => 3 })
        .ThenByDescending(one => one.RecordedAt)
        .Select(one => one.Shown)
        .FirstOrDefault();

    private static IEnumerable<Proof> Counting(Commitment line) => line.Fulfilments.Where(fulfilment => fulfilment.Counts).Select(fulfilment => fulfilment.Proof);
}

/// <param name="Proof">What shows it.</param>
/// <param name="Standing">Whether it is still there; null for a free document.</param>
internal sealed record ShownProof(Proof Proof, ProofStanding? Standing);
