using System.Text.Json;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Amendments.Errors;
using SkillsHub.Partnership.Amendments.Versions;

namespace SkillsHub.Partnership.Amendments;

/// <summary>What the parties of an agreement in force agree to change: proposed, signed by all of them, in effect from a day on.</summary>
internal sealed class Amendment : Aggregate, IPartOfAgreement
{
    private readonly List<AmendmentSignatory> signatories = [];

    private Amendment(Guid id, string hub)
        : base(id, hub)
    {
    }

    public Guid AgreementId { get; private set; }

    /// <summary>In the agreement, from 1.</summary>
    public int Number { get; private set; }

    int? IPartOfAgreement.NumberInAgreement => Number;

    public string Title { get; private set; } = string.Empty;

    public string Reason { get; private set; } = string.Empty;

    public AmendmentState State { get; private set; }

    /// <summary>Its own day; null when it holds from its last signature on.</summary>
    public DateOnly? EffectiveOn { get; private set; }

    public AmendmentChanges Changes { get; private set; } = AmendmentChanges.None;

    /// <summary>Number of the committee's decision that asked for it.</summary>
    public int? Decision { get; private set; }

    /// <summary>Slug of the party that wrote it; null for the hub's staff.</summary>
    public string? Author { get; private set; }

    public string DraftedBy { get; private set; } = string.Empty;

    public DateTimeOffset DraftedAt { get; private set; }

    public DateOnly? ProposedOn { get; private set; }

    /// <summary>The first day on which it holds, once all have signed.</summary>
    public DateOnly? EffectiveFrom { get; private set; }

    /// <summary>The first day on which it holds or would; null while its last signature sets it.</summary>
    public DateOnly? HoldsFrom => EffectiveFrom ?? EffectiveOn;

    /// <summary>Numbers of the promises that it added, in their order.</summary>
    public IReadOnlyList<int> Entered { get; private set; } = [];

    /// <summary>Numbers of the lines that it added to the funding plan, in their order.</summary>
    public IReadOnlyList<int> EnteredLines { get; private set; } = [];

    public AmendmentEnding? Ending { get; private set; }

    public IReadOnlyList<AmendmentSignatory> Signatories => signatories;

    public IReadOnlyList<string> Missing => [.. signatories.Where(signatory => signatory.Signature is null).OrderBy(signatory => signatory.Rank).Select(signatory => signatory.Slug)];

    /// <summary>What was never proposed is read by those who wrote it, given up or not.</summary>
    IReadOnlyList<string> IPartOfAgreement.Readers => ProposedOn is null ? [Author ?? string.Empty] : [];

    /// <summary>Whether it still may change what others change too.</summary>
    public bool IsPending => State is AmendmentState.Proposed or AmendmentState.Signed;

    /// <summary>Whether somebody who is no party yet has to sign it, or has and waits for its day.</summary>
    public bool Asks(string? slug) => IsPending && signatories.Exists(signatory => signatory.Slug == slug);

    public static Result<Amendment> Draft(Guid id, Agreement agreement, int number, AmendmentDraft draft, VersionHistory history, DateOnly today)
    {
        var amendment = new Amendment(id, agreement.Hub)
        {
            AgreementId = agreement.Id,
            Number = number,
            Author = draft.Author,
            DraftedBy = draft.DraftedBy,
            DraftedAt = draft.DraftedAt,
        };
        return amendment.Write(agreement, draft, history, today) is { } refusal ? refusal : amendment;
    }

    /// <summary>Whether it is what somebody sends again.</summary>
    public bool Is(AmendmentDraft draft, Guid agreementId) =>
        (AgreementId, Title, Reason, EffectiveOn, Author, Decision) == (agreementId, draft.Title, draft.Reason, draft.EffectiveOn, draft.Author, draft.Decision)
        && JsonElement.DeepEquals(JsonColumn.ToJson(Changes), JsonColumn.ToJson(draft.Changes));

    public Error? Rewrite(Agreement agreement, AmendmentDraft draft, VersionHistory history, DateOnly today) =>
        State == AmendmentState.Draft ? Write(agreement, draft, history, today) : new NotADraftAmendment(Number, State);

    /// <summary>Asks the parties of that day to sign, and those that it lets join.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="history">Its terms.</param>
    /// <param name="others">The agreement's other amendments.</param>
    /// <param name="today">The day on the hub's calendar.</param>
    public Error? Propose(Agreement agreement, VersionHistory history, IReadOnlyList<Amendment> others, DateOnly today)
    {
        if (State != AmendmentState.Draft)
            return new NotADraftAmendment(Number, State);
        if ((agreement.NotLivingOn(EffectiveOn) ?? AmendmentRules.Check(agreement, Changes, EffectiveOn, history, today) ?? AmendmentOverlaps.Find(this, others, history)) is { } refusal)
            return refusal;
        // Who has signed to join on a day to come is bound by it then.
        var joining = others.Where(other => other.State == AmendmentState.Signed).SelectMany(other => other.Changes.Join ?? []);
        // So is who was still a party on its own day, where that is past.
        signatories.AddRange(agreement.Parties.Where(party => party.LeftOn is null || party.LeftOn > EffectiveOn).OrderBy(party => party.Rank)
            .Select(party => (party.Slug, party.Name, Joins: false))
            .Concat(joining.Select(one => (one.Slug, one.Name, Joins: false)))
            .Concat((Changes.Join ?? []).Select(one => (one.Slug, one.Name, Joins: true)))
            .Select((party, index) => new AmendmentSignatory { Slug = party.Slug, Name = party.Name, Joins = party.Joins, Rank = index + 1 }));
        (State, ProposedOn) = (AmendmentState.Proposed, today);
        return null;
    }

    /// <summary>Records a party's signature; with the last one it is settled from when it holds, and has to keep the rules of that day.</summary>
    public Error? Sign(string slug, Signature signature, Agreement agreement, VersionHistory history, DateOnly today)
    {
        if (State != AmendmentState.Proposed)
            return new NotProposed(Number, State);
        if (agreement.NotLivingOn(signature.SignedOn) is { } over)
            return over;
        if (!signatories.Check(slug, signature, today).TryGet(out var party, out var refusal))
            return refusal;
        if (signature.SignedOn < agreement.InForceFrom)
            return new SignedBeforeAgreement(signature.SignedOn, agreement.InForceFrom.Value);
        if (signature.SignedOn > EffectiveOn)
            return new EffectiveBeforeSignature("signedOn", EffectiveOn.Value, signature.SignedOn);
        if (signature.SignedOn > agreement.Span!.To)
            return new EffectiveAfterEnd("signedOn", signature.SignedOn, agreement.Span.To.Value);
        if (Missing is [_])
        {
            var left = agreement.Parties.Where(one => one.LeftOn is not null && signatories.TrueForAll(asked => asked.Slug != one.Slug)).Max(one => one.LeftOn);
            var signed = signatories.Max(signatory => signatory.Signature?.SignedOn ?? signature.SignedOn);
            var day = EffectiveOn ?? (left > signed ? left.Value : signed);
            // Who left without signing was a party until then: as where its exit settles it.
            if (day < left)
                return new EffectiveBeforeSignature("signedOn", day, left.Value);
            if (AmendmentRules.Check(agreement, Changes, day, history, today) is { } broken)
                return new SettlesAgainstRule(broken);
            (State, EffectiveFrom) = (AmendmentState.Signed, day);
        }

        party.Sign(signature);
        return null;
    }

    /// <summary>Takes back what was recorded in error. Once all have signed it stands: the last signature settled it.</summary>
    /// <remarks>Others are still awaited then: where it is not awaited from a party that left, the last of those settles it.</remarks>
    public Result<Signature> WithdrawSignature(string slug, Agreement agreement)
    {
        if (State != AmendmentState.Proposed)
            return new NotProposed(Number, State);
        if (signatories.Find(signatory => signatory.Slug == slug) is not { } party)
            return new PartyNotFound(slug);
        if (party.Signature is not { } withdrawn)
            return new NotSigned(party.Name);
        party.WithdrawSignature();
        // Who has left since need not sign any more, unless it is to hold from a day on which that was still a party.
        if (agreement.Parties.Any(one => one.Slug == slug && one.LeftOn is { } left && !(left > EffectiveOn)))
            signatories.Remove(party);
        return withdrawn;
    }

    /// <summary>A party that left need not sign any more.</summary>
    /// <returns>Whether it was the last one awaited: the caller settles it.</returns>
    public bool Release(string slug) =>
        State == AmendmentState.Proposed && signatories.RemoveAll(signatory => signatory.Slug == slug && signatory.Signature is null) > 0 && Missing.Count == 0;

    /// <summary>
    /// All that are left have signed, since a day on which another left: before that day it cannot hold, as that one was a party and had
    /// not signed. Where it was to, or breaks a rule by now, it comes to nothing.
    /// </summary>
    public void Settle(DateOnly leftOn, Agreement agreement, VersionHistory history, DateTimeOffset now)
    {
        var signed = signatories.Max(signatory => signatory.Signature?.SignedOn) ?? leftOn;
        var day = EffectiveOn ?? (signed > leftOn ? signed : leftOn);
        var broken = day < leftOn ? new EffectiveBeforeSignature("effectiveOn", day, leftOn) : AmendmentRules.Check(agreement, Changes, day, history, leftOn);
        if (broken is null)
            (State, EffectiveFrom) = (AmendmentState.Signed, day);
        else
            (State, Ending) = (AmendmentState.Withdrawn, AmendmentEnding.ByRule(broken, now));
    }

    public Error? Refuse(AmendmentEnding ending)
    {
        if (State != AmendmentState.Proposed)
            return new NotProposed(Number, State);
        if (signatories.Find(signatory => signatory.Slug == ending.Party) is not { } party)
            return new Agreements.Errors.NotAParty("party", ending.Party!);
        if (party.Signature is { } signed)
            return new Agreements.Errors.AlreadySigned(party.Name, signed.SignedOn);
        (State, Ending) = (AmendmentState.Refused, ending);
        return null;
    }

    public Error? Withdraw(AmendmentEnding ending)
    {
        if (State is not (AmendmentState.Draft or AmendmentState.Proposed))
            return new NotWithdrawable(Number, State);
        (State, Ending) = (AmendmentState.Withdrawn, ending);
        return null;
    }

    /// <summary>Takes effect; whoever calls changes what it changes.</summary>
    public void TakeEffect(IReadOnlyList<int> entered, IReadOnlyList<int> lines) => (State, Entered, EnteredLines) = (AmendmentState.InEffect, entered, lines);

    /// <summary>Comes to nothing by a rule, unless it is in effect: with the agreement itself, or as by its day it can no longer be applied.</summary>
    /// <returns>Whether that is new.</returns>
    public bool Lapse(Error broken, DateTimeOffset now)
    {
        if (!IsPending)
            return false;
        (State, Ending) = (AmendmentState.Lapsed, AmendmentEnding.ByRule(broken, now));
        return true;
    }

    /// <summary>Slugs of those who are told of it: the parties, and who signs it before it is one.</summary>
    public IReadOnlyList<string> AddresseesIn(Agreement agreement) =>
        [.. agreement.PartySlugs.Concat(signatories.Select(signatory => signatory.Slug).Where(slug => agreement.Parties.All(party => party.Slug != slug)))];

    /// <summary>As it counts, or would.</summary>
    public AmendmentFact FactOn(DateOnly day) => new(Number, HoldsFrom ?? day, Changes, Entered) { EnteredLines = EnteredLines };

    private Error? Write(Agreement agreement, AmendmentDraft draft, VersionHistory history, DateOnly today)
    {
        if ((agreement.NotLivingOn(draft.EffectiveOn) ?? AmendmentRules.Check(agreement, draft.Changes, draft.EffectiveOn, history, today)) is { } refusal)
            return refusal;
        (Title, Reason, EffectiveOn, Changes, Decision) = (draft.Title, draft.Reason, draft.EffectiveOn, draft.Changes, draft.Decision);
        return null;
    }
}
