namespace SkillsHub.Portal.Api.Funding;

/// <summary>A grant that cannot be published yet, and which mandatory fields of the schema are unknown.</summary>
public sealed record Unpublishable
{
    public int Grant { get; init; }

    public string Funder { get; init; } = "";

    public IReadOnlyList<string> Missing { get; init; } = [];
}

/// <summary>Who receives, and who gives, as open data names them.</summary>
public sealed record Disclosure
{
    public Beneficiary? Beneficiary { get; init; }

    public IReadOnlyList<FunderIdentity> Funders { get; init; } = [];
}

public sealed record Beneficiary
{
    public string? Name { get; init; }

    public string? Siret { get; init; }

    public string? Rna { get; init; }
}

public sealed record FunderIdentity(string Funder, string? Siret);
