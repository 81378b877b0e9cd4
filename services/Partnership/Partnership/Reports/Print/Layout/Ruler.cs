using System.Text;
using PdfSharp.Drawing;

namespace SkillsHub.Partnership.Reports.Print.Layout;

/// <summary>How wide texts are.</summary>
internal sealed class Ruler : IDisposable
{
    private const double Measured = 100;

    private readonly XGraphics surface = XGraphics.CreateMeasureContext(new XSize(Paper.Width, Paper.Height), XGraphicsUnit.Point, XPageDirection.Downwards);
    private readonly XFont upright = EmbeddedFonts.Of(new Style(Measured));
    private readonly XFont heavy = EmbeddedFonts.Of(new Style(Measured, IsBold: true));
    private readonly Dictionary<(Rune Sign, bool IsBold), double> widths = [];

    public double WidthOf(string text, Style style)
    {
        var width = 0d;
        foreach (var sign in text.EnumerateRunes())
            width += Of(sign, style.IsBold);
        return width * style.Size / Measured;
    }

    public void Dispose() => surface.Dispose();

    private double Of(Rune sign, bool isBold)
    {
        if (!widths.TryGetValue((sign, isBold), out var width))
            widths[(sign, isBold)] = width = surface.MeasureString(sign.ToString(), isBold ? heavy : upright).Width;
        return width;
    }
}
