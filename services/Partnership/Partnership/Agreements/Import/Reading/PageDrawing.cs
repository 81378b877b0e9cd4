using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>
/// A page's instructions, measured before they are read: the parser makes half a kilobyte of objects of each, however short,
/// and does not stop within a page.
/// </summary>
internal sealed record PageDrawing(long Bytes)
{
    /// <summary>A page full of text has some 50 KB, a busy chart some hundred.</summary>
    public const int MostBytes = 1024 * 1024;

    public static PageDrawing Of(PdfDocument pdf, int page) => pdf.GetPage<PageDrawing>(page);

    public static void PrepareIn(PdfDocument pdf) => pdf.AddPageFactory<PageDrawing, Factory>();

    private sealed class Factory : BasePageFactory<PageDrawing>
    {
        // The parser calls the constructor with these five; its own reading of the page is what we do without.
        public Factory(IPdfTokenScanner pdfScanner, IResourceStore resourceStore, ILookupFilterProvider filterProvider, IPageContentParser _, ParsingOptions parsingOptions)
            : base(pdfScanner, resourceStore, filterProvider, new Scale(), parsingOptions)
        {
        }

        protected override PageDrawing ProcessPage(
            int pageNumber,
            DictionaryToken dictionary,
            NamedDestinations namedDestinations,
            MediaBox mediaBox,
            CropBox cropBox,
            UserSpaceUnit userSpaceUnit,
            PageRotationDegrees rotation,
            TransformationMatrix initialMatrix,
            IReadOnlyList<IGraphicsStateOperation> operations) => new(((Scale)PageContentParser).Take());
    }

    private sealed class Scale : IPageContentParser
    {
        private long _bytes;

        public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log)
        {
            _bytes = inputBytes.Length;
            return [];
        }

        public long Take()
        {
            var bytes = _bytes;
            _bytes = 0;
            return bytes;
        }
    }
}
