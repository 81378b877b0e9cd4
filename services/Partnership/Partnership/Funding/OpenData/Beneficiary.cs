namespace SkillsHub.Partnership.Funding.OpenData;

/// <summary>Who receives the grants.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Siret">Its SIRET number; null when unknown.</param>
/// <param name="Rna">Its number in the register of associations, where it is one.</param>
internal sealed record Beneficiary(string Name, string? Siret = null, string? Rna = null);

/// <param name="Funder">Slug of the party.</param>
/// <param name="Siret">Its SIRET number.</param>
internal sealed record FunderIdentity(string Funder, string Siret);
