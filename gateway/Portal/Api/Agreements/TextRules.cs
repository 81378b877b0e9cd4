namespace SkillsHub.Portal.Api.Agreements;

public sealed record PeriodText(int Count, string Unit);

public sealed record TermText(string? Start, PeriodText? Duration, DateOnly? StartDate, DateOnly? EndDate, IReadOnlyList<Source>? Sources, string? ReadBy = null);

public sealed record RenewalText(
    string Kind, PeriodText? Notice, string? Letter, bool BetweenEachPair, PeriodText? Duration, int? MaximumTimes, IReadOnlyList<Source>? Sources, bool IsForSameDuration = false, string? ReadBy = null);

public sealed record TerminationText(PeriodText? Notice, string? Letter, bool ShorterForForceMajeure, IReadOnlyList<Source>? Sources, string? ReadBy = null);

public sealed record AmendmentText(bool NeedsEveryParty, bool EffectiveOnSignature, IReadOnlyList<Source>? Sources);

public sealed record CommitteeText(string Name, IReadOnlyList<MemberText>? Members, decimal? MeetingsPerYear, bool AtLeast, IReadOnlyList<Source>? Sources, string? ReadBy = null);

public sealed record MemberText(string Name, string? Party, Source? Source, bool IsAdvisory = false, int? Seats = null);

public sealed record ReportText(string? Party, string? By, decimal PerYear, Source? Source, DayOfYear? DueOn = null, bool IsForYearBefore = false);

/// <summary>A day that comes back every year.</summary>
public sealed record DayOfYear(int Day, int Month)
{
    /// <summary>In a year that has each of them.</summary>
    public DateOnly InLeapYear => new(2024, Month, Day);
}

public sealed record BrandingText(string? Party, bool NeedsWrittenAgreement, Source? Source);

public sealed record DisputeText(bool AmicableFirst, string? Court, IReadOnlyList<Source>? Sources);

public sealed record OriginalsText(int? Count, bool OnePerParty, Source? Source, string? ReadBy = null);

public sealed record TitleText(string Text, Source? Source, string? ReadBy = null);
