namespace SkillsHub.Portal.Api.Agreements;

/// <summary>From when an agreement's years count, and how long its notice of termination is.</summary>
public sealed record AgreementYears
{
    /// <summary>Whether the text counts the term from a notification.</summary>
    public bool AwaitsStart { get; init; }

    public DateOnly? StartsOn { get; init; }

    public DateOnly? FirstYearFrom { get; init; }

    public DateOnly? FirstFiscalYearFrom { get; init; }

    public PeriodText? Notice { get; init; }

    /// <summary>Whether the text lets all shorten it for force majeure.</summary>
    public bool MayShorten { get; init; }

    public ShortenedNotice? Shortened { get; init; }
}

public sealed record ShortenedNotice
{
    public PeriodText Notice { get; init; } = new(0, "days");

    public DateOnly AgreedOn { get; init; }

    public string Proof { get; init; } = "";
}
