using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;

namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>The parts of a Word file, each opened under a limit and without DTD.</summary>
internal sealed partial class DocxParts
{
    // Word nests some thirty elements; a document's own start tag, with all its namespaces, has a few kilobytes.
    private static readonly XmlDictionaryReaderQuotas Quotas = new()
    {
        MaxDepth = 256,
        MaxBytesPerRead = 1024 * 1024,
        MaxNameTableCharCount = 1024 * 1024,
        MaxStringContentLength = int.MaxValue,
    };

    private readonly ZipArchive _archive;
    private readonly long _mostBytes;
    private readonly CancellationToken _cancellationToken;

    public DocxParts(ZipArchive archive, long mostBytes, CancellationToken cancellationToken)
    {
        (_archive, _mostBytes, _cancellationToken) = (archive, mostBytes, cancellationToken);
        MainPath = FindMain();
    }

    /// <summary>Null when the archive holds no Word document.</summary>
    public string? MainPath { get; }

    /// <summary>Null when there is no such part.</summary>
    public XmlReader? Open(string path)
    {
        var entry = _archive.GetEntry(path);
        if (entry is null)
            return null;
        // This reader and not XmlReader.Create: a few kilobytes of elements within elements, millions deep, would take gigabytes.
        return XmlDictionaryReader.CreateTextReader(new BoundedStream(entry.Open(), _mostBytes, _cancellationToken), encoding: null, Quotas, onClose: null);
    }

    public IEnumerable<string> Beside(string main, params string[] names) =>
        names.Select(name => Folder(main) + name).Where(path => _archive.GetEntry(path) is not null);

    public IEnumerable<string> HeadersAndFooters(string main) =>
        _archive.Entries.Select(entry => entry.FullName)
            .Where(path => path.StartsWith(Folder(main) + "header", StringComparison.Ordinal) || path.StartsWith(Folder(main) + "footer", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string Folder(string path) => path[..(path.LastIndexOf('/') + 1)];

    private string? FindMain()
    {
        using var relations = Open("_rels/.rels");
        while (relations is not null && relations.Read())
        {
            var isMain = relations is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && (relations.GetAttribute("Type")?.EndsWith("/officeDocument", StringComparison.Ordinal) ?? false);
            if (isMain && relations.GetAttribute("Target")?.TrimStart('/') is { } target && MainPart().IsMatch(target))
                return target;
        }

        return _archive.GetEntry("word/document.xml") is null ? null : "word/document.xml";
    }

    // Word on the web numbers it.
    [GeneratedRegex(@"(^|/)document\d*\.xml$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex MainPart();
}
