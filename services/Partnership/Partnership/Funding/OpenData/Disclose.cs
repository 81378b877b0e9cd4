using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Funding.Grants.Errors;
using SkillsHub.Partnership.Funding.Plan;
using SkillsHub.Partnership.Organisations;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.OpenData;

internal static partial class Disclose
{
    private const int MaxName = 300;
    private const int MaxObject = 256;

    public static void MapDisclose(this IEndpointRouteBuilder app)
    {
        app.MapGet("/disclosure", GetAsync)
            .WithName("GetDisclosure")
            .WithSummary("Reads who receives the grants and by which numbers open data names the funders.");
        app.MapPut("/disclosure", SayAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("Disclose")
            .WithSummary("Says who receives the grants and by which numbers open data names the funders.");
        app.MapPut("/grants/{number:int}/disclosure", OfGrantAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("DiscloseGrant")
            .WithSummary("Says what open data tells of a grant beyond its money.");
    }

    /// <param name="Beneficiary">Who receives the grants.</param>
    /// <param name="Funders">Numbers of funders, over those that the text prints.</param>
    internal sealed record Request(Beneficiary? Beneficiary = null, IReadOnlyList<FunderIdentity>? Funders = null);

    private static async Task<Results<Ok<DisclosureView>, ProblemHttpResult>> GetAsync(
        Guid agreementId, PartnershipDbContext context, AgreementMoments moments, FundingDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        if (!(await desk.FindPlanAsync(agreementId, cancellationToken)).TryGet(out var plan, out var absent))
            return absent.ToProblem();
        var printed = await ScdlReader.PrintedAsync(context, agreementId, cancellationToken);
        http.Response.Headers.ETag = ETag.Of(plan.RowVersion);
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Ok(new DisclosureView(plan.Beneficiary, [.. moment.Ever.Select(party => new FunderNumber(party, ScdlReader.SiretOf(party, plan, printed)))]));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> SayAsync(
        Guid agreementId, IfMatch ifMatch, Request request, PlanChange change, CancellationToken cancellationToken)
    {
        if (Check(request) is { } invalid)
            return invalid.ToProblem();
        return await change.MakeAsync(
            agreementId,
            ifMatch,
            (plan, around) =>
            {
                if ((request.Funders ?? []).FirstOrDefault(identity => !around.Moment.Ever.Contains(identity.Funder, StringComparer.Ordinal)) is { } stranger)
                    return new NotAParty("funders", stranger.Funder);
                plan.Disclose(request.Beneficiary is { } named ? named with { Name = named.Name.Trim() } : null, request.Funders ?? []);
                return null;
            },
            tell: null,
            cancellationToken);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> OfGrantAsync(
        Guid agreementId,
        int number,
        IfMatch ifMatch,
        GrantDisclosure disclosure,
        PartnershipDbContext context,
        AgreementMoments moments,
        FundingDesk desk,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var check = new Check()
            .Text(disclosure.Object, "object", MaxObject)
            .OptionalText(disclosure.Scheme, "scheme", MaxName)
            .Words(disclosure.Object, "object")
            .Words(disclosure.Scheme, "scheme")
            .That(disclosure.Share is >= 0.01m and <= 1, "share", "out-of-range", "share is a part from 0.01 to 1.")
            .That(decimal.Round(disclosure.Share, 2) == disclosure.Share, "share", "precision", "share has at most two decimals.");
        if (check.Error is { } invalid)
            return invalid.ToProblem();
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out _, out var unseen))
            return unseen.ToProblem();
        if (await desk.GrantsOf(agreementId).SingleOrDefaultAsync(candidate => candidate.Number == number, cancellationToken) is not { } grant)
            return new GrantNotFound(number).ToProblem();
        context.Expect(grant, ifMatch);
        grant.Disclose(disclosure with { Object = disclosure.Object.Trim(), Scheme = string.IsNullOrWhiteSpace(disclosure.Scheme) ? null : disclosure.Scheme.Trim() });
        await context.SaveChangesAsync(cancellationToken);
        http.Response.Headers.ETag = ETag.Of(grant.RowVersion);
        return TypedResults.NoContent();
    }

    private static Invalid? Check(Request request)
    {
        var check = new Check();
        if (request.Beneficiary is { } beneficiary)
        {
            check.Text(beneficiary.Name, "beneficiary.name", MaxName)
                .Words(beneficiary.Name, "beneficiary.name")
                .That(beneficiary.Siret is null || Siret.IsValid(beneficiary.Siret), "beneficiary.siret", "siret", "A SIRET number has 14 digits, the last of which checks the others.")
                .That(beneficiary.Rna is null || Rna().IsMatch(beneficiary.Rna), "beneficiary.rna", "rna", "A number of the register of associations is W and nine digits.");
        }

        foreach (var (index, identity) in (request.Funders ?? []).Index())
        {
            check.That(identity is not null, $"funders[{index}]", "required", $"funders[{index}] is a party and its number.")
                .That(identity is null || !request.Funders!.Take(index).Any(earlier => earlier?.Funder == identity.Funder), $"funders[{index}].funder", "disclosure.funder-twice", "Each funder stands once.")
                .That(identity is null || Siret.IsValid(identity.Siret), $"funders[{index}].siret", "siret", "A SIRET number has 14 digits, the last of which checks the others.");
        }

        return check.Error;
    }

    // Machines read open data: no apostrophe can guard a spreadsheet there from what looks like a formula.
    private static Check Words(this Check check, string? text, string field) =>
        check.That(!CsvFile.IsFormula(text?.Trim()), field, "disclosure.formula", $"{field} does not begin with =, +, - or @: a spreadsheet would take it for a formula.");

    [GeneratedRegex(@"^W[0-9]{9}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rna();
}

/// <param name="Beneficiary">Who receives the grants; null until somebody has said it.</param>
/// <param name="Funders">Every party, with the number by which open data names it.</param>
internal sealed record DisclosureView(Beneficiary? Beneficiary, IReadOnlyList<FunderNumber> Funders);

/// <param name="Funder">Slug of the party.</param>
/// <param name="Siret">Its SIRET number; null when unknown.</param>
internal sealed record FunderNumber(string Funder, string? Siret);
