using SkillsHub.Portal.Api.Agreements;

namespace SkillsHub.Portal.Api.Amendments;

/// <summary>What an amendment changes, as its form sends it.</summary>
public sealed record AmendmentChanges
{
    public AmendedTerms? Terms { get; init; }

    public IReadOnlyList<AmendedPromise>? AddCommitments { get; init; }

    public IReadOnlyList<AmendedPromise>? ChangeCommitments { get; init; }

    public IReadOnlyList<int>? EndCommitments { get; init; }

    public IReadOnlyList<JoiningParty>? Join { get; init; }

    public IReadOnlyList<string>? Leave { get; init; }

    public IReadOnlyList<int>? CloseFindings { get; init; }

    public IReadOnlyList<AmendedArticle>? Articles { get; init; }

    public IReadOnlyList<AmendedLine>? AddFunding { get; init; }

    public IReadOnlyList<AmendedLine>? ChangeFunding { get; init; }

    public IReadOnlyList<int>? EndFunding { get; init; }
}

/// <summary>What a funder is to give, as an amendment says it.</summary>
public sealed record AmendedLine
{
    /// <summary>In the plan; null for one that is added.</summary>
    public int? Number { get; init; }

    public string? Funder { get; init; }

    public string? Nature { get; init; }

    public int? Base { get; init; }

    public decimal? Rate { get; init; }

    public decimal? Amount { get; init; }

    public bool IsPerYear { get; init; }

    public IReadOnlyList<int>? FiscalYears { get; init; }

    public decimal? Ceiling { get; init; }
}

public sealed record AmendedTerms
{
    public DateOnly? EndDate { get; init; }

    public PeriodText? Duration { get; init; }

    public PeriodText? RenewalDuration { get; init; }

    public PeriodText? RenewalNotice { get; init; }

    public PeriodText? TerminationNotice { get; init; }

    public int? Originals { get; init; }

    public decimal? MeetingsPerYear { get; init; }

    public decimal? ReportsPerYear { get; init; }
}

public sealed record AmendedPromise
{
    /// <summary>In the register; null for one that is added.</summary>
    public int? Number { get; init; }

    public string? Text { get; init; }

    public string? Party { get; init; }

    public string? Article { get; init; }

    public AmendedSchedule? Schedule { get; init; }
}

public sealed record AmendedSchedule(string Kind, DateOnly? DueOn, int? EveryMonths);

public sealed record JoiningParty(string Slug, string Name);

public sealed record AmendedArticle(string Number, string Text);
