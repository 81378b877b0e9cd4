using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Commitments;

internal static class ExportCommitments
{
    private static readonly string[] Headings =
    [
        "numero", "article", "engagement", "condition", "qui promet", "qui s'en charge", "echeance", "date", "tous les (mois)", "etat", "prochaine echeance", "echeances en retard", "echeances reportees",
        "preuves", "preuve", "reference", "nature de la preuve", "verification",
    ];

    public static void MapExportCommitments(this IEndpointRouteBuilder app) => app
        .MapGet("/export", HandleAsync)
        .Produces<Stream>(StatusCodes.Status200OK, "text/csv")
        .WithName("ExportCommitments")
        .WithSummary("Writes the register of an agreement in force, or the lines that are asked for, as a CSV file for spreadsheets, in French words, with the proof of each.");

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> HandleAsync(
        Guid agreementId, [AsParameters] RegisterFilter filter, PartnershipDbContext context, AgreementMoments moments, RegisterProofs proofs, CancellationToken cancellationToken)
    {
        if (filter.Check(out var question) is { } invalid)
            return invalid.ToProblem();
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        var register = context.Commitments.AsNoTracking().Where(commitment => commitment.AgreementId == agreementId);
        var lines = await proofs.PickAsync(question.Of(register, moment), question.Doubt, cancellationToken);
        var rows = await lines.OrderBy(line => line.Number).ToListAsync(cancellationToken);
        var standings = await proofs.ReadAsync(rows, cancellationToken);
        var names = await context.Agreements.AsNoTracking()
            .Where(agreement => agreement.Id == agreementId)
            .SelectMany(agreement => agreement.Parties)
            .ToDictionaryAsync(party => party.Slug, party => party.Name, StringComparer.Ordinal, cancellationToken);
        var views = rows.ConvertAll(line => CommitmentView.Of(line, CommitmentStanding.Of(line, moment.Span.To, moment.Today), standings));
        return TypedResults.Stream(stream => WriteAsync(views, names, question.Order, stream, cancellationToken), "text/csv; charset=utf-8", "engagements.csv");
    }

    private static async Task WriteAsync(List<CommitmentView> views, Dictionary<string, string> names, RegisterOrder order, Stream stream, CancellationToken cancellationToken)
    {
        await using var writer = CsvFile.WriterOf(stream);
        await using var csv = CsvFile.To(writer, ";");
        await csv.Fields(Headings).NextRecordAsync();
        foreach (var view in order == RegisterOrder.Due ? views.OrderBy(view => view.NextDueOn ?? DateOnly.MaxValue) : views.AsEnumerable())
            await Line(csv, view, names).NextRecordAsync();
        await writer.FlushAsync(cancellationToken);
    }

    private static CsvWriter Line(CsvWriter csv, CommitmentView view, Dictionary<string, string> names) => csv
        .Field(Number(view.Number))
        .Text(view.Article)
        .Text(view.Text)
        .Text(view.Condition)
        .Text(RegisterWords.Of(view.Promisor) ?? names.GetValueOrDefault(view.Party!, view.Party!))
        .Text(view.Owner)
        .Field(RegisterWords.Of(view.Schedule?.Kind))
        .Field(Day(view.Schedule?.DueOn))
        .Field(view.Schedule?.EveryMonths is { } months ? Number(months) : null)
        .Field(RegisterWords.Of(view.State))
        .Field(Day(view.NextDueOn))
        .Field(Number(view.Late))
        .Field(Number(view.PutOff))
        .Field(Number(view.Fulfilled))
        .Text(view.Proof?.Proof.Title)
        .Text(view.Proof?.Proof.Reference)
        .Field(RegisterWords.Of(view.Proof?.Proof.Kind))
        .Field(RegisterWords.Of(view.Proof?.Standing));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
