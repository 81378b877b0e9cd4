using PdfSharp.Drawing;

namespace SkillsHub.Partnership.Reports.Print.Layout;

/// <summary>Colours that a printer without colours still tells apart.</summary>
internal static class Inks
{
    public static XBrush Text { get; } = new XSolidBrush(XColor.FromArgb(0x1d, 0x1d, 0x22));

    private static readonly XBrush Bar = new XSolidBrush(XColor.FromArgb(0x1f, 0x4e, 0x79));
    private static readonly XBrush Unknown = new XSolidBrush(XColor.FromArgb(0xd9, 0xd9, 0xde));
    private static readonly XBrush Shade = new XSolidBrush(XColor.FromArgb(0xe8, 0xed, 0xf3));
    private static readonly XBrush Rule = new XSolidBrush(XColor.FromArgb(0xb4, 0xb8, 0xc0));

    public static XBrush Of(Ink ink) => ink switch
    {
        Ink.Bar => Bar,
        Ink.Unknown => Unknown,
        Ink.Shade => Shade,
        _ => Rule,
    };
}
