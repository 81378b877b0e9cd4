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

    public Check Check() => new Check().NewId(Id).Amount(Amount, "amount").OptionalText(Reference, "reference", MaxReference);

    public StepDraft Draft(CurrentUser user, DateTimeOffset now) =>
        new(Id ?? Guid.CreateVersion7(now), On, Amount, string.IsNullOrWhiteSpace(Reference) ? null : Reference.Trim(), user.Name, now);
}

/// <param name="Instalment">Number of the instalment that is paid.</param>
/// <param name="On">The day of it, not after today.</param>
/// <param name="Amount">EUR with cents.</param>
/// <param name="Reference">Number of the transfer.</param>
/// <param name="Id">A UUID version 7 of the client's; made here when left out.</param>
internal sealed record PaymentRequest(int Instalment, DateOnly On, decimal Amount, string? Reference = null, Guid? Id = null) : StepRequest(On, Amount, Reference, Id);
