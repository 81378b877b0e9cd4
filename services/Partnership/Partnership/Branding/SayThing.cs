using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Branding;

internal static class SayThing
{
    public static void MapSayThing(this IEndpointRouteBuilder app) => app
        .MapPut("/{number:int}/thing", HandleAsync)
        .WithName("SayBrandThing")
        .WithSummary("Says on what it is to appear, or on what else, until it is granted: the hub's staff any, a party its own. Once one of two has agreed, only what was not said yet.");

    /// <param name="Thing">What it is to appear on.</param>
    /// <param name="ThingId">Identity of that in its own service, where it has one.</param>
    /// <param name="Details">What it is, in words: required for something else than what the hub publishes.</param>
    /// <param name="Link">Where it can be seen.</param>
    internal sealed record Request(BrandThing Thing, Guid? ThingId = null, string? Details = null, string? Link = null)
    {
        public Invalid? Check() => new Check().Subject(Thing, ThingId, Details, Link).Error;

        public BrandSubject ToSubject() => new(Thing, ThingId, Details.Trimmed(), Link.Trimmed());
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, Request request, BrandChange change, CancellationToken cancellationToken) =>
        request.Check() is { } invalid
            ? invalid.ToProblem()
            : await change.MakeAsync(
                agreementId,
                number,
                ifMatch,
                permission => permission.Asker,
                (permission, around) => permission.SayThing(request.ToSubject(), around) is { } refusal ? refusal : Result.Of<IntegrationEvent>(BrandTold.ThingSaid(permission, around)),
                cancellationToken);
}
