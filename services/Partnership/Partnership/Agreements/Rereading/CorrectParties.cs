using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Import.Corrections;
using SkillsHub.Partnership.Agreements.Import.Parties;
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

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid id, IfMatch ifMatch, Request request, PartnershipDbContext context, CurrentUser user, Rereader rereader, CancellationToken cancellationToken)
    {
        IReadOnlyList<PartyCorrection> parties = [.. (request.Parties ?? []).Select(Tidied)];
        var known = await KnownAsync(parties, context, user, cancellationToken);
        return await rereader.MakeAsync(
            id,
            ifMatch,
            (agreement, document) => PartyChecks.Of(parties, document, known) is { } invalid ? invalid : agreement.Corrections with { Parties = rereader.Sign(parties) },
            cancellationToken);
    }

    // Organisations come and never go: who is known now is known when the correction is saved.
    private static async Task<HashSet<string>> KnownAsync(IReadOnlyList<PartyCorrection?> parties, PartnershipDbContext context, CurrentUser user, CancellationToken cancellationToken)
    {
        // Words that are no slug name nobody, and some of them no database takes.
        var named = parties.Select(party => party?.Organisation).OfType<string>().Where(slug => PartyNames.Slug(slug) == slug).ToList();
        return named.Count == 0
            ? []
            : await context.Organisations.Where(one => one.Hub == user.Hub && named.Contains(one.Slug)).Select(one => one.Slug).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
    }

    private static PartyCorrection Tidied(PartyCorrection party) => party is null ? null! : party with
    {
        Name = party.Name?.Trim() ?? "",
        Alias = party.Alias.Trimmed(),
        OtherAliases = party.OtherAliases?.Select(SentText.Trimmed).OfType<string>().ToList(),
        Description = party.Description.Trimmed(),
        Organisation = party.Organisation.Trimmed(),
        Address = party.Address.Trimmed(),
        Siret = party.Siret.Trimmed() is { } siret ? string.Concat(siret.Where(sign => !char.IsWhiteSpace(sign))) : null,
        Representative = party.Representative is { } person && Tidied(person) is { Honorific: null, Name: null, Function: null } ? null : party.Representative is null ? null : Tidied(party.Representative),
    };

    private static RepresentativeExtract Tidied(RepresentativeExtract person) =>
        new() { Honorific = person.Honorific.Trimmed(), Name = person.Name.Trimmed(), Function = person.Function.Trimmed() };
}
