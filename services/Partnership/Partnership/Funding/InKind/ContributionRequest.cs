using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.InKind;

/// <summary>What a party gave in kind, as a client records it.</summary>
/// <param name="Party">Slug of the party that gave it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Description">In words.</param>
/// <param name="From">First day of it.</param>
/// <param name="To">Last day of it, not after today.</param>
/// <param name="Proof">What shows it.</param>
/// <param name="Line">Number of the plan's line that promised it.</param>
/// <param name="Quantity">How much, in its unit.</param>
/// <param name="Unit">Hours, days, square metres.</param>
/// <param name="Valuation">What it is worth, and how that was found.</param>
/// <param name="Id">A UUID version 7 of the client's: the same one sent twice is recorded once.</param>
internal sealed record ContributionRequest(
    string Party,
    ContributionKind Kind,
    string Description,
    DateOnly From,
    DateOnly To,
    Proof Proof,
    int? Line = null,
    decimal? Quantity = null,
    string? Unit = null,
    Valuation? Valuation = null,
    Guid? Id = null)
{
    private const int MaxDescription = 1_000;
    private const int MaxUnit = 50;
    private const int MaxReference = 1_000;
    private const int MaxTitle = 300;
    private const int MaxMethod = 1_000;

    public Invalid? Check()
    {
        var check = new Check()
            .NewId(Id)
            .Text(Party, "party", 200)
            .Text(Description, "description", MaxDescription)
            .That(Quantity is null or (> 0 and <= 99_999_999), "quantity", "out-of-range", "quantity is a number above 0.")
            .That(Quantity is not { } quantity || decimal.Round(quantity, 3) == quantity, "quantity", "precision", "quantity has at most three decimals.")
            .OptionalText(Unit, "unit", MaxUnit)
            .Text(Proof.Reference, "proof.reference", MaxReference)
            .Text(Proof.Title, "proof.title", MaxTitle)
            .That(Proof.Kind == ProofKind.Document || Guid.TryParse(Proof.Reference, out _), "proof.reference", "not-an-id", "proof.reference is the id of the resource, the event or the expense.");
        return (Valuation is null ? check : check.Amount(Valuation.Amount, "valuation.amount").Text(Valuation.Method, "valuation.method", MaxMethod)).Error;
    }

    public ContributionDraft Draft(CurrentUser user, DateTimeOffset now) => new(
        Id ?? Guid.CreateVersion7(now),
        Party,
        Line,
        Kind,
        Description.Trim(),
        From,
        To,
        Quantity,
        string.IsNullOrWhiteSpace(Unit) ? null : Unit.Trim(),
        Proof with { Reference = Proof.Reference.Trim(), Title = Proof.Title.Trim() },
        Valuation is null ? null : Valuation with { Method = Valuation.Method.Trim() },
        user.Name,
        now);
}
