namespace SkillsHub.Partnership.Agreements;

/// <summary>How one party signed.</summary>
internal sealed class Signature
{
    public required string Signatory { get; init; }

    public required DateOnly SignedOn { get; init; }

    public required SignatureMethod Method { get; init; }

    /// <summary>Where the proof is kept: a file number, a certificate's reference.</summary>
    public required string Proof { get; init; }

    public required string RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }
}
