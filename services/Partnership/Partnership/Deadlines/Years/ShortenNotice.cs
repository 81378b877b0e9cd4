using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Years;

internal static class ShortenNotice
{
    private const int MaxProof = 500;
    private const int LongestNotice = 1_000;

    public static void MapShortenNotice(this IEndpointRouteBuilder app) => app
        .MapPut("/force-majeure", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("ShortenNotice")
        .WithSummary("Proposes to all parties a shorter notice of termination because of force majeure. It holds once each has confirmed it, for the letters sent from then on.");

    /// <param name="Notice">How long it is now.</param>
    /// <param name="AgreedOn">The day from which it is to hold, after what they agreed on before, and not after today.</param>
    /// <param name="Proof">Where the proposal is kept.</param>
    internal sealed record Request(Period Notice, DateOnly AgreedOn, string Proof);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, IfMatch ifMatch, Request request, TerminationNoticeChange change, CancellationToken cancellationToken)
    {
        if (Check(request) is { } invalid)
            return invalid.ToProblem();
        var shortened = new ShortenedNotice(request.Notice, request.AgreedOn, request.Proof.Trim(), change.Now) { IsProposed = true };
        return await change.MakeAsync(
            agreementId,
            ifMatch,
            (agreement, standing) => agreement.ShortenNotice(shortened, standing.ClauseOn(shortened.AgreedOn), standing.Today).TryGet(out var isNew, out var refusal)
                ? Result.Of<IntegrationEvent?>(isNew ? TerminationNoticeChange.Proposed(agreement, shortened) : null)
                : refusal,
            cancellationToken);
    }

    private static Invalid? Check(Request request) => new Check()
        .That(request.Notice.Count is > 0 and <= LongestNotice, "notice.count", "out-of-range", $"notice.count is a number from 1 to {LongestNotice}.")
        .Text(request.Proof, "proof", MaxProof)
        .Error;
}
