using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Domain;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Members;

internal static class AddSeat
{
    public static void MapAddSeat(this IEndpointRouteBuilder app) => app
        .MapPost("/seats", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("AddSeat")
        .WithSummary("Adds a seat that the text or an amendment in effect gives, with where it does; without a source it is that of a body which is invited, with a consultative voice.");

    /// <param name="Name">As the text names who sits.</param>
    /// <param name="Organisation">Slug of the organisation that it is, where the hub knows it.</param>
    /// <param name="Voice">Whether it votes; consultative when left out.</param>
    /// <param name="Count">How many sit at once; left out where the text does not say.</param>
    /// <param name="Article">Where the text gives it.</param>
    /// <param name="Amendment">Number of the amendment in effect that gives it.</param>
    internal sealed record Request(string Name, string? Organisation = null, Voice Voice = Voice.Consultative, int? Count = null, string? Article = null, int? Amendment = null);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, IfMatch ifMatch, Request request, SeatSources sources, CommitteeChange change, CancellationToken cancellationToken)
    {
        var stated = new SeatDraft(request.Name?.Trim() ?? string.Empty, request.Voice, request.Count, request.Article.Trimmed(), request.Amendment);
        if (SeatSources.Check(stated).OptionalText(request.Organisation, "organisation", CommitteeLimits.Name).Error is { } invalid)
            return invalid.ToProblem();
        if (await sources.RefuseUnknownAsync(request.Organisation.Trimmed(), cancellationToken) is { } unknown)
            return unknown.ToProblem();
        if (await sources.RefuseUnknownArticleAsync(agreementId, stated.Article, cancellationToken) is { } nowhere)
            return nowhere.ToProblem();
        if (!(await sources.DateAsync(agreementId, stated, cancellationToken)).TryGet(out var draft, out var notInEffect))
            return notInEffect.ToProblem();
        return await change.TellAsync(
            agreementId,
            ifMatch,
            around => around.Committee.Add(draft, request.Organisation.Trimmed(), around.Agreement).TryGet(out var seat, out var refusal) ? Result.Of(SeatTold.Changed(seat, around)) : refusal,
            cancellationToken);
    }
}
