namespace SkillsHub.Partnership.Agreements.Import.Corrections;

/// <summary>A party as the text presents it.</summary>
/// <param name="Name">As written, article included; its slug is made from it, where it is no organisation that the hub knows by another.</param>
/// <param name="FirstLine">First line of its presentation, counted from 1.</param>
/// <param name="LastLine">Last line, included.</param>
/// <param name="Alias">The short name that the text gives.</param>
/// <param name="OtherAliases">Further short names.</param>
/// <param name="Kind">What kind of body it is; left out, its name tells.</param>
/// <param name="Description">Its legal description.</param>
/// <param name="Address">Its seat.</param>
/// <param name="Siret">14 digits.</param>
/// <param name="Representative">Who signs for it.</param>
/// <param name="Organisation">Slug of the organisation known to the hub that it is; left out, its name tells.</param>
internal sealed record PartyCorrection(
    string Name,
    int FirstLine,
    int LastLine,
    string? Alias = null,
    IReadOnlyList<string>? OtherAliases = null,
    PartyKind? Kind = null,
    string? Description = null,
    string? Address = null,
    string? Siret = null,
    RepresentativeExtract? Representative = null,
    string? Organisation = null) : IOnLines;
