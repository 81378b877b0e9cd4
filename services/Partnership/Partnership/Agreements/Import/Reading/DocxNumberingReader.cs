using System.Globalization;
using System.Xml;
using SkillsHub.Domain;

namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <param name="Format">Word's name: <c>bullet</c>, <c>decimal</c>, <c>lowerLetter</c>…</param>
/// <param name="Text">What is drawn, <c>%1</c> standing for the number of level 1.</param>
/// <param name="Start">First number.</param>
internal sealed record DocxLevel(string Format, string Text, int Start);

/// <summary>The lists that a document defines, by numbering id.</summary>
internal static class DocxNumberingReader
{
    // Drawn before every paragraph of its list; Word itself writes a few characters.
    private const int LongestLabel = 100;

    public static Dictionary<string, Dictionary<int, DocxLevel>> Read(DocxParts parts, string main)
    {
        var abstracts = new Dictionary<string, Dictionary<int, DocxLevel>>(StringComparer.Ordinal);
        var numberings = new Dictionary<string, Dictionary<int, DocxLevel>>(StringComparer.Ordinal);
        foreach (var path in parts.Beside(main, "numbering.xml"))
        {
            using var reader = parts.Open(path);
            while (reader is not null && reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                if (reader.LocalName is "abstractNum" && WordXml.Attribute(reader, "abstractNumId") is { } abstractId)
                    abstracts[abstractId] = ReadLevels(reader, []);
                else if (reader.LocalName is "num" && WordXml.Attribute(reader, "numId") is { } id)
                    numberings[id] = ReadNumbering(reader, abstracts);
            }
        }

        return numberings;
    }

    private static Dictionary<int, DocxLevel> ReadNumbering(XmlReader reader, Dictionary<string, Dictionary<int, DocxLevel>> abstracts)
    {
        using var inner = reader.ReadSubtree();
        var levels = new Dictionary<int, DocxLevel>();
        var overridden = 0;
        while (inner.Read())
        {
            if (inner.NodeType != XmlNodeType.Element)
                continue;
            if (inner.LocalName is "abstractNumId" && abstracts.TryGetValue(WordXml.Attribute(inner, "val") ?? "", out var known))
                levels = new Dictionary<int, DocxLevel>(known);
            else if (inner.LocalName is "lvlOverride")
                overridden = Number(inner, "ilvl");
            else if (inner.LocalName is "startOverride" && levels.TryGetValue(overridden, out var level))
                levels[overridden] = level with { Start = Number(inner, "val") };
            else if (inner.LocalName is "lvl")
                ReadLevel(inner, levels);
        }

        return levels;
    }

    private static Dictionary<int, DocxLevel> ReadLevels(XmlReader reader, Dictionary<int, DocxLevel> levels)
    {
        using var inner = reader.ReadSubtree();
        while (inner.Read())
        {
            if (inner is { NodeType: XmlNodeType.Element, LocalName: "lvl" })
                ReadLevel(inner, levels);
        }

        return levels;
    }

    private static void ReadLevel(XmlReader reader, Dictionary<int, DocxLevel> levels)
    {
        var number = Number(reader, "ilvl");
        var level = new DocxLevel("decimal", "", 1);
        using var inner = reader.ReadSubtree();
        while (inner.Read())
        {
            if (inner.NodeType != XmlNodeType.Element)
                continue;
            level = inner.LocalName switch
            {
                "numFmt" => level with { Format = WordXml.Attribute(inner, "val") ?? level.Format },
                "lvlText" => level with { Text = (WordXml.Attribute(inner, "val") ?? "").Truncated(LongestLabel) },
                "start" => level with { Start = Number(inner, "val") },
                _ => level,
            };
        }

        levels[number] = level;
    }

    private static int Number(XmlReader reader, string attribute) =>
        int.TryParse(WordXml.Attribute(reader, attribute), CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 0, 9_999) : 0;
}
