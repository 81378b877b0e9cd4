using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Vouchers;

/// <summary>What justifies an expense or a step: a resource of the documentation, or a document kept elsewhere.</summary>
internal static class VoucherRules
{
    private const int MaxReference = 1_000;
    private const int MaxTitle = 300;

    public static Check Voucher(this Check check, Proof proof) => check
        .That(proof.Kind is ProofKind.Resource or ProofKind.Document, "proof.kind", "voucher.kind", "A voucher is a resource or a document.")
        .Text(proof.Reference, "proof.reference", MaxReference)
        .Text(proof.Title, "proof.title", MaxTitle)
        .That(proof.Kind != ProofKind.Resource || Guid.TryParse(proof.Reference, out _), "proof.reference", "not-an-id", "proof.reference is the id of the resource.");

    public static Proof Trimmed(this Proof proof) => proof with { Reference = proof.Reference.Trim(), Title = proof.Title.Trim() };
}
