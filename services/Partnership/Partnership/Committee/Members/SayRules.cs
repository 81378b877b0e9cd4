using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Domain;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Members;

internal static class SayRules
{
    private const int MostDays = 365;
    private const int MostVoices = 1_000;

    public static void MapSayRules(this IEndpointRouteBuilder app) => app
        .MapPut("/rules", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("SayCommitteeRules")
        .WithSummary("Says what the agreement sets for its committee's convocations and quorum, with the article; what is left out it does not set.");

    /// <param name="NoticeDays">Days between the convocation and the meeting.</param>
    /// <param name="Quorum">Voices that must be present or represented.</param>
    /// <param name="Article">Where the text says so.</param>
    internal sealed record Request(int? NoticeDays = null, int? Quorum = null, string? Article = null);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, IfMatch ifMatch, Request request, SeatSources sources, CommitteeChange change, CancellationToken cancellationToken)
    {
        var check = new Check()
            .That(request.NoticeDays is null or (>= 0 and <= MostDays), "noticeDays", "out-of-range", $"noticeDays is a number from 0 to {MostDays}.")
            .That(request.Quorum is null or (>= 1 and <= MostVoices), "quorum", "out-of-range", $"quorum is a number from 1 to {MostVoices}.")
            .OptionalText(request.Article, "article", CommitteeLimits.Article)
            .That((request.NoticeDays ?? request.Quorum) is null || request.Article.Trimmed() is not null, "article", "required", "article says where the text sets it.");
        if (check.Error is { } invalid)
            return invalid.ToProblem();
        if (await sources.RefuseUnknownArticleAsync(agreementId, request.Article.Trimmed(), cancellationToken) is { } nowhere)
            return nowhere.ToProblem();
        return await change.MakeAsync(
            agreementId,
            ifMatch,
            _ => Result.Of<int?>(null),
            around =>
            {
                around.Committee.Say(new CommitteeRules(request.NoticeDays, request.Quorum, request.Article.Trimmed()));
                return null;
            },
            cancellationToken);
    }
}
