using System.Xml;

namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>Attributes of WordprocessingML, whichever prefix they carry.</summary>
internal static class WordXml
{
    public static string? Attribute(XmlReader reader, string name)
    {
        if (!reader.MoveToFirstAttribute())
            return null;
        string? found = null;
        do
        {
            if (string.Equals(reader.LocalName, name, StringComparison.Ordinal))
                found = reader.Value;
        }
        while (found is null && reader.MoveToNextAttribute());
        reader.MoveToElement();
        return found;
    }
}
