using SkillsHub.Web;

namespace SkillsHub.Partnership.Disputes;

/// <summary>Which disputes are asked for.</summary>
/// <param name="Agreement">Only those about this agreement.</param>
/// <param name="Party">Only those that concern this party.</param>
/// <param name="State">Only those that stand so.</param>
/// <param name="Pending">Only those that are at no end: open, or before the court.</param>
internal sealed record DisputeFilter(Guid? Agreement, string? Party, string? State, bool? Pending)
{
    public Invalid? Check() => new Check().OptionalText(Party, "party", DisputeLimits.Slug).OneOf<DisputeState>(State, "state", out _).Error;

    public IQueryable<Dispute> Of(IQueryable<Dispute> disputes)
    {
        var state = WireName.TryParse<DisputeState>(State, out var one) ? one : null;
        return disputes
            .Where(dispute => Agreement == null || dispute.AgreementId == Agreement)
            .Where(dispute => Party == null || dispute.Parties.Contains(Party))
            .Where(dispute => state == null || dispute.State == state)
            .Where(dispute => Pending != true || dispute.State == DisputeState.Open || dispute.State == DisputeState.Referred);
    }
}
