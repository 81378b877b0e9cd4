using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Deadlines;

namespace SkillsHub.Partnership.Agreements;

/// <content>What becomes of it once it is in force: amended, left by a party, renewed, and over one day.</content>
internal sealed partial class Agreement
{
    /// <summary>All renewals, in their order.</summary>
    public IReadOnlyList<AgreementRenewal> Renewals { get; private set; } = [];

    /// <summary>From when an amendment sets the term: what was renewed before is counted in it.</summary>
    public DateOnly? TermAmendedOn { get; private set; }

    /// <summary>What its text, as amended, says of its tacit renewal; null where it has none.</summary>
    public TacitRenewal? Tacit { get; private set; }

    /// <summary>Whether it goes on after its term, as its text has it.</summary>
    public bool RunsOn { get; private set; }

    /// <summary>Until when it goes on so; null while it does until somebody ends it.</summary>
    public DateOnly? TacitUntil { get; private set; }

    /// <summary>The end of the term after which a party wants no renewal; null while none opposes it.</summary>
    public DateOnly? NotRenewedAfter { get; private set; }

    /// <summary>The last day on which it binds; null while nobody can tell, and while it goes on until somebody ends it.</summary>
    public DateOnly? LastDay => RunsOn ? TacitUntil : EndsOn;

    /// <summary>The first day on which it binds no longer, once it is over.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>When something of that was recorded last; null while nothing was.</summary>
    public DateTimeOffset? LifeChangedAt { get; private set; }

    /// <summary>How many facts there were when its letters were looked at last, once it had expired: what came to nothing then stays so until there is another.</summary>
    public int LettersSeen { get; private set; }

    /// <summary>The lengths by which its present term was renewed.</summary>
    public IReadOnlyList<Period> TermRenewals => [.. Renewals.Where(renewal => !(renewal.AgreedOn < TermAmendedOn)).Select(renewal => renewal.Length)];

    /// <summary>The end of the term that runs on a day, which a tacit renewal follows unless a party opposes it; null where none does.</summary>
    public DateOnly? TacitTermOn(DateOnly day) =>
        RunsOn && InForceFrom is { } from ? TermDays.Of(Term, null, TacitDays.Begun(Term, Tacit!, TermFacts(from, []), day)).End : null;

    /// <summary>Why nothing of it can change by its own ways; null while it is in force.</summary>
    public Error? NotLiving() => State switch
    {
        AgreementState.InForce => null,
        AgreementState.Expired or AgreementState.Terminated => new AgreementEnded(State, EndedOn!.Value),
        _ => new NotInForce(State),
    };

    /// <summary>Why a fact of a day cannot be recorded. What happened within the term still can when it has expired: facts come to light late.</summary>
    public Error? NotLivingOn(DateOnly? day) => State == AgreementState.Expired && day <= LastDay ? null : NotLiving();

    /// <summary>Takes the term that an amendment sets from a day on.</summary>
    public void AmendTerm(TermExtract term, DateOnly from)
    {
        // All agreed on another term since a party opposed the renewal of the one before.
        (Term, TermAmendedOn, NotRenewedAfter) = (term, from, null);
        CountTerm(InForceFrom!.Value);
    }

    /// <summary>Takes what its text says of a tacit renewal, as amended: nobody has opposed that.</summary>
    public void RenewTacitly(RenewalExtract? clause)
    {
        (Tacit, NotRenewedAfter) = (TacitRenewal.Of(clause), null);
        CountTacit();
    }

    /// <summary>Is not renewed after a term, since a party opposes it; null where none does any more.</summary>
    public void Oppose(DateOnly? end, DateTimeOffset now)
    {
        (NotRenewedAfter, LifeChangedAt) = (end, now);
        CountTacit();
    }

    /// <summary>An amendment of whatever sort took effect.</summary>
    public void MarkAmended(DateTimeOffset now) => LifeChangedAt = now;

    public void Join(string slug, string name, Signature signature, DateOnly from)
    {
        var party = new AgreementParty { Slug = slug, Name = name, Rank = parties.Max(one => one.Rank) + 1, JoinedOn = from };
        party.Sign(signature);
        parties.Add(party);
    }

    /// <returns>Whether that is new.</returns>
    public bool Leave(string slug, DateOnly from, int? amendment)
    {
        if (parties.Find(party => party.Slug == slug) is not { LeftOn: null } party)
            return false;
        party.Leave(from, amendment);
        return true;
    }

    /// <summary>Records an express renewal; whoever calls has seen that all agree.</summary>
    public Result<AgreementRenewal> Renew(RenewalDraft draft, RenewalExtract? clause, DateOnly today)
    {
        if (NotLivingOn(draft.AgreedOn) is { } over)
            return over;
        if (RenewalRules.Check(this, draft, clause, today) is { } refusal)
            return refusal;
        var (before, length) = (EndsOn!.Value, clause?.Duration ?? draft.Duration!);
        if (TermDays.Of(Term, null, TermFacts(InForceFrom!.Value, [.. TermRenewals, length])).End is not { } end)
            return new RenewalOutOfReach();
        var renewal = new AgreementRenewal(draft.AgreedOn, length, before, end, draft.Proof, draft.RecordedBy, draft.RecordedAt);
        (Renewals, EndsOn, LifeChangedAt) = ([.. Renewals, renewal], end, draft.RecordedAt);
        return renewal;
    }

    /// <summary>Is over on the day after its term.</summary>
    /// <returns>Whether that is new.</returns>
    public bool Expire(DateOnly today)
    {
        if (State != AgreementState.InForce || LastDay is not { } last || last >= today)
            return false;
        (State, EndedOn) = (AgreementState.Expired, last.AddDays(1));
        return true;
    }

    /// <summary>Its letters were looked at once it had expired.</summary>
    /// <param name="facts">How many facts there were.</param>
    public void SeeLetters(int facts)
    {
        if (State == AgreementState.Expired)
            LettersSeen = facts;
    }

    /// <summary>Is in force again, once what came to light late has made its term longer than the one that was over.</summary>
    /// <returns>Whether that is new.</returns>
    public bool ReturnToForce()
    {
        if (State != AgreementState.Expired || LastDay < EndedOn)
            return false;
        (State, EndedOn) = (AgreementState.InForce, null);
        return true;
    }

    /// <summary>Is over by an exit that leaves no two parties. One that came to light once the term was over ended it all the same, on its day.</summary>
    /// <returns>Whether that is new.</returns>
    public bool Terminate(DateOnly effect)
    {
        if (State != AgreementState.InForce && !(State == AgreementState.Expired && effect <= LastDay))
            return false;
        (State, EndedOn, EndsOn) = (AgreementState.Terminated, effect, effect.AddDays(-1));
        CountTacit();
        return true;
    }

    /// <summary>Counts its end anew, and those of its renewals with it, where a release before counted it otherwise.</summary>
    /// <returns>Whether it is another.</returns>
    public bool RecountTerm(DateTimeOffset now)
    {
        if (State is not (AgreementState.InForce or AgreementState.Expired) || !MoveEnd(InForceFrom!.Value))
            return false;
        if (State == AgreementState.Expired)
            EndedOn = LastDay?.AddDays(1);
        LifeChangedAt = now;
        return true;
    }

    // Opposed is the renewal of a term, whichever day that ends on.
    private void MoveOpposedEnd(DateOnly from, DateOnly? startedOn)
    {
        if (NotRenewedAfter is { } opposed && Tacit is { } tacit)
            NotRenewedAfter = TermDays.Of(Term, null, TacitDays.Begun(Term, tacit, TermFacts(from, []) with { StartsOn = startedOn }, opposed) with { StartsOn = Years.StartsOn }).End ?? opposed;
    }

    // Those of its renewals move with it.
    private bool MoveEnd(DateOnly from)
    {
        var before = EndsOn;
        CountTerm(from);
        if (before is not { } known || EndsOn is not { } end || end == known)
            return false;
        var days = end.DayNumber - known.DayNumber;
        Renewals = [.. Renewals.Select(renewal => renewal.AgreedOn < TermAmendedOn
            ? renewal
            : renewal with { EndBefore = renewal.EndBefore.AddDays(days), EndsOn = renewal.EndsOn.AddDays(days) })];
        return true;
    }

    private void CountTerm(DateOnly from)
    {
        EndsOn = TermDays.Of(Term, null, TermFacts(from, TermRenewals)).End;
        CountTacit();
    }

    private void CountTacit()
    {
        RunsOn = State != AgreementState.Terminated && AgreementTerm.RunsOn(Tacit is not null, TermAmendedOn is null ? null : Term);
        TacitUntil = RunsOn && InForceFrom is { } from ? TacitDays.Last(Term, Tacit!, TermFacts(from, []) with { NotRenewedAfter = NotRenewedAfter }) : null;
    }

    private DeadlineFacts TermFacts(DateOnly from, IReadOnlyList<Period> renewals) =>
        new() { Today = from, Parties = [], InForceFrom = from, StartsOn = Years.StartsOn, RenewalLengths = renewals };
}
