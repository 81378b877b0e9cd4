using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
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
        if (transmission.On > today || transmission.On < frame.From)
            return new TransmittedOutside(transmission.On, frame.From, today);
        if (editions is [.., var last] && transmission.Correction is null)
            return new AlreadyTransmitted(last.Number, last.TransmittedOn);
        if (editions.Count == 0 && transmission.Correction is not null)
            return new NothingToCorrect();
        if (!frame.IsOver && transmission.Word is null)
            return new YearStillRuns(frame.To);
        var edition = ReportEdition.Of(editions.Count + 1, transmission, frame);
        editions.Add(edition);
        return edition;
    }

    // A draft is the staff's; what is transmitted is all parties'.
    IReadOnlyList<string> IPartOfAgreement.ReadersOf(IReadOnlyCollection<string> fields) =>
        fields.Any(field => field.StartsWith(nameof(Editions), StringComparison.OrdinalIgnoreCase)) ? [] : [string.Empty];
}
