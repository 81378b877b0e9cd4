using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Grants;

/// <summary>A step in the life of a grant, as a client records it.</summary>
/// <param name="On">The day of it, not after today.</param>
/// <param name="Amount">EUR with cents.</param>
/// <param name="Reference">Number of the decision, of the call, or of the transfer.</param>
/// <param name="Id">A UUID version 7 of the client's; made here when left out.</param>
internal record StepRequest(DateOnly On, decimal Amount, string? Reference = null, Guid? Id = null)
{
    private const int MaxReference = 300;

    public virtual Check Check() => new Check().NewId(Id).Amount(Amount, "amount").OptionalText(Reference, "reference", MaxReference);

    public virtual StepDraft Draft(CurrentUser user, DateTimeOffset now) =>
        new(Id ?? Guid.CreateVersion7(now), On, Amount, string.IsNullOrWhiteSpace(Reference) ? null : Reference.Trim(), user.Name, now);
}

/// <param name="On">The day of it, not after today.</param>
/// <param name="Amount">EUR with cents.</param>
/// <param name="ExpectedOn">The day by which it is expected, as the caller or the funder's schedule says; null where nobody said one.</param>
/// <param name="Reference">Number of the call.</param>
/// <param name="Id">A UUID version 7 of the client's; made here when left out.</param>
internal sealed record CallRequest(DateOnly On, decimal Amount, DateOnly? ExpectedOn = null, string? Reference = null, Guid? Id = null) : StepRequest(On, Amount, Reference, Id)
{
    public override StepDraft Draft(CurrentUser user, DateTimeOffset now) => base.Draft(user, now) with { ExpectedOn = ExpectedOn };
}

/// <param name="On">The day of it, not after today.</param>
/// <param name="Amount">EUR with cents.</param>
/// <param name="Reason">Why, where the funder says it: it gives none by rule. Whoever sees the grant reads it.</param>
/// <param name="Reference">Number of the decision.</param>
/// <param name="Id">A UUID version 7 of the client's; made here when left out.</param>
internal sealed record RefusalRequest(DateOnly On, decimal Amount, string? Reason = null, string? Reference = null, Guid? Id = null) : StepRequest(On, Amount, Reference, Id)
{
    private const int MaxReason = 2_000;

    public override Check Check() => base.Check().OptionalText(Reason, "reason", MaxReason);

    public override StepDraft Draft(CurrentUser user, DateTimeOffset now) => base.Draft(user, now) with { Reason = string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim() };
}

/// <param name="Instalment">Number of the instalment that is paid.</param>
/// <param name="On">The day of it, not after today.</param>
/// <param name="Amount">EUR with cents.</param>
/// <param name="Reference">Number of the transfer.</param>
/// <param name="Id">A UUID version 7 of the client's; made here when left out.</param>
internal sealed record PaymentRequest(int Instalment, DateOnly On, decimal Amount, string? Reference = null, Guid? Id = null) : StepRequest(On, Amount, Reference, Id);
