namespace SkillsHub.Partnership.Agreements.Import;

internal sealed record PartyExtract
{
    /// <summary>Made from the name without its leading article, or that of the organisation it is said to be: lower-case ASCII and dashes. Other items name the party by it.</summary>
    public required string Slug { get; init; }

    /// <summary>As written, article included.</summary>
    public required string Name { get; init; }

    /// <summary>The short name that the text gives (« ci-après désigné … »), without quotation marks.</summary>
    public string? Alias { get; init; }

    /// <summary>Further short names: « la Communauté de communes » ou « la CDC ».</summary>
    public IReadOnlyList<string> OtherAliases { get; init; } = [];

    /// <summary>Null when the name does not say it.</summary>
    public PartyKind? Kind { get; init; }

    /// <summary>Legal description between name and address (« établissement public … »).</summary>
    public string? Description { get; init; }

    public string? Address { get; init; }

    /// <summary>14 digits, as printed; not checked here.</summary>
    public string? Siret { get; init; }

    public RepresentativeExtract? Representative { get; init; }

    /// <summary>Slug of the organisation that a person says it is; null where its name says so.</summary>
    public string? Organisation { get; init; }

    public ReadBy ReadBy { get; init; }

    public required SourceSpan Source { get; init; }
}

internal sealed record RepresentativeExtract
{
    /// <summary><c>M.</c>, <c>Mme</c>, <c>Madame</c>… as written.</summary>
    public string? Honorific { get; init; }

    /// <summary>Null when only the function is named.</summary>
    public string? Name { get; init; }

    public string? Function { get; init; }
}

/// <summary>Read from the words of the name only.</summary>
internal enum PartyKind
{
    State,
    Region,
    Department,
    Intercommunality,
    Municipality,
    EducationAuthority,
    PublicBank,
    PublicInstitution,
    HigherEducation,
    Chamber,
    Association,
    Company,
}
