using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Branding.Errors;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Branding;

/// <summary>Permission to use a party's name or logo for one action: asked, granted in writing by all who have to, and at an end one day.</summary>
internal sealed class BrandPermission : Aggregate, IPartOfAgreement
{
    private readonly List<BrandGrant> grants = [];

    private BrandPermission(Guid id, string hub)
        : base(id, hub)
    {
    }

    public Guid AgreementId { get; private set; }

    /// <summary>In the agreement, from 1.</summary>
    public int Number { get; private set; }

    int? IPartOfAgreement.NumberInAgreement => Number;

    public string Action { get; private set; } = string.Empty;

    /// <summary>Slug of the party whose name or logo it is.</summary>
    public string Party { get; private set; } = string.Empty;

    /// <summary>Name of the department of that party that has to agree too; null where none has.</summary>
    public string? Department { get; private set; }

    /// <summary>Slug of the party that asks; null for the hub's staff.</summary>
    public string? Asker { get; private set; }

    public string AskedBy { get; private set; } = string.Empty;

    public DateTimeOffset AskedAt { get; private set; }

    public DateOnly AskedOn { get; private set; }

    /// <summary>What was asked for.</summary>
    public BrandScope Asked { get; private set; } = new([], default, default);

    public string Appears { get; private set; } = string.Empty;

    public ActivityFamily Family { get; private set; }

    public BrandThing Thing { get; private set; }

    public Guid? ThingId { get; private set; }

    public string? Details { get; private set; }

    public string? Link { get; private set; }

    /// <summary>What all who agreed so far allow of what was asked, kept beside the grants for the database to read.</summary>
    public IReadOnlyList<BrandUse> Uses { get; private set; } = [];

    public DateOnly FirstDay { get; private set; }

    public DateOnly LastDay { get; private set; }

    /// <summary>How many have yet to agree.</summary>
    public int MissingCount { get; private set; }

    public IReadOnlyList<BrandGrant> Grants => grants;

    public BrandEnding? Ending { get; private set; }

    public BrandRevocation? Revocation { get; private set; }

    public IReadOnlyList<BrandGrantor> Needed => Department is null ? [BrandGrantor.Party] : [BrandGrantor.Party, BrandGrantor.Department];

    public IReadOnlyList<BrandGrantor> Missing => [.. Needed.Except(grants.Select(grant => grant.Grantor))];

    /// <summary>Slugs of those whom it concerns beside the hub's staff.</summary>
    public IReadOnlyList<string> Readers => Asker is null ? [Party] : [Party, Asker];

    private BrandScope Scope => new(Uses, FirstDay, LastDay);

    private BrandSubject Subject => new(Thing, ThingId, Details, Link);

    public static Result<BrandPermission> Ask(Guid id, BrandedAgreement around, int number, BrandAsk ask, BrandAsker asker)
    {
        if (BrandRules.Check(around, ask, asker.Party) is { } refusal)
            return refusal;
        var permission = new BrandPermission(id, around.Agreement.Hub)
        {
            AgreementId = around.Agreement.Id,
            Number = number,
            Action = ask.Action,
            Party = ask.Party,
            Department = around.Clauses.DepartmentOf(ask.Party)?.Name,
            Asker = asker.Party,
            AskedBy = asker.By,
            AskedAt = asker.At,
            AskedOn = asker.On,
            Asked = ask.Scope,
            Appears = ask.Appears,
            Family = ask.Family,
            Thing = ask.Subject.Thing,
            ThingId = ask.Subject.Id,
            Details = ask.Subject.Details,
            Link = ask.Subject.Link,
        };
        permission.Recount();
        return permission;
    }

    /// <summary>Whether it is what somebody sends again.</summary>
    public bool Is(BrandAsk ask, Guid agreementId, string? asker) =>
        (AgreementId, Asker) == (agreementId, asker) && ask.IsSameAs(new BrandAsk(Action, Party, Asked, Appears, Family, Subject));

    public BrandState StateOn(DateOnly day, DateOnly? endsOn)
    {
        if (Ending is { } ending)
            return ending.Refuser is null ? BrandState.Withdrawn : BrandState.Refused;
        // Half a permission that is taken back can become none: there is no day to wait for.
        if (Revocation is { } taken && (taken.From <= day || MissingCount > 0))
            return BrandState.Revoked;
        if (LastDay < day || endsOn <= day)
            return BrandState.Expired;
        if (MissingCount > 0)
            return grants.Count == 0 ? BrandState.Asked : BrandState.PartlyGranted;
        return day < FirstDay ? BrandState.Upcoming : BrandState.Live;
    }

    /// <summary>Says on what it is to appear. Who agreed, agreed to a thing: from then on only what nobody had said is said.</summary>
    public Error? SayThing(BrandSubject subject, BrandedAgreement around)
    {
        if (NotAwaiting(around) is { } closed)
            return closed;
        if (grants.Count > 0 && !subject.Completes(Subject))
            return new GrantedForThing(Number);
        (Thing, ThingId, Details, Link) = (subject.Thing, subject.Id, subject.Details, subject.Link);
        return null;
    }

    /// <summary>Records that one of those asked agrees. What comes to light late is recorded too, as long as it was written before the last day of use.</summary>
    public Error? Grant(BrandGrant grant, BrandedAgreement around)
    {
        if (NotAwaiting(around) is { } closed)
            return closed;
        if (!Needed.Contains(grant.Grantor))
            return new NoDepartmentNeeded(Party);
        if (grants.Find(known => known.Grantor == grant.Grantor) is { } twice)
            return new GrantedAlready(grant.Grantor, twice.GrantedOn);
        if (GrantRules.Check(grant, Asked, around) is { } refusal)
            return refusal;
        if (GrantRules.NothingLeft(grant, Scope) is { } nothing)
            return nothing;
        grants.Add(grant);
        Recount();
        return null;
    }

    public Error? Refuse(BrandEnding ending, BrandedAgreement around)
    {
        if (NotAwaiting(around) is { } closed)
            return closed;
        if (!Needed.Contains(ending.Refuser!.Value))
            return new NoDepartmentNeeded(Party);
        if (grants.Find(known => known.Grantor == ending.Refuser) is { } granted)
            return new GrantedAlready(granted.Grantor, granted.GrantedOn);
        Ending = ending;
        return null;
    }

    /// <summary>Takes a grant back. A later day that was said before gives way to an earlier one.</summary>
    public Error? Revoke(BrandRevocation revocation, BrandedAgreement around)
    {
        var state = StateOn(around.Today, around.EndOf(this));
        if (Ending is not null || grants.Count == 0)
            return new NothingToRevoke(Number, state);
        if (grants.Find(grant => grant.Grantor == revocation.Grantor) is not { } own)
            return new NotGrantedByThem(revocation.Grantor);
        if (revocation.From < own.GrantedOn)
            return new RevokedBeforeGrant(revocation.From, own.GrantedOn);
        if (revocation.From > LastDay || revocation.From >= around.EndOf(this))
            return new RevokedAfterEnd(revocation.From);
        if (Revocation?.From <= revocation.From)
            return new RevokedAlready(Revocation.From);
        Revocation = revocation;
        return null;
    }

    public Error? Withdraw(BrandEnding ending, BrandedAgreement around)
    {
        if (Ending is not null || Revocation is not null || MissingCount == 0)
            return new PermissionNotWithdrawable(Number, StateOn(around.Today, around.EndOf(this)));
        Ending = ending;
        return null;
    }

    private Error? NotAwaiting(BrandedAgreement around)
    {
        if (around.Agreement.NotLivingOn(LastDay) is { } over)
            return over;
        // A writing of before the last day may come to light after it; with a use that its agreement or party cut short nothing is left to grant.
        var end = around.EndOf(this);
        return Ending is not null || Revocation is not null || MissingCount == 0 || (end <= around.Today && end <= LastDay)
            ? new NotAwaitingAnswer(Number, StateOn(around.Today, end))
            : null;
    }

    private void Recount()
    {
        var scope = grants.Aggregate(Asked, (left, grant) => left.And(grant.Effective));
        (Uses, FirstDay, LastDay, MissingCount) = (scope.Uses, scope.FirstDay, scope.LastDay, Missing.Count);
    }
}
