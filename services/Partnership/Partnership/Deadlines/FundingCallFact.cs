using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>A call for a part of a grant that counts, and of which somebody has said by when it is expected.</summary>
/// <param name="Grant">Number of the grant in the agreement.</param>
/// <param name="Call">Number of the call within it.</param>
/// <param name="Funder">Slug of the party that pays.</param>
/// <param name="Source">Where the text promises the grant; null for what people added to the plan.</param>
/// <param name="CalledOn">The day of the call.</param>
/// <param name="ExpectedOn">The day by which it is expected.</param>
/// <param name="Amount">EUR called.</param>
/// <param name="SaidAt">When it was recorded, or a payment of it taken back last: what is right of both may be recorded next.</param>
/// <param name="Payments">What counts of what was paid of it.</param>
internal sealed record FundingCallFact(int Grant, int Call, string Funder, SourceSpan? Source, DateOnly CalledOn, DateOnly ExpectedOn, decimal Amount, DateTimeOffset SaidAt, IReadOnlyList<PaymentFact> Payments)
{
    public decimal Paid => Payments.Sum(payment => payment.Amount);

    /// <summary>The day of the payment with which all of it was paid; null while something is due.</summary>
    public DateOnly? PaidOn => Paid < Amount ? null : Payments.Max(payment => (DateOnly?)payment.On);
}

/// <param name="On">The day of the payment.</param>
/// <param name="Amount">EUR.</param>
internal sealed record PaymentFact(DateOnly On, decimal Amount);
