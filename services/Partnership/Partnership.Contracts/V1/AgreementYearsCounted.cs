using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>It was said from when the years of an agreement count, or its end was counted anew.</summary>
[EventContract("skillshub.partnership.agreement.years_counted.v1", Audience.Parties)]
public sealed record AgreementYearsCounted : IntegrationEvent, IAddressedToParties
{
    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>The day of the notification from which its term counts; null where it does not.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>First day of its year 1; null while nobody has said.</summary>
    public DateOnly? FirstYearFrom { get; init; }

    /// <summary>First day of its first fiscal year; null while nobody has said.</summary>
    public DateOnly? FirstFiscalYearFrom { get; init; }

    /// <summary>End of the term, when it is known.</summary>
    public DateOnly? EndsOn { get; init; }
}
