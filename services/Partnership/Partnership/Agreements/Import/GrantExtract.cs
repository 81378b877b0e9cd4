namespace SkillsHub.Partnership.Agreements.Import;

internal sealed record GrantExtract
{
    /// <summary>Slug of the party that pays; null when it does not sign.</summary>
    public string? Party { get; init; }

    /// <summary>Null when the text does not say it.</summary>
    public GrantNature? Nature { get; init; }

    /// <summary>Percent, 0 to 100; null when left blank or not stated. Unknown is not zero.</summary>
    public decimal? Rate { get; init; }

    /// <summary>EUR; null when left blank or not stated.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The amount is due each year (« par an »), not once for all.</summary>
    public bool IsPerYear { get; init; }

    /// <summary>EUR beyond which nothing is paid (« plafonnée à … »); null when the text sets no such limit.</summary>
    public decimal? Ceiling { get; init; }

    public required GrantValueState State { get; init; }

    /// <summary>Percent that the parties settled where the text leaves a blank; null until they have, and in what was imported.</summary>
    public decimal? AgreedRate { get; init; }

    /// <summary>EUR that the parties settled where the text leaves a blank; null until they have, and in what was imported.</summary>
    public decimal? AgreedAmount { get; init; }

    /// <summary>What the rate applies to, or what is funded or lent, as written.</summary>
    public string? Base { get; init; }

    public FiscalYearsExtract? FiscalYears { get; init; }

    public required SourceSpan Source { get; init; }
}

internal enum GrantNature
{
    Investment,
    Operating,
    InKind,
}

internal enum GrantValueState
{
    /// <summary>A rate or an amount stands in the text.</summary>
    Stated,

    /// <summary>The text leaves a blank for it: an open point goes with it.</summary>
    Blank,

    /// <summary>The text promises without a figure.</summary>
    NotStated,
}

internal sealed record FiscalYearsExtract
{
    /// <summary>As written: « les trois premiers exercices ».</summary>
    public required string Text { get; init; }

    /// <summary>How many; null when the text does not count them.</summary>
    public int? Count { get; init; }

    /// <summary>First calendar year when the text names it; null when it only counts from an unnamed origin.</summary>
    public int? FirstYear { get; init; }
}
