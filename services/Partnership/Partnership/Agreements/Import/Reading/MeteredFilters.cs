using System.IO.Compression;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>
/// The parser inflates whole streams into memory: here each one is first inflated into nothing, against a budget, so
/// that a few kilobytes cannot become gigabytes. What draws a page has a smaller one (<see cref="PageDrawing"/>).
/// </summary>
internal sealed class MeteredFilters(CancellationToken cancellationToken) : IFilterProvider
{
    /// <summary>All streams of a document together.</summary>
    public const long MostBytes = 100 * 1024 * 1024;

    // Expands up to 2 700 times, and nobody has written it since 2000: a small ration is enough.
    private const int MostLzwBytes = 64 * 1024;

    private readonly IFilterProvider _inner = DefaultFilterProvider.Instance;
    private long _left = MostBytes;
    private int _page;
    private long _drawingLeft = PageDrawing.MostBytes;

    public bool IsExceeded { get; private set; }

    /// <summary>The page that draws too much, where that is what was exceeded.</summary>
    public int? ExceededPage => _drawingLeft < 0 ? _page : null;

    /// <exception cref="InvalidDataException">The page draws too much.</exception>
    public void BeginPage(PdfDocument pdf, int number)
    {
        (_page, _drawingLeft) = (number, PageDrawing.MostBytes);
        // To measure is to decode, which is spent already; what is not compressed no filter sees.
        var bytes = PageDrawing.Of(pdf, number).Bytes;
        _drawingLeft = PageDrawing.MostBytes - bytes;
        if (_drawingLeft < 0)
            Exceed();
        _drawingLeft = PageDrawing.MostBytes;
    }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Metered(_inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Metered(_inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Metered(_inner.GetAllFilters());

    private List<IFilter> Metered(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new MeteredFilter(this, filter))];

    // Fonts and images say what they are; a page's contents and the forms that it places do not, or say that they are forms.
    private static bool IsDrawing(DictionaryToken stream) => stream.TryGet(NameToken.Subtype, out NameToken subtype)
        ? subtype == NameToken.Form
        : !stream.ContainsKey(NameToken.Length1) && !stream.ContainsKey(NameToken.Type);

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
}
