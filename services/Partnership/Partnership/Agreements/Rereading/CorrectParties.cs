using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Import.Corrections;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements.Rereading;

internal static class CorrectParties
{
    public static void MapCorrectParties(this IEndpointRouteBuilder app)
    {
        app.MapPut("/{id:guid}/reading/parties", HandleAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("CorrectParties")
            .WithSummary("Says who the parties of a draft are, all of them, each with the lines that present it; the whole text is then read again.");
        app.MapDelete("/{id:guid}/reading/parties", (Guid id, IfMatch ifMatch, Rereader rereader, CancellationToken cancellationToken) =>
                rereader.MakeAsync(id, ifMatch, (agreement, _) => agreement.Corrections with { Parties = null }, cancellationToken))
            .RequireAuthorization(Policies.Staff)
            .WithName("ReadPartiesByRules")
            .WithSummary("Goes back to the parties that the rules read in a draft.");
    }

    /// <param name="Parties">All of them, in the order of the text.</param>
    internal sealed record Request(IReadOnlyList<PartyCorrection> Parties);

    private static Task<Results<NoContent, ProblemHttpResult>> HandleAsync(Guid id, IfMatch ifMatch, Request request, Rereader rereader, CancellationToken cancellationToken) =>
        rereader.MakeAsync(
            id,
            ifMatch,
            (agreement, document) =>
            {
                IReadOnlyList<PartyCorrection> parties = [.. (request.Parties ?? []).Select(Tidied)];
                return PartyChecks.Of(parties, document) is { } invalid ? invalid : agreement.Corrections with { Parties = rereader.Sign(parties) };
            },
            cancellationToken);

    private static PartyCorrection Tidied(PartyCorrection party) => party is null ? null! : party with
    {
        Name = party.Name?.Trim() ?? "",
        Alias = party.Alias.Trimmed(),
        OtherAliases = party.OtherAliases?.Select(SentText.Trimmed).OfType<string>().ToList(),
        Description = party.Description.Trimmed(),
        Address = party.Address.Trimmed(),
        Siret = party.Siret.Trimmed() is { } siret ? string.Concat(siret.Where(sign => !char.IsWhiteSpace(sign))) : null,
        Representative = party.Representative is { } person && Tidied(person) is { Honorific: null, Name: null, Function: null } ? null : party.Representative is null ? null : Tidied(party.Representative),
    };

    private static RepresentativeExtract Tidied(RepresentativeExtract person) =>
        new() { Honorific = person.Honorific.Trimmed(), Name = person.Name.Trimmed(), Function = person.Function.Trimmed() };
}
