namespace SkillsHub.Partnership.Agreements;

/// <summary>An organisation that signs.</summary>
internal sealed class AgreementParty
{
    /// <summary>Slug of the organisation.</summary>
    public required string Slug { get; init; }

    /// <summary>Rank in the text, from 1.</summary>
    public required int Rank { get; set; }

    public required string Name { get; set; }

    public Signature? Signature { get; private set; }

    internal void Sign(Signature signature) => Signature = signature;

    internal void WithdrawSignature() => Signature = null;
}
