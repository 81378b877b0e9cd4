namespace SkillsHub.Partnership.Agreements;

/// <summary>Who signs something, and how it did.</summary>
internal abstract class Signatory
{
    /// <summary>Slug of the organisation.</summary>
    public required string Slug { get; init; }

    public required string Name { get; set; }

    public Signature? Signature { get; private set; }

    internal void Sign(Signature signature) => Signature = signature;

    internal void WithdrawSignature() => Signature = null;
}
