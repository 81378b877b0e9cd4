using System.Globalization;
using System.Xml;

namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <param name="BasedOn">Style that it inherits from.</param>
/// <param name="Outline">0 for the highest heading; null when it is none.</param>
/// <param name="List">Numbering that the style gives to its paragraphs.</param>
/// <param name="IsContents">A line of a table of contents.</param>
internal sealed record DocxStyle(string? BasedOn, int? Outline, DocxListPlace? List, bool IsContents);

/// <param name="NumberingId">Null when only the level is given.</param>
/// <param name="Level">From 0.</param>
internal sealed record DocxListPlace(string? NumberingId, int Level);

internal static class DocxStyles
{
    public static Dictionary<string, DocxStyle> Read(DocxParts parts, string main)
    {
        var styles = new Dictionary<string, DocxStyle>(StringComparer.Ordinal);
        foreach (var path in parts.Beside(main, "styles.xml"))
        {
            using var reader = parts.Open(path);
            while (reader is not null && reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "style" } && WordXml.Attribute(reader, "styleId") is { } id)
                    styles[id] = ReadStyle(reader);
            }
        }

        return styles;
    }

    private static DocxStyle ReadStyle(XmlReader reader)
    {
        var style = new DocxStyle(null, null, null, IsContents: false);
        using var inner = reader.ReadSubtree();
        while (inner.Read())
        {
            if (inner.NodeType != XmlNodeType.Element)
                continue;
            var value = WordXml.Attribute(inner, "val");
            style = inner.LocalName switch
            {
                "name" => style with { IsContents = IsContentsName(value), Outline = style.Outline ?? HeadingLevel(value) },
                "basedOn" => style with { BasedOn = value },
                "outlineLvl" when int.TryParse(value, CultureInfo.InvariantCulture, out var level) && level < 9 => style with { Outline = level },
                "numId" => style with { List = new DocxListPlace(value, style.List?.Level ?? 0) },
                "ilvl" when int.TryParse(value, CultureInfo.InvariantCulture, out var level) => style with { List = new DocxListPlace(style.List?.NumberingId, level) },
                _ => style,
            };
        }

        return style;
    }

    private static bool IsContentsName(string? name) => name is not null && name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase);

    private static int? HeadingLevel(string? name) =>
        name is not null && name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase)
        && int.TryParse(name.AsSpan("heading ".Length), CultureInfo.InvariantCulture, out var level) ? level - 1 : null;
}
