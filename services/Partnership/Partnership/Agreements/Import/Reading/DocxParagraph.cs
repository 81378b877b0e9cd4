using System.Text;

namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>A paragraph while it is read; a text box puts one inside another.</summary>
internal sealed class DocxParagraph
{
    public StringBuilder Text { get; } = new();

    public string? Style { get; set; }

    public string? NumberingId { get; set; }

    public int? Level { get; set; }

    public DocxListPlace? List => NumberingId is null && Level is null ? null : new DocxListPlace(NumberingId, Level ?? 0);
}
