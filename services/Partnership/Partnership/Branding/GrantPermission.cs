using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Branding;

internal static class GrantPermission
{
    public static void MapGrantPermission(this IEndpointRouteBuilder app) => app
        .MapPost("/{number:int}/grants", HandleAsync)
        .WithName("GrantBrandPermission")
        .WithSummary("Records the writing in which a party, or its department, agrees: a partner for itself, the hub's staff for any. It may allow less than was asked. With the last one that is needed the permission is complete.");

    /// <param name="Grantor">The party, or its department.</param>
    /// <param name="GrantedBy">Name of the person who grants.</param>
    /// <param name="Function">The function in which the person does.</param>
    /// <param name="GrantedOn">The day of the writing, not after today.</param>
    /// <param name="Proof">Where the writing is kept.</param>
    /// <param name="Uses">What it allows; all that was asked for when left out.</param>
    /// <param name="FirstDay">The first day; that which was asked for when left out.</param>
    /// <param name="LastDay">The last day; that which was asked for when left out.</param>
    /// <param name="Conditions">Under which conditions.</param>
    internal sealed record Request(
        BrandGrantor Grantor,
        string GrantedBy,
        string Function,
        DateOnly GrantedOn,
        string Proof,
        IReadOnlyList<BrandUse>? Uses = null,
        DateOnly? FirstDay = null,
        DateOnly? LastDay = null,
        string? Conditions = null)
    {
        public Invalid? Check() => new Check()
            .Text(GrantedBy, "grantedBy", BrandLimits.Name)
            .Text(Function, "function", BrandLimits.Name)
            .Text(Proof, "proof", BrandLimits.Words)
            .That(Uses is not { Count: 0 }, "uses", "required", "uses names what is granted, or is left out.")
            .OptionalText(Conditions, "conditions", BrandLimits.Words)
            .Error;

        public BrandGrant ToGrant(BrandScope asked, string recordedBy, DateTimeOffset now) => new()
        {
            Grantor = Grantor,
            GrantedBy = GrantedBy.Trim(),
            Function = Function.Trim(),
            GrantedOn = GrantedOn,
            Proof = Proof.Trim(),
            Scope = new BrandScope(Uses is null ? asked.Uses : BrandScope.Ordered(Uses), FirstDay ?? asked.FirstDay, LastDay ?? asked.LastDay),
            Conditions = Conditions.Trimmed(),
            RecordedBy = recordedBy,
            RecordedAt = now,
        };
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, Request request, BrandChange change, CurrentUser user, CancellationToken cancellationToken) =>
        request.Check() is { } invalid
            ? invalid.ToProblem()
            : await change.AnswerAsync(
                agreementId,
                number,
                ifMatch,
                (permission, around) =>
                {
                    var grant = request.ToGrant(permission.Asked, user.Name, change.Now);
                    return permission.Grant(grant, around) is { } refusal ? refusal : Result.Of<IntegrationEvent>(BrandTold.Granted(permission, grant, around));
                },
                cancellationToken);
}
