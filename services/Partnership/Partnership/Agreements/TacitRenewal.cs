using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements;

/// <summary>What a text says of its tacit renewal: as long as nobody opposes it, the agreement goes on after its term.</summary>
/// <param name="Length">How long each renewal lasts; null when the text does not say.</param>
/// <param name="Times">How often it is renewed; null when the text sets no limit.</param>
internal sealed record TacitRenewal(Period? Length, int? Times)
{
    public static TacitRenewal? Of(RenewalExtract? clause) => clause is { Kind: RenewalKind.Tacit } ? new(clause.Duration, clause.MaximumTimes) : null;
}
