using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.OpenData;
using SkillsHub.Partnership.Funding.Plan;
using SkillsHub.Partnership.Funding.Vouchers;

namespace SkillsHub.Partnership.Funding.Grants;

/// <summary>A grant, as it stands today.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Number">Within the agreement, from 1.</param>
/// <param name="Line">Number of the plan's line.</param>
/// <param name="Funder">Slug of the party that gives.</param>
/// <param name="Nature">What for.</param>
/// <param name="FiscalYear">Null where it is no single year's.</param>
/// <param name="State">The furthest step that counts.</param>
/// <param name="Planned">EUR that the plan's line gives, in this year where each has its own; null when unknown, and where the line is set aside.</param>
/// <param name="Asked">EUR.</param>
/// <param name="Granted">EUR.</param>
/// <param name="Called">EUR.</param>
/// <param name="Paid">EUR.</param>
/// <param name="Spent">EUR that expenses took of it.</param>
/// <param name="Left">EUR paid and not spent.</param>
internal sealed record GrantView(
    Guid Id,
    int Number,
    int Line,
    string Funder,
    FundingNature Nature,
    FiscalYearView? FiscalYear,
    GrantState State,
    decimal? Planned,
    decimal Asked,
    decimal Granted,
    decimal Called,
    decimal Paid,
    decimal Spent,
    decimal Left)
{
    /// <summary>EUR that the funder refused of what was asked.</summary>
    public decimal Refused { get; init; }

    /// <summary>Whether the plan's line is set aside, or ended by an amendment: nothing is planned on it any more.</summary>
    public bool IsLineAside { get; init; }

    public static GrantView Of(Grant grant, FundingPlan plan, FiscalCalendar calendar) => new(
        grant.Id,
        grant.Number,
        grant.Line,
        grant.Funder,
        grant.Nature,
        calendar.View(grant.FiscalYear),
        grant.State,
        IsAside(plan, grant) ? null : plan.ShareFor(grant.Line, grant.FiscalYear, calendar)?.Amount,
        grant.Asked,
        grant.Granted,
        grant.Called,
        grant.Paid,
        grant.Spent,
        grant.Left)
    {
        Refused = grant.Refused,
        IsLineAside = IsAside(plan, grant),
    };

    private static bool IsAside(FundingPlan plan, Grant grant) => plan.LineOf(grant.Line)?.Aside is not null;
}

/// <param name="Grant">The grant.</param>
/// <param name="Steps">What was recorded, in the order of recording, with what was reversed.</param>
/// <param name="Disclosure">What open data tells of it beyond its money; null until staff have said it.</param>
internal sealed record GrantDetails(GrantView Grant, IReadOnlyList<StepView> Steps, GrantDisclosure? Disclosure)
{
    /// <summary>What of it was called and is not paid yet, earliest first.</summary>
    public IReadOnlyList<OpenCall> Calls { get; init; } = [];
}

/// <summary>A step as it was recorded.</summary>
internal sealed record StepView(
    Guid Id, GrantStepKind Kind, int? Instalment, DateOnly On, decimal Amount, string? Reference, string RecordedBy, DateTimeOffset RecordedAt, ReversalView? Reversal)
{
    /// <summary>The day by which what is called is expected; null where nobody said one, and for any other step.</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>Why the funder refused, where it said so.</summary>
    public string? Reason { get; init; }

    /// <summary>What justifies it, in the order in which it came.</summary>
    public IReadOnlyList<VoucherView> Vouchers { get; init; } = [];

    public static StepView Of(GrantStep step) => new(
        step.Id,
        step.Kind,
        step.Instalment,
        step.On,
        step.Amount,
        step.Reference,
        step.RecordedBy,
        step.RecordedAt,
        step.Reversal is { } reversal ? new(reversal.Reason, reversal.ReversedBy, reversal.ReversedAt) : null)
    {
        ExpectedOn = step.ExpectedOn,
        Reason = step.Reason,
    };
}

internal sealed record ReversalView(string Reason, string ReversedBy, DateTimeOffset ReversedAt);
