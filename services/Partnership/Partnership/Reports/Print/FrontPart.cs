using SkillsHub.Partnership.Reports.Print.Layout;

namespace SkillsHub.Partnership.Reports.Print;

/// <summary>What the first page says of the report itself.</summary>
internal static class FrontPart
{
    public static void Front(this Flow flow, PrintedReport report)
    {
        flow.Heading(Tag.H1, report.Title);
        flow.Text(report.Document.Title, new Style(12));
        flow.Gap(8);
        flow.Rows([new Column(null, Weight: 1), new Column(null, Weight: 2.6)], [.. LinesOf(report).Where(line => line.Value is not null).Select(line => (IReadOnlyList<Cell>)[new(line.Name), new(line.Value!)])]);
    }

    private static IEnumerable<(string Name, string? Value)> LinesOf(PrintedReport report)
    {
        var (document, figures) = (report.Document, report.Document.Figures);
        yield return ("Maison", document.Hub);
        yield return ("Période", $"du {FrenchForm.Day(figures.From)} au {FrenchForm.Day(figures.To)}");
        yield return ("Compté jusqu’au", figures.IsOver ? null : FrenchForm.Day(figures.Through));
        yield return ("État", report.IsDraft ? "projet, non transmis aux parties" : null);
        yield return ("Édition", report.IsDraft ? null : FrenchForm.Count(document.Edition));
        yield return ("Transmis le", report.IsDraft ? null : FrenchForm.Day(document.TransmittedOn));
        yield return ("Transmis par", report.IsDraft ? null : document.TransmittedBy);
        yield return ("Exemplaire de", report.IsOfStaff ? $"l’équipe{(document.Hub is { } hub ? $", {hub}" : " de la Maison")}" : document.NameOf(report.Reader));
        yield return ("Pourquoi avant la fin de l’exercice", document.Word);
        yield return ("Ce que cette édition corrige", document.Correction);
        yield return ("D’après le journal", $"jusqu’à la place {FrenchForm.Count(figures.Position)}");
        yield return ("Journal", report.Behind > 0 ? $"en cours de lecture\u00a0: {FrenchForm.Count(report.Behind)} événements restent à lire, des chiffres peuvent manquer" : null);
        yield return ("Parties", document.Parties is [_, ..] parties ? string.Join('\n', parties.Select(party => party.Name)) : null);
    }
}
