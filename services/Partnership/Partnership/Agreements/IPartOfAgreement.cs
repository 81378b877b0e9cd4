namespace SkillsHub.Partnership.Agreements;

/// <summary>An aggregate that lives under an agreement: whoever may not see that one does not see it either.</summary>
internal interface IPartOfAgreement
{
    Guid AgreementId { get; }

    /// <summary>Its number within the agreement, where it has one.</summary>
    int? NumberInAgreement => null;

    /// <summary>Slugs of the parties that may read of its changes beside the hub's staff; empty for all parties.</summary>
    IReadOnlyList<string> Readers => [];

    /// <summary>The same for one change, by the paths of the values that it replaced.</summary>
    IReadOnlyList<string> ReadersOf(IReadOnlyCollection<string> fields) => Readers;
}
