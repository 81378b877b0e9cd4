using SkillsHub.Domain;

namespace SkillsHub.Partnership.Agreements.Errors;

internal sealed record OpenPointNotFound(int Number) : Error(ErrorKind.NotFound, "open-point.not-found", $"The agreement has no open point {Number}.");

internal sealed record OpenPointAlreadyResolved(OpenPoint Point) : Error(
    ErrorKind.Conflict, "open-point.already-resolved", $"Open point {Point.Number} was resolved by {Point.Resolution!.ResolvedBy}: {Point.Resolution.Text}");

internal sealed record RateRequired() : Error(ErrorKind.Invalid, "open-point.rate-required", "rate is a percentage above 0 and at most 100.")
{
    public override string Field => "rate";
}

internal sealed record AmountRequired() : Error(ErrorKind.Invalid, "open-point.amount-required", "amount is a sum in euros above 0.")
{
    public override string Field => "amount";
}

internal sealed record SignatureBlocked(IReadOnlyList<OpenPoint> Points) : Error(
    ErrorKind.Conflict, "agreement.signature-blocked", $"{Points.Count} open points block the signature.")
{
    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["blocking"] = Points.Select(BlockingPoint.Of).ToList(),
    };
}

internal sealed record BlockingPoint(int Number, string Question, string? Owner, string? Article, string Quote)
{
    public static BlockingPoint Of(OpenPoint point) => new(point.Number, point.Question, point.Owner, point.Source.Article, point.Source.Quote);
}
