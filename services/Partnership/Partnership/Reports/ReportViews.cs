using SkillsHub.Partnership.Committee.Decisions;
using SkillsHub.Partnership.Reports.Editions;
using SkillsHub.Partnership.Reports.Figures;

namespace SkillsHub.Partnership.Reports;

/// <summary>Where a report stands.</summary>
internal enum ReportState
{
    /// <summary>Nobody has opened it: there are figures, and no text.</summary>
    NotOpened,

    /// <summary>The staff writes it; its figures follow the journal.</summary>
    Draft,

    /// <summary>The parties have it, as it was.</summary>
    Transmitted,

    /// <summary>The committee decided on the year.</summary>
    Evaluated,
}

/// <param name="Year">The fiscal year: its rank, or the calendar year.</param>
/// <param name="Label">The calendar years that it lies in.</param>
/// <param name="From">Its first day within the term.</param>
/// <param name="To">Its last day within the term.</param>
/// <param name="IsOver">Whether all of it has passed.</param>
/// <param name="State">Where its report stands.</param>
/// <param name="TransmittedOn">The day of the last edition.</param>
internal sealed record ReportSummary(int Year, string? Label, DateOnly From, DateOnly To, bool IsOver, ReportState State, DateOnly? TransmittedOn);

/// <summary>The years of an agreement that there are reports on.</summary>
/// <param name="Years">Latest first.</param>
internal sealed record ReportYears(IReadOnlyList<ReportSummary> Years);

/// <param name="State">Where it stands.</param>
/// <param name="Behind">How many events of the journal are still to be read.</param>
/// <param name="Figures">As the journal stands, of what the reader may see.</param>
/// <param name="Outside">The money of the agreement that no report's year holds, as far as the reader may see it, by fiscal year.</param>
/// <param name="Texts">The draft's; none for a party, which reads those of the editions.</param>
/// <param name="Editions">What was transmitted, latest first.</param>
/// <param name="Evaluations">The decisions of the committee on the year that stand.</param>
internal sealed record ReportDetails(
    ReportState State, long Behind, ReportFigures Figures, IReadOnlyList<OutsideYear> Outside, IReadOnlyList<SectionText> Texts, IReadOnlyList<ReportEdition> Editions, IReadOnlyList<DecisionView> Evaluations);
