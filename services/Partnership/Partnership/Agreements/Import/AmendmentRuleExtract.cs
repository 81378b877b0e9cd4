namespace SkillsHub.Partnership.Agreements.Import;

internal sealed record AmendmentRuleExtract
{
    /// <summary>« d'un commun accord entre les parties »: nobody is left out.</summary>
    public required bool NeedsEveryParty { get; init; }

    /// <summary>Effective on signature unless it says otherwise itself; false when the text is silent.</summary>
    public bool EffectiveOnSignature { get; init; }

    public IReadOnlyList<SourceSpan> Sources { get; init; } = [];
}
