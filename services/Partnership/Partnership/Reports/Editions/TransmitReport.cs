using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding;
using SkillsHub.Partnership.Reports.Errors;
using SkillsHub.Partnership.Reports.Facts;
using SkillsHub.Partnership.Reports.Figures;
using SkillsHub.Partnership.Reports.Following;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Reports.Editions;

internal static class TransmitReport
{
    private const int MaxReason = 2_000;

    public static void MapTransmitReport(this IEndpointRouteBuilder app) => app
        .MapPost("/{year:int}/transmit", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("TransmitReport")
        .WithSummary("Transmits the report to the parties as it stands, for good: each reads its own of it. Another edition, which says what it corrects, stands beside the first.");

    /// <param name="TransmittedOn">The day, not after today; today when left out.</param>
    /// <param name="Word">Why it is transmitted before the year is over.</param>
    /// <param name="Correction">What it corrects of the edition before.</param>
    internal sealed record Request(DateOnly? TransmittedOn = null, string? Word = null, string? Correction = null)
    {
        public Invalid? Check() => new Check().OptionalText(Word, "word", MaxReason).OptionalText(Correction, "correction", MaxReason).Error;

        public Transmission ToTransmission(DateOnly today, string by, DateTimeOffset now) => new(TransmittedOn ?? today, Word.Trimmed(), Correction.Trimmed(), by, now);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        int year,
        IfMatch ifMatch,
        Request request,
        PartnershipDbContext context,
        FundingDesk funding,
        FactBook book,
        JournalEnd journal,
        ReportDesk desk,
        FigureReader figures,
        OutsideReader outside,
        IOutbox outbox,
        CurrentUser user,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (request.Check() is { } invalid)
            return invalid.ToProblem();
        if (!(await desk.YearAsync(agreementId, year, cancellationToken)).TryGet(out var known, out var unseen))
            return unseen.ToProblem();
        if (known.Report is not { } report)
            return new ReportNotOpened(year).ToProblem();
        context.Expect(report, ifMatch);
        var today = known.Reported.Today;
        var transmission = request.ToTransmission(today, user.Name, desk.Now);
        if ((report.RefusalOf(transmission, known.Frame, today) ?? await journal.ReachAsync(cancellationToken)) is { } early)
            return early.ToProblem();
        // Behind both locks, since the frame ends where the facts do: nobody counts years otherwise, or empties the facts, before it is kept.
        await using var transaction = await funding.LockPlanAsync(agreementId, cancellationToken);
        await book.HoldAsync(cancellationToken);
        if (!(await desk.YearAsync(agreementId, year, cancellationToken)).TryGet(out var found, out unseen))
            return unseen.ToProblem();
        if (!found.Cursor.HasReadAll)
            return new JournalIsRead().ToProblem();
        if ((await outside.ReadAsync(found, reader: null, cancellationToken)).Where(one => !one.IsDated).Select(one => one.Year).ToList() is [_, ..] undated)
            return new YearsUndated(undated).ToProblem();
        if (!report.Transmit(transmission, found.Frame, today).TryGet(out var edition, out var refusal))
            return refusal.ToProblem();
        var hub = await desk.HubNameAsync(report.Hub, cancellationToken);
        // Who left before the year began had no part in it.
        string[] parties = [.. found.Reported.Agreement.Parties.Where(party => !(party.LeftOn <= found.Frame.From)).Select(party => party.Slug)];
        foreach (var reader in parties.Prepend(FrozenReport.Staff))
        {
            var seenBy = reader == FrozenReport.Staff ? null : reader;
            var document = ReportDocument.Of(report, edition, found.Reported.Agreement, hub, await figures.ReadAsync(found.Frame, seenBy, cancellationToken)) with
            {
                Outside = await outside.ReadAsync(found, seenBy, cancellationToken),
            };
            context.Add(new FrozenReport { ReportId = report.Id, Edition = edition.Number, Reader = reader, Bytes = document.ToBytes() });
        }

        outbox.Add(report, desk.Now, Told(found, edition, parties));
        await context.SaveUnlessRacedAsync(AnnualReportMapping.IsRace, cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        http.Response.Headers.ETag = ETag.Of(report.RowVersion);
        return TypedResults.NoContent();
    }

    private static AnnualReportTransmitted Told(ReportedYear found, ReportEdition edition, IReadOnlyList<string> parties) => new()
    {
        AgreementId = found.Reported.Agreement.Id,
        Title = found.Reported.Agreement.Title,
        Parties = parties,
        FiscalYear = found.Frame.Year,
        From = edition.From,
        Through = edition.Through,
        Edition = edition.Number,
        TransmittedOn = edition.TransmittedOn,
        JournalPosition = edition.Position,
    };
}
