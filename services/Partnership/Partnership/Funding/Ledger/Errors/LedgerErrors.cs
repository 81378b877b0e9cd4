using System.Globalization;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Fiscal;

namespace SkillsHub.Partnership.Funding.Ledger.Errors;

internal sealed record ExpenseNotFound() : Error(ErrorKind.NotFound, "expense.not-found", "The ledger has no such expense.");

internal sealed record SpentInTheFuture(DateOnly SpentOn, DateOnly Today) : Error(
    ErrorKind.Invalid, "expense.in-the-future", string.Create(CultureInfo.InvariantCulture, $"spentOn is {SpentOn:yyyy-MM-dd}, after today, {Today:yyyy-MM-dd}."))
{
    public override string Field => "spentOn";
}

internal sealed record SpentOutsideTheTerm(DateOnly SpentOn, AgreementSpan Span) : Error(
    ErrorKind.Invalid,
    "expense.outside-the-term",
    string.Create(CultureInfo.InvariantCulture, $"spentOn is {SpentOn:yyyy-MM-dd}, outside the agreement's term, from {Span.From:yyyy-MM-dd}{(Span.To is { } to ? $" to {to:yyyy-MM-dd}" : "")}."))
{
    public override string Field => "spentOn";
}

internal sealed record AllocationsDiffer(decimal Amount, decimal Allocated) : Error(
    ErrorKind.Invalid,
    "expense.allocations-differ",
    string.Create(CultureInfo.InvariantCulture, $"The allocations add up to {Allocated:0.00} €, and the expense is {Amount:0.00} €: what no grant bears are own means."))
{
    public override string Field => "allocations";

    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal) { ["amount"] = Amount, ["allocated"] = Allocated };
}

internal sealed record AllocatedTwice(int? Grant) : Error(
    ErrorKind.Invalid,
    "expense.allocated-twice",
    Grant is { } number ? string.Create(CultureInfo.InvariantCulture, $"Grant {number} stands twice in the allocations.") : "Own means stand twice in the allocations.")
{
    public override string Field => "allocations";
}

internal sealed record NoSuchGrant(int Index, int Grant) : Error(ErrorKind.Invalid, "expense.grant-not-found", $"The agreement has no grant {Grant}.")
{
    public override string Field => $"allocations[{Index}].grant";
}

internal sealed record NatureDiffers(int Index, int Grant, FundingNature Nature) : Error(
    ErrorKind.Invalid, "expense.nature-differs", $"Grant {Grant} is given for {Nature.ToString().ToLowerInvariant()}, and the expense is of another nature.")
{
    public override string Field => $"allocations[{Index}].grant";
}

internal sealed record OutsideFiscalYear(int Index, int Grant, DateOnly SpentOn, FiscalYearView Year) : Error(
    ErrorKind.Invalid,
    "expense.outside-fiscal-year",
    string.Create(CultureInfo.InvariantCulture, $"Grant {Grant} is for what the year from {Year.FirstDay:yyyy-MM-dd} to {Year.LastDay:yyyy-MM-dd} costs, and spentOn is {SpentOn:yyyy-MM-dd}."))
{
    public override string Field => $"allocations[{Index}].grant";
}

/// <summary>Looks like an invoice that is recorded already.</summary>
internal sealed record RecordedAlready(Guid Earlier) : Error(
    ErrorKind.Conflict,
    "expense.duplicate",
    "This invoice of this supplier, of the same day and sum, is recorded already: confirm it if it is another one.")
{
    public override string Field => "invoice";

    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal) { ["earlier"] = Earlier };
}

/// <summary>Looks like an invoice that stands above in the same file.</summary>
internal sealed record TwiceInFile(int Line) : Error(
    ErrorKind.Conflict, "expense.duplicate-in-file", $"Line {Line} has this invoice of this supplier, of the same day and sum: confirm it if it is another one.")
{
    public override string Field => "invoice";
}

internal sealed record OverPaid(int Index, int Grant, decimal Left) : Error(
    ErrorKind.Conflict, "expense.over-paid", string.Create(CultureInfo.InvariantCulture, $"Of what grant {Grant} was paid, {Left:0.00} € are left."))
{
    public override string Field => $"allocations[{Index}].amount";

    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal) { ["grant"] = Grant, ["left"] = Left };
}

internal sealed record ReversedAlready() : Error(ErrorKind.Conflict, "expense.already-reversed", "The expense was reversed already.");

internal sealed record IsReversal() : Error(ErrorKind.Conflict, "expense.is-reversal", "A reversal is not reversed: record the expense anew.");

