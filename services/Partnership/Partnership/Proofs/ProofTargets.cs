using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Proofs;

/// <summary>What is known of the things that proofs point to. What is not known yet may well exist: its event is on the way, or older than the subscription.</summary>
internal sealed class ProofTargets(PartnershipDbContext context)
{
    /// <summary>Null for a free document, and for what nothing is known of.</summary>
    public async Task<ProofTarget?> FindAsync(Proof proof, CancellationToken cancellationToken) =>
        IdOf(proof) is { } id ? await context.ProofTargets.AsNoTracking().SingleOrDefaultAsync(target => target.Kind == proof.Kind && target.Id == id, cancellationToken) : null;

    /// <summary>How each proof stands now; a free document has no standing.</summary>
    public async Task<IReadOnlyDictionary<Proof, ProofStanding>> StandingsAsync(string hub, IEnumerable<Proof> proofs, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var pointing = proofs.Where(proof => IdOf(proof) is not null).Distinct().ToList();
        var ids = pointing.Select(proof => IdOf(proof)!.Value).ToList();
        var known = await context.ProofTargets.AsNoTracking().Where(target => target.Hub == hub && ids.Contains(target.Id)).ToListAsync(cancellationToken);
        return pointing.ToDictionary(proof => proof, proof => known.Find(one => one.Kind == proof.Kind && one.Id == IdOf(proof))?.StandingAt(now) ?? ProofStanding.Unverified);
    }

    /// <summary>Refuses only what is known to be wrong.</summary>
    public static Error? Check(ProofTarget? target, string hub, DateTimeOffset now) => target is null ? null
        : target.Hub != hub ? new ProofNotFound()
        : target.StandingAt(now) switch
        {
            ProofStanding.Gone => new ProofGone(target.GoneAt!.Value),
            ProofStanding.NotYetHeld => new ProofNotYetHeld(target.Title, target.StartsAt!.Value),
            _ => null,
        };

    private static Guid? IdOf(Proof proof) => proof.Kind != ProofKind.Document && Guid.TryParse(proof.Reference, out var id) ? id : null;
}
