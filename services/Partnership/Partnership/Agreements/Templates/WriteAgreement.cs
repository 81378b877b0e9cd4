using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Messaging;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements.Templates;

internal static class WriteAgreement
{
    public static void MapWriteAgreement(this IEndpointRouteBuilder app)
    {
        app.MapPost("/template/text", Show)
            .RequireAuthorization(Policies.Staff)
            .WithName("ShowAgreementFromTemplate")
            .WithSummary("Writes the text of an agreement from a form, and says what it leaves open; nothing is kept.");
        app.MapPost("/template", DraftAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("DraftAgreementFromTemplate")
            .WithSummary("Writes the text of an agreement from a form and takes it in as an imported one: a draft of that text.");
    }

    /// <param name="FileName">What the text is called once it is taken in.</param>
    /// <param name="Text">As it would be read.</param>
    /// <param name="Questions">What it leaves open.</param>
    internal sealed record Response(string FileName, string Text, IReadOnlyList<string> Questions);

    private static Results<Ok<Response>, ProblemHttpResult> Show(AgreementTemplate request, CancellationToken cancellationToken) =>
        WrittenAgreement.Of(request, cancellationToken).TryGet(out var written, out var refusal)
            ? TypedResults.Ok(new Response(written.FileName, Encoding.UTF8.GetString(written.File), [.. written.Result.Agreement!.OpenPoints.Select(point => point.Question)]))
            : refusal.ToProblem();

    private static async Task<Results<Created<AgreementDetails>, ProblemHttpResult>> DraftAsync(
        AgreementTemplate request,
        PartnershipDbContext context,
        IOutbox outbox,
        CurrentUser user,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken) =>
        WrittenAgreement.Of(request, cancellationToken).TryGet(out var written, out var refusal)
            ? await ImportAgreement.TakeInAsync(written.Result, written.FileName, context, outbox, user, clock, http, cancellationToken)
            : refusal.ToProblem();
}
