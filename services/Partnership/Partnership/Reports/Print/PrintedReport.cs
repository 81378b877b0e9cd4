using SkillsHub.Partnership.Reports.Editions;

namespace SkillsHub.Partnership.Reports.Print;

/// <summary>A copy of a report.</summary>
/// <param name="Document">What it says.</param>
/// <param name="Reader">Slug of the party whose copy it is; empty for the hub's staff.</param>
/// <param name="IsDraft">Whether nobody got it yet.</param>
internal sealed record PrintedReport(ReportDocument Document, string Reader, bool IsDraft = false)
{
    /// <summary>The decisions of the committee on the year that stand: of a draft, as its page shows them. An edition is what was transmitted.</summary>
    public IReadOnlyList<PrintedDecision> Evaluations { get; init; } = [];

    /// <summary>How many events of the journal were still to be read: what a draft leaves out.</summary>
    public long Behind { get; init; }

    public string Title { get; } = PrintWords.Title(Document.Figures.Year, Document.Figures.Label);

    public bool IsOfStaff => Reader == FrozenReport.Staff;

    public string Issue => IsDraft ? "projet, non transmis" : $"édition {Document.Edition}, transmise le {FrenchForm.Day(Document.TransmittedOn)}";

    public string FileName => $"rapport-annuel-{(Document.Figures.Year >= 1900 ? "" : "exercice-")}{Document.Figures.Year}-{(IsDraft ? "projet" : $"edition-{Document.Edition}")}.pdf";
}

/// <param name="Number">Number in the agreement.</param>
/// <param name="Day">The day of its meeting.</param>
/// <param name="Text">Its words.</param>
internal sealed record PrintedDecision(int Number, DateOnly Day, string Text);
