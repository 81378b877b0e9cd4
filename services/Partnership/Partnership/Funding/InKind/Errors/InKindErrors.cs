using System.Globalization;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Commitments;

namespace SkillsHub.Partnership.Funding.InKind.Errors;

internal sealed record ContributionNotFound() : Error(ErrorKind.NotFound, "in-kind.not-found", "The agreement has no such contribution.");

internal sealed record PeriodReversed() : Error(ErrorKind.Invalid, "in-kind.period", "The period ends before it begins.")
{
    public override string Field => "to";
}

internal sealed record ContributionOutsideTheTerm(string Input, DateOnly Day, AgreementSpan Span) : Error(
    ErrorKind.Invalid,
    "in-kind.outside-the-term",
    string.Create(CultureInfo.InvariantCulture, $"{Input} is {Day:yyyy-MM-dd}, outside the agreement's term, from {Span.From:yyyy-MM-dd}{(Span.To is { } to ? $" to {to:yyyy-MM-dd}" : "")}."))
{
    public override string Field => Input;
}

internal sealed record ContributionInTheFuture(DateOnly To, DateOnly Today) : Error(
    ErrorKind.Invalid, "in-kind.in-the-future", string.Create(CultureInfo.InvariantCulture, $"to is {To:yyyy-MM-dd}, after today, {Today:yyyy-MM-dd}: record what was given."))
{
    public override string Field => "to";
}

internal sealed record LineDiffers(int Line) : Error(
    ErrorKind.Invalid, "in-kind.line-differs", $"Line {Line} of the plan is not one by which this party gives in kind.")
{
    public override string Field => "line";
}

internal sealed record ContributionExists() : Error(ErrorKind.Conflict, "in-kind.exists", "There is another contribution of that id: give another id to a new one.");

internal sealed record WithdrawnBefore(FulfilmentWithdrawal Earlier) : Error(
    ErrorKind.Conflict, "in-kind.already-withdrawn", $"{Earlier.WithdrawnBy} withdrew it already: {Earlier.Reason}");
