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

    /// <summary>The one that holds now.</summary>
    public ShortenedNotice? Shortened { get; init; }

    /// <summary>All that were recorded, by the day of each.</summary>
    public IReadOnlyList<ShortenedNotice> Agreed { get; init; } = [];
}

public sealed record ShortenedNotice
{
    public PeriodText Notice { get; init; } = new(0, "days");

    public DateOnly AgreedOn { get; init; }

    public string Proof { get; init; } = "";

    /// <summary>The day from which it holds no longer.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether it holds only once all have agreed.</summary>
    public bool IsProposed { get; init; }

    public IReadOnlyList<NoticeConfirmation> Confirmations { get; init; } = [];

    /// <summary>Slugs of the parties whose agreement is awaited.</summary>
    public IReadOnlyList<string> Awaited { get; init; } = [];

    /// <summary>Set on one that was never agreed.</summary>
    public Withdrawal? Withdrawal { get; init; }
}

/// <summary>That a party agrees to a shorter notice.</summary>
public sealed record NoticeConfirmation
{
    public string Party { get; init; } = "";

    public DateOnly ConfirmedOn { get; init; }

    public string? Proof { get; init; }

    public string RecordedBy { get; init; } = "";
}
