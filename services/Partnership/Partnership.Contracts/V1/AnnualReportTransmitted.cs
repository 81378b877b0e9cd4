using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>The report on a year of an agreement was transmitted to its parties, or a corrected edition of it.</summary>
[EventContract("skillshub.partnership.annual_report.transmitted.v1", Audience.Parties)]
public sealed record AnnualReportTransmitted : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement.</summary>
    public required Guid AgreementId { get; init; }

    /// <summary>The agreement's title as its text gives it.</summary>
    public required string Title { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>The fiscal year: its rank, or the calendar year.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>First day that is reported on.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day that is reported on.</summary>
    public required DateOnly Through { get; init; }

    /// <summary>Number of the edition, from 1: a later one corrects those before.</summary>
    public required int Edition { get; init; }

    /// <summary>The day of the transmission.</summary>
    public required DateOnly TransmittedOn { get; init; }

    /// <summary>The place in the journal up to which it counts.</summary>
    public required long JournalPosition { get; init; }
}
