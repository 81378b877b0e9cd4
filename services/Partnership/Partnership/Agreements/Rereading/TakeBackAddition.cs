using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Import.Corrections;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements.Rereading;

internal static class TakeBackAddition
{
    public static void MapTakeBackAddition(this IEndpointRouteBuilder app)
    {
        app.MapDelete("/{id:guid}/open-points/{number:int}", (Guid id, int number, IfMatch ifMatch, Rereader rereader, CancellationToken cancellationToken) =>
                rereader.MakeAsync(id, ifMatch, (agreement, _) => WithoutPoint(agreement, number), cancellationToken))
            .RequireAuthorization(Policies.Staff)
            .WithName("TakeBackOpenPoint")
            .WithSummary("Takes back an open point that a person added to a draft, and that is not settled.");
        app.MapDelete("/{id:guid}/findings/{number:int}", (Guid id, int number, IfMatch ifMatch, Rereader rereader, CancellationToken cancellationToken) =>
                rereader.MakeAsync(id, ifMatch, (agreement, _) => WithoutFinding(agreement, number), cancellationToken))
            .RequireAuthorization(Policies.Staff)
            .WithName("TakeBackFinding")
            .WithSummary("Takes back a finding that a person added to a draft, by its number among those, from 1.");
    }

    private static Result<ReadingCorrections> WithoutPoint(Agreement agreement, int number)
    {
        if (agreement.OpenPoints.FirstOrDefault(candidate => candidate.Number == number) is not { } point)
            return new OpenPointNotFound(number);
        if (point.ReadBy != ReadBy.Person)
            return new OpenPointReadByRules(number);
        if (point.Resolution is not null)
            return new OpenPointAlreadyResolved(point);
        var said = agreement.Corrections.Points.FirstOrDefault(candidate => IsOf(candidate.What, point));
        return agreement.Corrections with { Points = [.. agreement.Corrections.Points.Where(candidate => !ReferenceEquals(candidate, said))] };
    }

    private static bool IsOf(PointAddition addition, OpenPoint point) =>
        addition.Question == point.Question && addition.Kind == point.Kind && (addition.FirstLine, addition.LastLine) == (point.Source.FirstLine, point.Source.LastLine);

    private static Result<ReadingCorrections> WithoutFinding(Agreement agreement, int number) =>
        number < 1 || number > agreement.Corrections.Findings.Count
            ? new AddedFindingNotFound(number)
            : agreement.Corrections with { Findings = [.. agreement.Corrections.Findings.Take(number - 1), .. agreement.Corrections.Findings.Skip(number)] };
}

internal sealed record OpenPointReadByRules(int Number) : Error(
    ErrorKind.Conflict, "open-point.read-by-rules", $"Open point {Number} was read in the text by a rule: it is settled, not taken back.");

internal sealed record AddedFindingNotFound(int Number) : Error(ErrorKind.NotFound, "finding.not-found", $"Nobody added a finding {Number} to the agreement.");
