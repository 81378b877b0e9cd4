using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines.Errors;

namespace SkillsHub.Partnership.Deadlines.Notices;

/// <summary>What a party tells others: that it renews or terminates the agreement, or opposes its renewal. To each goes a letter of its own, with its number and receipt.</summary>
internal sealed class NoticeLetter : Aggregate, IPartOfAgreement
{
    private readonly List<NoticeRecipient> recipients = [];

    private NoticeLetter(Guid id, string hub)
        : base(id, hub)
    {
    }

    public Guid AgreementId { get; private set; }

    public NoticePurpose Purpose { get; private set; }

    /// <summary>Slug of the party that sent it.</summary>
    public string Sender { get; private set; } = string.Empty;

    /// <summary>At the post office, of its first letter; of all of them where it was recorded before each had its own. One of its kind for its sender.</summary>
    public string Number { get; private set; } = string.Empty;

    public DateOnly SentOn { get; private set; }

    /// <summary>The end of the term after which its sender wants no renewal; null for what opposes none, or only follows what does to those whom that did not reach.</summary>
    public DateOnly? Opposes { get; private set; }

    public string RecordedBy { get; private set; } = string.Empty;

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>When something of it was recorded last.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Whether it counts.</summary>
    public bool IsLive { get; private set; }

    /// <summary>Whether the agreement was renewed, left or ended by it, or an amendment set aside what it was about.</summary>
    public bool HasTakenEffect { get; private set; }

    public NoticeWithdrawal? Withdrawal { get; private set; }

    public IReadOnlyList<NoticeRecipient> Recipients => recipients;

    public IReadOnlyList<string> To => [.. recipients.Select(recipient => recipient.Party).Order(StringComparer.Ordinal)];

    /// <summary>The letter to each of those to whom it went; none when it does not count.</summary>
    public IEnumerable<NoticeFact> Facts =>
        IsLive ? recipients.Select(recipient => new NoticeFact(Id, Purpose, Sender, recipient.Party, NumberTo(recipient), SentOn, recipient.ReceivedOn, HasTakenEffect) { ReturnedOn = recipient.ReturnedOn }) : [];

    public string NumberTo(NoticeRecipient recipient) => recipient.Number ?? Number;

    public static Result<NoticeLetter> Send(NoticeDraft draft, Agreement agreement, AgreementMoment moment, string recordedBy, DateTimeOffset now)
    {
        if (!moment.Ever.Contains(draft.From, StringComparer.Ordinal))
            return new Agreements.Errors.NotAParty("from", draft.From);
        if (draft.To.FirstOrDefault(to => to == draft.From || !moment.Ever.Contains(to, StringComparer.Ordinal)) is { } stranger)
            return stranger == draft.From ? new SentToItself() : new Agreements.Errors.NotAParty("to", stranger);
        if (agreement.NotLivingOn(draft.SentOn) is { } over)
            return over;
        if (agreement.Parties.FirstOrDefault(party => party.LeftOn <= draft.SentOn && (party.Slug == draft.From || draft.Letters.ContainsKey(party.Slug))) is { } gone)
            return new Agreements.Errors.NotAParty(gone.Slug == draft.From ? "from" : "to", gone.Slug);
        if (draft.SentOn > moment.Today)
            return new NoticeInTheFuture("sentOn", draft.SentOn, moment.Today);
        // A text can count from a day before all had signed: nobody renews or terminates what does not bind yet.
        if (agreement.InForceFrom is { } from && draft.SentOn < from)
            return new NoticeTooEarly(draft.SentOn, from);
        if (moment.Span.To is { } end && draft.SentOn > end)
            return new NoticeTooLate(draft.SentOn, end);
        var letter = new NoticeLetter(draft.Id, agreement.Hub)
        {
            AgreementId = agreement.Id,
            Purpose = draft.Purpose,
            Sender = draft.From,
            Number = draft.Letters.Values.First(),
            SentOn = draft.SentOn,
            Opposes = draft.Opposes,
            RecordedBy = recordedBy,
            RecordedAt = now,
            ChangedAt = now,
            IsLive = true,
        };
        letter.recipients.AddRange(draft.Letters.Select(to => new NoticeRecipient { Party = to.Key, AgreementId = agreement.Id, Hub = agreement.Hub, Purpose = draft.Purpose, Sender = draft.From, Number = to.Value }));
        return letter;
    }

    /// <summary>What it was for is done: it counts for good, and its sender may write to the same parties again.</summary>
    public void TakeEffect(DateTimeOffset now)
    {
        (HasTakenEffect, ChangedAt) = (true, now);
        recipients.ForEach(recipient => recipient.Release());
    }

    /// <summary>Its term ends on another day, since its years are counted otherwise.</summary>
    public void OpposeAfter(DateOnly? end, DateTimeOffset now)
    {
        if (Opposes is not null && Opposes != end)
            (Opposes, ChangedAt) = (end, now);
    }

    /// <summary>Whether it is what somebody sends again.</summary>
    public bool Is(NoticeDraft draft, Guid agreementId) =>
        (AgreementId, Purpose, Sender, SentOn) == (agreementId, draft.Purpose, draft.From, draft.SentOn)
        && recipients.Count == draft.Letters.Count && recipients.TrueForAll(to => draft.Letters.GetValueOrDefault(to.Party) == NumberTo(to));

    /// <summary>Records what became of the letter to a party: received, or returned because nobody fetched it, and then it may be sent another.</summary>
    /// <param name="party">Slug of the party.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="today">The day on the hub's calendar.</param>
    /// <param name="now">The moment.</param>
    /// <param name="byAddressee">Whether that party says so itself: what proves another day stands against its word.</param>
    /// <param name="byStaff">Whether the hub's staff says so; the sender moves a proved day by another proof alone.</param>
    /// <returns>Whether that is new.</returns>
    public Result<bool> Receive(string party, NoticeOutcome outcome, DateOnly today, DateTimeOffset now, bool byAddressee = false, bool byStaff = false)
    {
        if (recipients.Find(candidate => candidate.Party == party) is not { } recipient)
            return new NotAddressed(party);
        if (Withdrawal is { } withdrawal)
            return new NoticeIsWithdrawn(withdrawal);
        if (HasTakenEffect && Purpose == NoticePurpose.Termination)
            return new NoticeTookEffect(NumberTo(recipient));
        if (outcome.Day > today)
            return new NoticeInTheFuture(outcome.Field, outcome.Day, today);
        if (outcome.Day < SentOn)
            return new ReceivedBeforeSent(outcome.Field, outcome.Day, SentOn);
        if (recipient.Adds(outcome) is not { } added)
            return false;
        // The proof that was recorded shows the day that was recorded.
        if (recipient.Receipt is { } proved && !byStaff && (byAddressee || added.Proof is null || added.Proof == proved))
            return new ReceiptProved(Sender);
        recipient.Receive(added, isAwaited: IsLive && !HasTakenEffect);
        ChangedAt = now;
        return true;
    }

    /// <summary>Records the proof that the letter to a party was posted.</summary>
    /// <returns>Whether that is new.</returns>
    public Result<bool> Deposit(string party, Proof proof)
    {
        if (recipients.Find(candidate => candidate.Party == party) is not { } recipient)
            return new NotAddressed(party);
        if (Withdrawal is { } withdrawal)
            return new NoticeIsWithdrawn(withdrawal);
        if (recipient.Deposit == proof)
            return false;
        recipient.Deposit = proof;
        return true;
    }

    public Error? Withdraw(NoticeWithdrawal withdrawal)
    {
        if (Withdrawal is { } earlier)
            return new NoticeIsWithdrawn(earlier);
        if (HasTakenEffect)
            return new NoticeTookEffect(Number);
        (Withdrawal, IsLive, ChangedAt) = (withdrawal, false, withdrawal.WithdrawnAt);
        recipients.ForEach(recipient => recipient.Withdraw());
        return null;
    }
}
