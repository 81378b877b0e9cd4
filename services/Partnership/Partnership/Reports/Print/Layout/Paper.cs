namespace SkillsHub.Partnership.Reports.Print.Layout;

/// <summary>A4 upright, in points from its upper left corner, and the part of it that is printed on.</summary>
internal static class Paper
{
    public const double Width = 595;
    public const double Height = 842;
    public const double Left = 56;
    public const double Right = Width - 56;
    public const double Top = 72;
    public const double Bottom = Height - 70;

    /// <summary>Baseline of what stands over each page.</summary>
    public const double Header = 44;

    /// <summary>Baseline of what stands under each page.</summary>
    public const double Footer = Height - 40;
}

/// <param name="Size">Points.</param>
/// <param name="IsBold">Whether it is heavy.</param>
internal sealed record Style(double Size, bool IsBold = false)
{
    public static readonly Style Text = new(9.5);
    public static readonly Style Cell = new(8);
    public static readonly Style Head = new(8, IsBold: true);
    public static readonly Style Small = new(7.5);
    public static readonly Style Alert = new(9.5, IsBold: true);

    /// <summary>From one baseline to the next.</summary>
    public double Leading => Size * 1.4;

    /// <summary>From the upper edge of a line to its baseline.</summary>
    public double Ascent => Size * 1.06;
}
