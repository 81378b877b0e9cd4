using SkillsHub.Partnership.Reports.Editions;

namespace SkillsHub.Partnership.Reports.Print;

/// <summary>A copy of a report.</summary>
/// <param name="Document">What it says.</param>
/// <param name="Reader">Slug of the party whose copy it is; empty for the hub's staff.</param>
/// <param name="IsDraft">Whether nobody got it yet.</param>
internal sealed record PrintedReport(ReportDocument Document, string Reader, bool IsDraft = false)
{
    public string Title { get; } = PrintWords.Title(Document.Figures.Year, Document.Figures.Label);

    public bool IsOfStaff => Reader == FrozenReport.Staff;

    public string Issue => IsDraft ? "projet, non transmis" : $"édition {Document.Edition}, transmise le {FrenchForm.Day(Document.TransmittedOn)}";

    public string FileName => $"rapport-annuel-{(Document.Figures.Year >= 1900 ? "" : "exercice-")}{Document.Figures.Year}-{(IsDraft ? "projet" : $"edition-{Document.Edition}")}.pdf";
}
