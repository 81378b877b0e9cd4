using SkillsHub.Partnership.Agreements;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Commitments;

/// <summary>Which lines of a register are asked for.</summary>
/// <param name="Party">Only those of this party.</param>
/// <param name="Concerns">Only those of this party and those that all promise.</param>
/// <param name="Promisor">Only those of one party, of all together, or of nobody who signs.</param>
/// <param name="Article">Only those of this article; <c>-</c> for those outside articles.</param>
/// <param name="State">Only those that stand so today.</param>
/// <param name="Proof">Only those without a proof that counts, or with one that is doubtful: not verified, or gone.</param>
/// <param name="Sort">In the order of the text, or by the day that waits first.</param>
internal sealed record RegisterFilter(string? Party, string? Concerns, string? Promisor, string? Article, string? State, string? Proof, string? Sort)
{
    public Invalid? Check(out RegisterQuestion question)
    {
        var unknown = new Check()
            .OneOf<Promisor>(Promisor, "promisor", out var promisor)
            .OneOf<CommitmentState>(State, "state", out var state)
            .OneOf<ProofDoubt>(Proof, "proof", out var doubt)
            .OneOf<RegisterOrder>(Sort, "sort", out var order)
            .Error;
        question = new(this, promisor, state, doubt, order ?? RegisterOrder.Number);
        return unknown;
    }
}

/// <summary>The same, read.</summary>
internal sealed record RegisterQuestion(RegisterFilter Filter, Promisor? Promisor, CommitmentState? State, ProofDoubt? Doubt, RegisterOrder Order)
{
    /// <summary>The lines, but for what proofs have to be looked up for.</summary>
    public IQueryable<Commitment> Of(IQueryable<Commitment> register, AgreementMoment moment)
    {
        var lines = register.OfParty(Filter.Party).Concerning(Filter.Concerns).Of(Promisor).InArticle(Filter.Article).Standing(State, moment);
        return Doubt switch
        {
            ProofDoubt.None => lines.Where(line => line.Fulfilled == 0 && line.Aside == null),
            ProofDoubt.Unverified or ProofDoubt.Gone => lines.Where(line => line.Fulfilled > 0),
            _ => lines,
        };
    }
}
