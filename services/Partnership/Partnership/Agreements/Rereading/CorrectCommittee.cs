using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Agreements.Import.Corrections;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements.Rereading;

internal static class CorrectCommittee
{
    public static void MapCorrectCommittee(this IEndpointRouteBuilder app)
    {
        app.MapPut("/{id:guid}/reading/committee", HandleAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("CorrectCommittee")
            .WithSummary("Says who sits on the steering committee of a draft, and how often it meets; the whole text is then read again.");
        app.MapDelete("/{id:guid}/reading/committee", (Guid id, IfMatch ifMatch, Rereader rereader, CancellationToken cancellationToken) =>
                rereader.MakeAsync(id, ifMatch, (agreement, _) => agreement.Corrections with { Committee = null }, cancellationToken))
            .RequireAuthorization(Policies.Staff)
            .WithName("ReadCommitteeByRules")
            .WithSummary("Goes back to the steering committee that the rules read in a draft.");
    }

    /// <param name="Committee">The committee that steers.</param>
    internal sealed record Request(CommitteeCorrection Committee);

    private static Task<Results<NoContent, ProblemHttpResult>> HandleAsync(Guid id, IfMatch ifMatch, Request request, Rereader rereader, CancellationToken cancellationToken) =>
        rereader.MakeAsync(
            id,
            ifMatch,
            (agreement, document) => CommitteeChecks.Of(request.Committee, agreement.PartySlugs, document) is { } invalid
                ? invalid
                : agreement.Corrections with { Committee = rereader.Sign(Tidied(request.Committee, agreement)) },
            cancellationToken);

    // Whoever is corrected away as a party later still sits under a name that people know.
    private static CommitteeCorrection Tidied(CommitteeCorrection committee, Agreement agreement) => committee with
    {
        Name = committee.Name.Trimmed(),
        Members = committee.Members?.Select(member => member with { Name = member.Name.Trimmed() ?? agreement.Parties.FirstOrDefault(party => party.Slug == member.Party)?.Name }).ToList(),
    };
}
