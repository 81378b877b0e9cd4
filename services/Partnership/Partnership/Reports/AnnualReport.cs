using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Reports.Editions;
using SkillsHub.Partnership.Reports.Errors;

namespace SkillsHub.Partnership.Reports;

/// <summary>What is said of a year of an agreement beside its figures, and what was transmitted of it.</summary>
internal sealed class AnnualReport : Aggregate, IPartOfAgreement
{
    private readonly List<ReportEdition> editions = [];

    private AnnualReport(Guid id, string hub)
        : base(id, hub)
    {
    }

    public Guid AgreementId { get; private set; }

    /// <summary>Rank of the fiscal year, or the calendar year.</summary>
    public int Year { get; private set; }

    int? IPartOfAgreement.NumberInAgreement => Year;

    /// <summary>The draft's, by section.</summary>
    public IReadOnlyList<SectionText> Texts { get; private set; } = [];

    /// <summary>By number.</summary>
    public IReadOnlyList<ReportEdition> Editions => editions;

    public static AnnualReport Open(Guid id, Agreement agreement, int year) => new(id, agreement.Hub) { AgreementId = agreement.Id, Year = year };

    /// <summary>Writes the text of a section anew; a null takes it away.</summary>
    public void Write(ReportSection section, string? text, string by, DateTimeOffset now)
    {
        var others = Texts.Where(one => one.Section != section);
        Texts = [.. (text is null ? others : others.Append(new SectionText(section, text, by, now))).OrderBy(one => one.Section)];
    }

    /// <summary>Transmits it as it is counted in a frame.</summary>
    public Result<ReportEdition> Transmit(Transmission transmission, ReportFrame frame, DateOnly today)
    {
        if (RefusalOf(transmission, frame, today) is { } refusal)
            return refusal;
        var edition = ReportEdition.Of(editions.Count + 1, transmission, frame);
        editions.Add(edition);
        return edition;
    }

    /// <summary>Why it cannot be transmitted so, whatever the journal says; null where it can.</summary>
    public Error? RefusalOf(Transmission transmission, ReportFrame frame, DateOnly today)
    {
        // The database gives rows in whatever order.
        var last = editions.MaxBy(edition => edition.Number);
        // What is counted on a day was not transmitted before it, nor a correction before what it corrects.
        var earliest = last is { TransmittedOn: var before } && before > frame.Through ? before : frame.Through;
        if (transmission.On > today || transmission.On < earliest)
            return new TransmittedOutside(transmission.On, earliest, today);
        if (last is not null && transmission.Correction is null)
            return new AlreadyTransmitted(last.Number, last.TransmittedOn);
        if (editions.Count == 0 && transmission.Correction is not null)
            return new NothingToCorrect();
        return !frame.IsOver && transmission.Word is null ? new YearStillRuns(frame.To) : null;
    }

    /// <summary>Why fiscal years cannot count otherwise: what was transmitted stays of its year. Years that were the calendar's so far, since nobody had counted them, stay so.</summary>
    /// <param name="reports">All of the agreement.</param>
    /// <param name="before">How they count.</param>
    /// <param name="after">How they would.</param>
    public static Error? Recounted(IReadOnlyCollection<AnnualReport> reports, FiscalCalendar before, FiscalCalendar after)
    {
        if (before == after)
            return null;
        if (before.Origin is { } said && reports.Any(report => report.Editions.Count > 0))
            return new YearsTransmitted(said);
        return after.Repeats([.. reports.Select(report => report.Year)]) ? new YearsOfReportsCollide() : null;
    }

    // A draft is the staff's; what is transmitted is all parties'.
    IReadOnlyList<string> IPartOfAgreement.ReadersOf(IReadOnlyCollection<string> fields) =>
        fields.Any(field => field.StartsWith(nameof(Editions), StringComparison.OrdinalIgnoreCase)) ? [] : [string.Empty];
}
