namespace SkillsHub.Portal.Api.Agreements;

public sealed record PartyText
{
    public string Slug { get; init; } = "";

    public string Name { get; init; } = "";

    public string? Alias { get; init; }

    public IReadOnlyList<string> OtherAliases { get; init; } = [];

    public string? Kind { get; init; }

    public string? Description { get; init; }

    public string? Address { get; init; }

    public string? Siret { get; init; }

    public RepresentativeText? Representative { get; init; }

    /// <summary>Slug of the organisation that a person said it is.</summary>
    public string? Organisation { get; init; }

    public string? ReadBy { get; init; }

    public Source Source { get; init; } = new();
}

public sealed record RepresentativeText(string? Honorific, string? Name, string? Function)
{
    /// <summary>Null where nobody is named: « M. » alone is nobody.</summary>
    public string? InWords => Name is null && Function is null
        ? null
        : string.Join(", ", new[] { Name is null ? null : string.Join(' ', new[] { Honorific, Name }.OfType<string>()), Function }.OfType<string>());
}

public sealed record ArticleText(string Number, string? NumberAsWritten, string? Parent, string? Heading, Source? Source);

public sealed record ActivityText(string Text, string? Family, IReadOnlyList<string>? Pathways, Source? Source);

public sealed record CommitmentText(string? Party, bool IsCommon, string? Article, int Position, string Text, Source? Source, string? Condition = null);

/// <param name="Party">Slug of the funder.</param>
/// <param name="Nature">Investment, operating or in kind.</param>
/// <param name="Rate">Percentage that the text gives.</param>
/// <param name="Amount">Sum that the text gives.</param>
/// <param name="State">Whether the text gives it, or leaves it blank.</param>
/// <param name="Base">What the rate is of.</param>
/// <param name="FiscalYears">The years that it is for.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="AgreedRate">Percentage that was agreed for a blank of the text; null until then.</param>
/// <param name="AgreedAmount">Amount in EUR that was agreed for a blank of the text; null until then.</param>
/// <param name="IsPerYear">The amount is due each year, not once for all.</param>
/// <param name="Ceiling">Amount in EUR beyond which nothing is paid; null where the text sets none.</param>
public sealed record GrantText(
    string? Party, string? Nature, decimal? Rate, decimal? Amount, string? State, string? Base, FiscalYearsText? FiscalYears, Source? Source, decimal? AgreedRate = null, decimal? AgreedAmount = null,
    bool IsPerYear = false, decimal? Ceiling = null);

public sealed record FiscalYearsText(string Text);

public sealed record RentText(string? Party, int? FromYear, Source? Source);

public sealed record CalendarText(string Text, Source? Source);

public sealed record AnnexText(string Title, string? Number, bool IsPresent, IReadOnlyList<Source>? Citations, Source? Content);

public sealed record SuppliedText(string Title, string? Party, string? By, Source? Source);

public sealed record FindingText(string Code, string Severity, string Message, IReadOnlyList<Source>? Sources, string? ReadBy = null);
