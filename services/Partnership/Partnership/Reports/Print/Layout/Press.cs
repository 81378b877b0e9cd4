using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace SkillsHub.Partnership.Reports.Print.Layout;

/// <param name="Title">Plain words, which the library writes into XML as they are: nothing that people typed.</param>
/// <param name="Day">The day that it says to be of.</param>
/// <param name="Identity">What tells it from others, 16 bytes.</param>
/// <param name="Footer">What stands under each page; its number stands beside it.</param>
/// <param name="Stamp">What stands over each page.</param>
internal sealed record Imprint(string Title, DateOnly Day, byte[] Identity, string Footer, string Stamp);

/// <summary>Prints steps as tagged PDF: what makes no part of the structure is marked so.</summary>
internal sealed class Press : IDisposable
{
    private readonly PdfDocument document = new();
    private readonly Dictionary<Style, XFont> fonts = [];
    private readonly UAManager access;
    private readonly Imprint imprint;
    private readonly Ruler ruler;
    private readonly int pages;

    private XGraphics page = null!;

    private Press(Imprint imprint, Ruler ruler, int pages)
    {
        (this.imprint, this.ruler, this.pages) = (imprint, ruler, pages);
        access = UAManager.ForDocument(document);
        access.SetDocumentLanguage("fr");
        var day = imprint.Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        (document.Info.Title, document.Info.Creator) = (Plain(imprint.Title), "Skills Hub");
        (document.Info.CreationDate, document.Info.ModificationDate) = (day, day);
        document.Options.CompressContentStreams = true;
    }

    public static byte[] Print(Imprint imprint, IReadOnlyList<Op> ops, IReadOnlyList<Mark> marks, Ruler ruler)
    {
        using var press = new Press(imprint, ruler, 1 + ops.OfType<Op.Turn>().Count());
        press.Turn();
        foreach (var op in ops)
            press.Do(op);
        press.page.Dispose();
        foreach (var mark in marks)
            press.Bookmark(mark);
        using var bytes = new MemoryStream();
        press.document.Save(bytes, closeStream: false);
        return SettledBytes.Of(bytes.ToArray(), imprint.Identity);
    }

    public void Dispose()
    {
        page?.Dispose();
        document.Dispose();
    }

    private void Do(Op op)
    {
        switch (op)
        {
            case Op.Open open:
                Open(open);
                break;
            case Op.Close:
                access.StructureBuilder.End();
                break;
            case Op.Write(var text, var x, var baseline, var style):
                if (text.Length > 0)
                    page.DrawString(text, FontOf(style), style.IsBold ? XBrushes.Black : Inks.Text, new XPoint(x, baseline));
                break;
            case Op.Fill({ } box, var ink):
                page.DrawRectangle(Inks.Of(ink), box.X, box.Y, box.Width, box.Height);
                break;
            default:
                Turn();
                break;
        }
    }

    private void Open(Op.Open open)
    {
        var structure = access.StructureBuilder;
        switch (open.Tag)
        {
            case Tag.Artifact:
                structure.BeginArtifact();
                break;
            case Tag.Figure:
                var (words, box) = open.Picture!;
                // The structure counts from the lower edge of the page.
                structure.BeginElement(PdfIllustrationElementTag.Figure, Plain(words), new XRect(box.X, Paper.Height - box.Y - box.Height, box.Width, box.Height));
                break;
            case Tag.TOC or Tag.TOCI:
                structure.BeginGroupingElement(open.Tag.ToString());
                break;
            case Tag.ColumnHead or Tag.RowHead:
                structure.BeginElement(PdfBlockLevelElementTag.TableHeaderCell);
                structure.CurrentStructureElement.TableAttributes.Elements.SetName("/Scope", open.Tag == Tag.RowHead ? "/Row" : "/Column");
                break;
            default:
                structure.BeginBlockLevelElement(open.Tag.ToString());
                break;
        }

        if (open.Span > 1)
            structure.SetColSpan(open.Span);
    }

    private void Turn()
    {
        // What goes on to the next page is marked on each for itself.
        access.StructureBuilder.EndMarkedContentsWithId();
        page?.Dispose();
        var sheet = document.AddPage();
        (sheet.Width, sheet.Height) = (XUnit.FromPoint(Paper.Width), XUnit.FromPoint(Paper.Height));
        page = XGraphics.FromPdfPage(sheet);
        var number = $"page {document.PageCount} / {pages}";
        access.StructureBuilder.BeginArtifact();
        Around(imprint.Stamp, Paper.Right - ruler.WidthOf(imprint.Stamp, Style.Alert), Paper.Header, Style.Alert);
        Around(imprint.Footer, Paper.Left, Paper.Footer, Style.Small);
        Around(number, Paper.Right - ruler.WidthOf(number, Style.Small), Paper.Footer, Style.Small);
        access.StructureBuilder.End();
    }

    private void Around(string text, double x, double baseline, Style style) => Do(new Op.Write(text, x, baseline, style));

    private XFont FontOf(Style style)
    {
        if (!fonts.TryGetValue(style, out var font))
            fonts[style] = font = EmbeddedFonts.Of(style);
        return font;
    }

    private void Bookmark(Mark mark) => document.Outlines.Add(Plain(mark.Text), document.Pages[mark.Page - 1], opened: true);

    // Outside of pages, the library writes a no-break space as what a reader takes for a euro.
    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
