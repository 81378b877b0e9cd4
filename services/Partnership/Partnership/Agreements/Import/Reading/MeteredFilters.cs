using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>
/// The parser inflates whole streams into memory: here each one is first inflated into nothing, against a budget, so
/// that a few kilobytes cannot become gigabytes. What draws a page has a smaller one, however often it is drawn: the parser makes
/// half a kilobyte of objects of each instruction, however short, and does not stop within a page.
/// </summary>
internal sealed class MeteredFilters(CancellationToken cancellationToken) : IFilterProvider
{
    /// <summary>All streams of a document together.</summary>
    public const long MostBytes = 100 * 1024 * 1024;

    /// <summary>What draws a page: one full of text has some 50 KB, a busy chart some hundred.</summary>
    public const int MostDrawingBytes = 1024 * 1024;

    /// <summary>Names the filter of what is not compressed, which is only counted.</summary>
    public static readonly NameToken Plain = NameToken.Create("SkillsHubPlain");

    // Expands up to 2 700 times, and nobody has written it since 2000: a small ration is enough.
    private const int MostLzwBytes = 64 * 1024;

    private readonly IFilterProvider _inner = DefaultFilterProvider.Instance;
    private long _left = MostBytes;
    private int _page;
    private long _drawingLeft = MostDrawingBytes;

    public bool IsExceeded { get; private set; }

    /// <summary>The page that draws too much, where that is what was exceeded.</summary>
    public int? ExceededPage => _drawingLeft < 0 ? _page : null;

    public void BeginPage(int number) => (_page, _drawingLeft) = (number, MostDrawingBytes);

    /// <summary>Forms are; contents and glyphs are marked as such (<see cref="DrawingStreams"/>).</summary>
    public static bool IsDrawing(DictionaryToken stream) => stream.TryGet(NameToken.Subtype, out NameToken subtype) && subtype == NameToken.Form;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Metered(_inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Metered(names is [var only] && only == Plain ? [new PlainFilter()] : _inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Metered(_inner.GetAllFilters());

    private List<IFilter> Metered(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new MeteredFilter(this, filter))];

    private void Check(IFilter filter, ReadOnlyMemory<byte> input, bool isDrawing)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (filter is FlateFilter)
            Inflate(input, isDrawing);
        else if (filter is LzwFilter && input.Length > MostLzwBytes)
            Exceed();
    }

    private void Spend(long bytes, bool isDrawing)
    {
        _left -= bytes;
        _drawingLeft -= isDrawing ? bytes : 0;
        if (_left < 0 || _drawingLeft < 0)
            Exceed();
    }

    private void Inflate(ReadOnlyMemory<byte> input, bool isDrawing)
    {
        using var inflated = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
        var buffer = new byte[81_920];
        try
        {
            for (var read = inflated.Read(buffer); read > 0; read = inflated.Read(buffer))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Spend(read, isDrawing);
            }
        }
        catch (InvalidDataException) when (!IsExceeded)
        {
            // Damaged at the end, as many files are: what could be inflated was counted, the parser decides about the rest.
            return;
        }
    }

    private void Exceed()
    {
        IsExceeded = true;
        throw new InvalidDataException("The streams of the PDF expand beyond the limit.");
    }

    private sealed class MeteredFilter(MeteredFilters owner, IFilter inner) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            var isDrawing = IsDrawing(streamDictionary);
            owner.Check(inner, input, isDrawing);
            var decoded = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (inner is not FlateFilter)
                owner.Spend(decoded.Length, isDrawing);
            return decoded;
        }
    }

    private sealed class PlainFilter : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) => input;
    }
}
