using System.Security.Cryptography;
using System.Text;
using PdfSharp.Pdf;
using SkillsHub.Partnership.Reports.Print.Layout;

namespace SkillsHub.Partnership.Reports.Print;

/// <summary>A report on paper, made of its document and of nothing else: the same document gives the same bytes.</summary>
internal static class ReportPrint
{
    public const string MediaType = "application/pdf";

    private const int IdentityLength = 16;

    // What is printed otherwise by another release of the service, or of the library that draws, is another file.
    private static readonly byte[] Release = [.. IdOf(typeof(ReportPrint)), .. IdOf(typeof(PdfDocument))];

    public static byte[] Of(PrintedReport report)
    {
        using var ruler = new Ruler();
        var body = new Flow(ruler);
        body.Report(report);
        var pagesBefore = Front(report, body.Marks, 0, ruler).Pages;
        var front = Front(report, body.Marks, pagesBefore, ruler);
        var imprint = new Imprint(
            $"{report.Title}, {report.Issue}", report.Document.TransmittedOn, IdentityOf([], report.Reader, report.Document.ToBytes()), $"{report.Title}, {report.Issue}", report.IsDraft ? "PROJET" : "");
        return Press.Print(imprint, [.. front.Ops, new Op.Turn(), .. body.Ops], [.. front.Marks, .. body.Marks.Select(mark => mark with { Page = mark.Page + pagesBefore })], ruler);
    }

    /// <summary>Tells a print from others without making it.</summary>
    public static string TagOf(string reader, byte[] document) => $"\"{Convert.ToHexStringLower(IdentityOf(Release, reader, document))}\"";

    private static Flow Front(PrintedReport report, IReadOnlyList<Mark> marks, int pagesBefore, Ruler ruler)
    {
        var front = new Flow(ruler);
        front.Front(report);
        front.Heading(Tag.H2, "Sommaire");
        front.List(marks, pagesBefore);
        return front;
    }

    private static byte[] IdOf(Type type) => type.Assembly.ManifestModule.ModuleVersionId.ToByteArray();

    private static byte[] IdentityOf(byte[] release, string reader, byte[] document) =>
        SHA256.HashData([.. release, .. Encoding.UTF8.GetBytes(reader), .. document])[..IdentityLength];
}
