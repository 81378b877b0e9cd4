using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements;

/// <summary>When an agreement can be renewed expressly.</summary>
internal static class RenewalRules
{
    public static Error? Check(Agreement agreement, RenewalDraft draft, RenewalExtract? clause, DateOnly today)
    {
        if (clause is not { Kind: RenewalKind.Express })
            return new NotRenewable();
        if (agreement.EndsOn is not { } end)
            return new EndUnknown();
        if (clause.MaximumTimes is { } most && agreement.Renewals.Count >= most)
            return new RenewedTooOften(most);
        if (draft.AgreedOn > today)
            return new AgreedInTheFuture("agreedOn", draft.AgreedOn, today);
        if (draft.AgreedOn < agreement.InForceFrom)
            return new AgreedTooEarly(draft.AgreedOn, agreement.InForceFrom.Value);
        if (draft.AgreedOn < agreement.TermAmendedOn)
            return new AgreedBeforeTheAmendment(draft.AgreedOn, agreement.TermAmendedOn.Value);
        if (agreement.Renewals is [.., { AgreedOn: var last }] && draft.AgreedOn <= last)
            return new AgreedBeforeTheLastRenewal(draft.AgreedOn, last);
        if (draft.AgreedOn > end)
            return new RenewedAfterTheEnd(draft.AgreedOn, end);
        return (clause.Duration, draft.Duration) switch
        {
            (null, null) => new RenewalLengthRequired(),
            ({ } set, { } said) when set != said => new RenewalLengthIsSet(set),
            _ => null,
        };
    }
}
