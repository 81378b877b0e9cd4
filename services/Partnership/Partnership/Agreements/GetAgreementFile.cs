using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Import.Reading;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements;

internal static class GetAgreementFile
{
    public static void MapGetAgreementFile(this IEndpointRouteBuilder app) => app
        .MapGet("/{id:guid}/file", HandleAsync)
        .WithName("GetAgreementFile")
        .WithSummary("Gives the text of an agreement as a file to go on working on: plain text, or a Word document of a text without broken lines.");

    internal enum FileFormat
    {
        Txt,
        Docx,
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleAsync(
        Guid id, PartnershipDbContext context, CurrentUser user, HttpContext http, CancellationToken cancellationToken, string? format = null)
    {
        if (new Check().OneOf<FileFormat>(format, "format", out var asked).Error is { } unknown)
            return unknown.ToProblem();
        var isWord = asked == FileFormat.Docx;
        var found = await context.Agreements.VisibleTo(user)
            .Where(agreement => agreement.Id == id)
            .Join(context.AgreementContents, agreement => agreement.Id, content => content.AgreementId, (agreement, content) => new { agreement.FileName, content.Document })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return new AgreementNotFound().ToProblem();
        if (isWord && !found.Document.LinesAreParagraphs && WrappedLines.RunOn(found.Document.Lines))
            return new LinesAreBroken().ToProblem();
        http.Response.Headers.CacheControl = "private, no-store";
        var name = Path.GetFileNameWithoutExtension(found.FileName);
        return isWord
            ? TypedResults.File(WordFile.Of(found.Document), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"{name}.docx")
            : TypedResults.File(Encoding.UTF8.GetBytes(string.Join('\n', found.Document.Lines.Select(line => line.Text)) + "\n"), "text/plain; charset=utf-8", $"{name}.txt");
    }
}
