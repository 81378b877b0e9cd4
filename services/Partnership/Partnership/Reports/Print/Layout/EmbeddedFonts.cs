using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace SkillsHub.Partnership.Reports.Print.Layout;

/// <summary>The fonts that come with the service: nothing of the machine is asked for, so that a page looks the same wherever it is made.</summary>
internal sealed class EmbeddedFonts : IFontResolver
{
    private const string Upright = "DejaVuSans";
    private const string Heavy = "DejaVuSans-Bold";

    private EmbeddedFonts()
    {
    }

    // The library asks one resolver of the whole process, which is told once.
    static EmbeddedFonts() => GlobalFontSettings.FontResolver = new EmbeddedFonts();

    public static XFont Of(Style style) =>
        new(Upright, style.Size, style.IsBold ? XFontStyleEx.Bold : XFontStyleEx.Regular, new XPdfFontOptions(PdfFontEncoding.Unicode));

    public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(isBold ? Heavy : Upright);

    public byte[] GetFont(string faceName)
    {
        using var stored = typeof(EmbeddedFonts).Assembly.GetManifestResourceStream($"{faceName}.ttf") ?? throw new InvalidOperationException($"The font {faceName} is embedded.");
        using var bytes = new MemoryStream();
        stored.CopyTo(bytes);
        return bytes.ToArray();
    }
}
