using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.Grants;
using SkillsHub.Partnership.Funding.Ledger;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Statements;

internal static class GetStatement
{
    public static void MapGetStatement(this IEndpointRouteBuilder app) => app
        .MapGet("/statement", HandleAsync)
        .WithName("GetFundingStatement")
        .WithSummary("Reads what a funder's money does: planned, asked, granted, called, paid, spent and left, down to each expense. A funder reads its own.");

    private static async Task<Results<Ok<StatementView>, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        string? funder,
        int? fiscalYear,
        [AsParameters] PageRequest page,
        AgreementMoments moments,
        FundingDesk desk,
        StatementReader reader,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if ((page.TryRead<LedgerPlace>(out var after) ?? new Check().Year(fiscalYear, "fiscalYear").Error) is { } invalid)
            return invalid.ToProblem();
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        if (!Whose(funder, desk.OnlyFunder, moment).TryGet(out var whose, out var hidden))
            return hidden.ToProblem();
        if (!(await desk.FindPlanAsync(agreementId, cancellationToken)).TryGet(out var plan, out var absent))
            return absent.ToProblem();
        var calendar = FundingDesk.CalendarOf(moment);
        var years = fiscalYear is { } year ? calendar.WaysToWrite(year) : null;
        var grants = await desk.GrantsOf(agreementId).AsNoTracking().IgnoreAutoIncludes()
            .Where(grant => grant.Funder == whose && (years == null || years.Contains(grant.FiscalYear!.Value)))
            .OrderBy(grant => grant.Number)
            .ToListAsync(cancellationToken);
        var planned = PlannedSum.SharesOf(plan, whose, calendar).Where(entry => years is null || (entry.Share.FiscalYear is { } own && years.Contains(own)));
        return TypedResults.Ok(StatementView.Of(
            whose,
            calendar.View(fiscalYear),
            PlannedSum.Of(planned),
            grants.ConvertAll(grant => GrantView.Of(grant, plan, calendar)),
            await reader.FamiliesAsync(agreementId, whose, years, cancellationToken),
            await reader.ExpensesAsync(agreementId, whose, years, after, page.Size, http, cancellationToken)));
    }

    // Another's statement is not there for a funder; neither is one of an organisation that is no party.
    private static Result<string> Whose(string? funder, string? onlyFunder, AgreementMoment moment) => (funder ?? onlyFunder) switch
    {
        null => new FunderRequired(),
        var asked when !moment.Parties.Contains(asked, StringComparer.Ordinal) || (onlyFunder is not null && asked != onlyFunder) => new FunderNotFound(asked),
        var asked => asked,
    };
}

internal sealed record FunderRequired() : Error(ErrorKind.Invalid, "funding.funder-required", "Say whose statement it is: funder is the slug of a party.")
{
    public override string Field => "funder";
}

internal sealed record FunderNotFound(string Funder) : Error(ErrorKind.NotFound, "funding.funder-not-found", $"There is no statement of « {Funder} ».");
