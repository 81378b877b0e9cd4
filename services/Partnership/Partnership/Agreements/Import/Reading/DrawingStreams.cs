using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>
/// Marks what draws the pages before they are read. A filter never sees a stream that is not compressed, though a page may draw it
/// a hundred thousand times, nor whether what it inflates is a page's contents or a glyph.
/// </summary>
internal sealed class DrawingStreams
{
    // Marked streams stay in memory, and those of a file made for it lie within each other: an honest file's are no longer than
    // itself, each met twice at most.
    private const long MostKeptBytes = 2 * AgreementImporter.MaximumBytes;

    private readonly PdfDocument _pdf;
    private readonly Stack<(IToken Token, bool Draws)> _open = new();
    private readonly HashSet<(IndirectReference Reference, bool Draws)> _seen = [];
    private long _kept;

    private DrawingStreams(PdfDocument pdf) => _pdf = pdf;

    /// <exception cref="InvalidDataException">The streams are longer than the file.</exception>
    public static void Mark(PdfDocument pdf, CancellationToken cancellationToken)
    {
        var streams = new DrawingStreams(pdf);
        if (pdf.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Pages, out var pages))
            streams._open.Push((pages, false));
        // All that hangs on the pages is followed: a form may have any name, and a font may come from a graphics state.
        while (streams._open.TryPop(out var next))
        {
            cancellationToken.ThrowIfCancellationRequested();
            streams.Follow(next.Token, next.Draws);
            if (streams._kept > MostKeptBytes)
                throw new InvalidDataException("The streams of the PDF lie within each other.");
        }
    }

    private void Follow(IToken token, bool draws)
    {
        switch (token)
        {
            case IndirectReferenceToken reference when _seen.Add((reference.Data, draws)):
                Resolve(reference.Data, draws);
                break;
            case StreamToken stream:
                FollowEntries(stream.StreamDictionary, draws: false);
                break;
            case DictionaryToken dictionary:
                FollowEntries(dictionary, draws);
                break;
            case ArrayToken array:
                foreach (var item in array.Data)
                    _open.Push((item, draws));
                break;
            default:
                break;
        }
    }

    private void FollowEntries(DictionaryToken dictionary, bool draws)
    {
        foreach (var (name, value) in dictionary.Data)
            _open.Push((value, draws || name == NameToken.Contents.Data || name == NameToken.CharProcs.Data));
    }

    private void Resolve(IndirectReference reference, bool draws)
    {
        try
        {
            if (_pdf.Structure.TokenScanner.Get(reference)?.Data is not { } token)
                return;
            if (token is StreamToken stream)
                Mark(reference, stream, draws);
            _open.Push((token, draws));
        }
        catch (Exception damaged) when (damaged is not OperationCanceledException)
        {
            // The parser throws whatever its code meets on a damaged object; pages can often do without it, and throw it again if not.
        }
    }

    private void Mark(IndirectReference reference, StreamToken stream, bool draws)
    {
        var marked = draws ? stream.StreamDictionary.With(NameToken.Subtype, NameToken.Form) : stream.StreamDictionary;
        if (MeteredFilters.IsDrawing(marked) && _pdf.Structure.FilterProvider.GetFilters(marked, _pdf.Structure.TokenScanner).Count == 0)
            marked = marked.With(NameToken.Filter, MeteredFilters.Plain);
        if (ReferenceEquals(marked, stream.StreamDictionary))
            return;
        _kept += stream.Data.Length;
        _pdf.Advanced.ReplaceIndirectObject(reference, new StreamToken(marked, stream.Data));
    }
}
