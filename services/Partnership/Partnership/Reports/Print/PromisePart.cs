using SkillsHub.Partnership.Reports.Editions;
using SkillsHub.Partnership.Reports.Figures;
using SkillsHub.Partnership.Reports.Print.Layout;

namespace SkillsHub.Partnership.Reports.Print;

/// <summary>The promises of the year, one by one, in their whole words.</summary>
internal static class PromisePart
{
    private static readonly Column[] Columns =
    [
        new("Engagement", Weight: 3), new("Partie"), new("Dû", IsFigure: true), new("À temps", IsFigure: true), new("En retard", IsFigure: true), new("Non tenu", IsFigure: true), new("Tenu, avec preuve", IsFigure: true),
    ];

    public static void Promises(this Flow flow, ReportDocument document)
    {
        if (document.Figures.Promises.Count == 0)
            flow.Text("Le registre n’a pas d’engagement.");
        flow.Rows(Columns, [.. document.Figures.Promises.Select(promise => CellsOf(promise, document))]);
    }

    private static IReadOnlyList<Cell> CellsOf(PromiseFigure promise, ReportDocument document) =>
    [
        new($"n°\u00a0{promise.Number}{(promise.Article is { } article ? $", article\u00a0{article}" : "")}. {promise.Text}"),
        new(promise.IsCommon ? "Toutes les parties" : promise.Party is { } party ? document.NameOf(party) : "Personne n’est dit"),
        .. promise.Schedule is null
            ? (Cell[])[new("échéance pas encore fixée", Span: 4)]
            : [new(FrenchForm.Count(promise.Due)), new(FrenchForm.Count(promise.InTime)), new(FrenchForm.Count(promise.Late)), new(FrenchForm.Count(promise.Missed))],
        new(FrenchForm.Count(promise.Kept)),
    ];
}
