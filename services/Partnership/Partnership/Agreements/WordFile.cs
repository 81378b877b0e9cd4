using System.IO.Compression;
using System.Xml;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements;

/// <summary>A text as a Word document, a paragraph for each line: the least that every editor opens. The same text gives the same bytes.</summary>
internal static class WordFile
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const string Document = "word/document.xml";

    // The earliest that the format can hold.
    private static readonly DateTimeOffset NoDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(ImportedDocument document)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", Types);
            Add(archive, "_rels/.rels", Relations);
            Add(archive, Document, xml => Body(xml, document));
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive archive, string name, Action<XmlWriter> write)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = NoDay;
        using var xml = XmlWriter.Create(entry.Open(), new XmlWriterSettings { CloseOutput = true, CheckCharacters = false });
        write(xml);
    }

    private static void Types(XmlWriter xml)
    {
        xml.WriteStartElement("Types", $"{Packages}/content-types");
        Element(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element(xml, "Override", ("PartName", $"/{Document}"), ("ContentType", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"));
        xml.WriteEndElement();
    }

    private static void Relations(XmlWriter xml)
    {
        xml.WriteStartElement("Relationships", $"{Packages}/relationships");
        Element(xml, "Relationship", ("Id", "r1"), ("Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"), ("Target", Document));
        xml.WriteEndElement();
    }

    private static void Body(XmlWriter xml, ImportedDocument document)
    {
        xml.WriteStartElement("w", "document", Word);
        xml.WriteStartElement("body", Word);
        foreach (var line in document.Lines)
        {
            xml.WriteStartElement("p", Word);
            xml.WriteStartElement("r", Word);
            xml.WriteStartElement("t", Word);
            xml.WriteAttributeString("xml", "space", ns: null, "preserve");
            xml.WriteString(line.Text);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach (var attribute in attributes)
            xml.WriteAttributeString(attribute.Name, attribute.Value);
        xml.WriteEndElement();
    }
}
