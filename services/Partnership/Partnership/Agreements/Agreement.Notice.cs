using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements;

/// <content>The notice of termination that all make shorter for force majeure.</content>
internal sealed partial class Agreement
{
    /// <summary>The notices of termination that all agreed on for force majeure, by the day of each; empty while that of the text has always stood.</summary>
    public IReadOnlyList<ShortenedNotice> ShortenedNotices { get; private set; } = [];

    /// <summary>Records that all agreed on a shorter notice for force majeure, or that it is proposed to them.</summary>
    /// <returns>Whether that is new.</returns>
    public Result<bool> ShortenNotice(ShortenedNotice shortened, TerminationExtract? clause, DateOnly today)
    {
        if (InForceFrom is not { } from)
            return new NotInForce(State);
        if (NotLivingOn(shortened.AgreedOn) is { } over)
            return over;
        if (shortened.AgreedOn > today)
            return new AgreedInTheFuture("agreedOn", shortened.AgreedOn, today);
        if (shortened.AgreedOn < from)
            return new AgreedTooEarly(shortened.AgreedOn, from);
        return NotShortening(shortened.Notice, clause) is { } refusal ? refusal : Adopt(ShortenedNotices.Shorten(shortened));
    }

    /// <summary>Records that a party agrees to the shorter notice that is proposed: each for itself.</summary>
    /// <returns>Whether that is new.</returns>
    public Result<bool> ConfirmShortenedNotice(DateOnly agreedOn, NoticeConfirmation confirmation, NoticeStanding standing)
    {
        if (InForceFrom is not { } from)
            return new NotInForce(State);
        if (NotLivingOn(confirmation.ConfirmedOn) is { } over)
            return over;
        if (!PartySlugs.Contains(confirmation.Party, StringComparer.Ordinal))
            return new NotAParty("party", confirmation.Party);
        if (confirmation.ConfirmedOn > standing.Today)
            return new AgreedInTheFuture("confirmedOn", confirmation.ConfirmedOn, standing.Today);
        if (confirmation.ConfirmedOn < from)
            return new AgreedTooEarly(confirmation.ConfirmedOn, from, "confirmedOn");
        return ShortenedNotices.Confirm(agreedOn, confirmation).TryGet(out var confirmed, out var refusal) ? Settle(confirmed, confirmation.ConfirmedOn, standing) : refusal;
    }

    /// <summary>Lets the shorter notice that is proposed hold once the only party left to agree is one no longer.</summary>
    /// <param name="leftOn">The first day on which it is none.</param>
    /// <param name="standing">What the notice is held against.</param>
    /// <returns>Whether it holds by that.</returns>
    public bool SettleShortenedNotice(DateOnly leftOn, NoticeStanding standing) => Settle(ShortenedNotices, leftOn, standing) is { Error: null, Value: true };

    /// <summary>Records that the notice of the text holds again from a day on: letters that were sent before keep theirs.</summary>
    /// <returns>Whether that is new.</returns>
    public Result<bool> RestoreNotice(DateOnly from, DateOnly today, DateTimeOffset now)
    {
        if (InForceFrom is null)
            return new NotInForce(State);
        if (NotLivingOn(from) is { } over)
            return over;
        return from > today ? new AgreedInTheFuture("from", from, today) : Adopt(ShortenedNotices.Restore(from, now));
    }

    /// <summary>Takes back a shorter notice that was recorded and never agreed: it never held.</summary>
    public Error? WithdrawShortenedNotice(DateOnly agreedOn, ShortenedNoticeWithdrawal withdrawal) =>
        InForceFrom is null ? new NotInForce(State) : Adopt(ShortenedNotices.Withdraw(agreedOn, withdrawal)).Error;

    // The clause is that of the day from which it holds: it may have been amended since it was proposed.
    private Result<bool> Settle(IReadOnlyList<ShortenedNotice> confirmed, DateOnly lastWord, NoticeStanding standing)
    {
        var settled = confirmed.Settle(PartySlugs, lastWord, standing.LastLetter);
        return settled.Current() is { } held && !ReferenceEquals(settled, confirmed) && NotShortening(held.Notice, standing.ClauseOn(held.AgreedOn)) is { } refusal
            ? refusal
            : Adopt(Result.Of(settled));
    }

    private Error? NotShortening(Period notice, TerminationExtract? clause) => clause switch
    {
        not { ShorterForForceMajeure: true } => new NoForceMajeure(),
        { Notice: { } usual } when !(InForceFrom!.Value.Plus(notice) < InForceFrom.Value.Plus(usual)) => new NoticeNotShorter(),
        _ => null,
    };

    private Result<bool> Adopt(Result<IReadOnlyList<ShortenedNotice>> changed)
    {
        if (!changed.TryGet(out var notices, out var refusal))
            return refusal;
        var isNew = !ReferenceEquals(notices, ShortenedNotices);
        ShortenedNotices = notices;
        return isNew;
    }
}
