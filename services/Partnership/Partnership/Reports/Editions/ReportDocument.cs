using System.Text.Json;
using SkillsHub.Contracts;
using SkillsHub.Partnership.Reports.Figures;

namespace SkillsHub.Partnership.Reports.Editions;

/// <summary>A report as it is transmitted to one reader.</summary>
/// <param name="Title">The agreement's title.</param>
/// <param name="Edition">Number of the edition.</param>
/// <param name="TransmittedOn">The day of the transmission.</param>
/// <param name="Word">Why the year was reported on before it was over.</param>
/// <param name="Correction">What it corrects.</param>
/// <param name="Texts">By section.</param>
/// <param name="Figures">As the journal shows their facts to the reader.</param>
internal sealed record ReportDocument(
    string Title, int Edition, DateOnly TransmittedOn, string? Word, string? Correction, IReadOnlyList<ReportText> Texts, ReportFigures Figures)
{
    public static ReportDocument Of(AnnualReport report, ReportEdition edition, string title, ReportFigures figures) => new(
        title, edition.Number, edition.TransmittedOn, edition.Word, edition.Correction, [.. report.Texts.Select(text => new ReportText(text.Section, text.Text))], figures);

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, EventJson.Options);
}

/// <param name="Section">Which part of the report.</param>
/// <param name="Text">Plain text.</param>
internal sealed record ReportText(ReportSection Section, string Text);
