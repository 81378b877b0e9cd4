using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Proofs;

/// <summary>What is known of the things that proofs point to. What is not known yet may well exist: its event is on the way, or older than the subscription.</summary>
internal sealed class ProofTargets(PartnershipDbContext context, ExpenseProofs expenses)
{
    /// <summary>Refuses only what is known to be wrong. Of the ledger all is known that the caller may see.</summary>
    public async Task<Error?> CheckAsync(Guid agreementId, Proof proof, string hub, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (IdOf(proof) is not { } id)
            return null;
        if (proof.Kind == ProofKind.Expense)
            return await expenses.CheckAsync(agreementId, id, cancellationToken);
        return Check(await context.ProofTargets.AsNoTracking().SingleOrDefaultAsync(target => target.Kind == proof.Kind && target.Id == id, cancellationToken), hub, now);
    }

    /// <summary>How each proof stands now; a free document has no standing.</summary>
    public async Task<IReadOnlyDictionary<Proof, ProofStanding>> StandingsAsync(string hub, IEnumerable<Proof> proofs, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var pointing = proofs.Where(proof => IdOf(proof) is not null).Distinct().ToList();
        var ids = pointing.Select(proof => IdOf(proof)!.Value).ToList();
        var known = await context.ProofTargets.AsNoTracking().Where(target => target.Hub == hub && ids.Contains(target.Id)).ToListAsync(cancellationToken);
        var spent = await expenses.StandingsAsync(hub, [.. pointing.Where(proof => proof.Kind == ProofKind.Expense).Select(proof => IdOf(proof)!.Value)], cancellationToken);
        return pointing.ToDictionary(proof => proof, proof => proof.Kind == ProofKind.Expense
            ? spent.GetValueOrDefault(IdOf(proof)!.Value, ProofStanding.Unverified)
            : known.Find(one => one.Kind == proof.Kind && one.Id == IdOf(proof))?.StandingAt(now) ?? ProofStanding.Unverified);
    }

    private static Error? Check(ProofTarget? target, string hub, DateTimeOffset now) => target is null ? null
        : target.Hub != hub ? new ProofNotFound()
        : target.StandingAt(now) switch
        {
            ProofStanding.Gone => new ProofGone(target.GoneAt!.Value),
            ProofStanding.NotYetHeld => new ProofNotYetHeld(target.Title, target.StartsAt!.Value),
            _ => null,
        };

    private static Guid? IdOf(Proof proof) => proof.Kind != ProofKind.Document && Guid.TryParse(proof.Reference, out var id) ? id : null;
}
