using System.Text.Json.Serialization;

namespace SkillsHub.Portal.Api.Branding;

/// <summary>What an agreement says of names and logos.</summary>
public sealed record Brands
{
    /// <summary>Whether a party may ask another one, and not the hub's staff alone.</summary>
    public bool LetsPartiesAsk { get; init; }

    /// <summary>The parties, in the order of the text.</summary>
    [JsonPropertyName("brands")]
    public IReadOnlyList<Brand> All { get; init; } = [];

    /// <summary>Departments that the text asks for without telling of whom they are.</summary>
    public IReadOnlyList<BrandDepartment> Unassigned { get; init; } = [];
}

public sealed record Brand
{
    public string Party { get; init; } = "";

    public string Name { get; init; } = "";

    public DateOnly? LeftOn { get; init; }

    /// <summary>Who has to agree beside the party; null where nobody has.</summary>
    public BrandDepartment? Department { get; init; }
}

public sealed record BrandDepartment
{
    public string Name { get; init; } = "";

    public string? Article { get; init; }

    /// <summary>Whether the text asks for it; else somebody said so.</summary>
    public bool IsOfText { get; init; }
}
