using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Errors;

namespace SkillsHub.Partnership.Agreements;

/// <summary>
/// What all agreed on about the notice of termination, one after the other. Nothing is taken away from it: a letter keeps the notice that
/// held when it was sent.
/// </summary>
internal static class ShortenedNotices
{
    /// <summary>Those that hold on some days, in their order; each ends where the next begins, or where the text's notice holds again.</summary>
    public static IReadOnlyList<ShortenedNotice> InTurn(this IReadOnlyList<ShortenedNotice> all)
    {
        var agreed = all.Where(one => one is { Withdrawal: null, IsProposed: false }).ToList();
        return [.. agreed.Select((one, index) => one with { Until = one.Until ?? (index + 1 < agreed.Count ? agreed[index + 1].AgreedOn : null) })];
    }

    /// <summary>The one that holds on a day; null where the text's does.</summary>
    public static ShortenedNotice? On(this IReadOnlyList<ShortenedNotice> all, DateOnly day) =>
        all.InTurn().LastOrDefault(one => one.AgreedOn <= day && !(one.Until <= day));

    /// <summary>The one that holds until something else is agreed.</summary>
    public static ShortenedNotice? Current(this IReadOnlyList<ShortenedNotice> all) => Last(all) is { Until: null } last ? last : null;

    /// <returns>The list itself when it says so already.</returns>
    public static Result<IReadOnlyList<ShortenedNotice>> Shorten(this IReadOnlyList<ShortenedNotice> all, ShortenedNotice next)
    {
        if (all.Proposed() is { } awaited)
            return (awaited.Notice, awaited.AgreedOn, awaited.Proof) == (next.Notice, next.AgreedOn, next.Proof) ? Result.Of(all) : new ShortenedNoticeAwaited(awaited.AgreedOn);
        var last = Last(all);
        if (last is { Until: null } && (last.Notice, last.AgreedOn, last.Proof) == (next.Notice, next.AgreedOn, next.Proof))
            return Result.Of(all);
        if (last is not null && (next.AgreedOn <= last.AgreedOn || next.AgreedOn < last.Until))
            return new AgreedBeforeTheLast(next.AgreedOn, last.Until ?? last.AgreedOn);
        return Result.Of<IReadOnlyList<ShortenedNotice>>([.. all.Append(next).OrderBy(one => one.AgreedOn)]);
    }

    /// <summary>The one that awaits the agreement of parties; null where none does.</summary>
    public static ShortenedNotice? Proposed(this IReadOnlyList<ShortenedNotice> all) => all.FirstOrDefault(one => one is { Withdrawal: null, IsProposed: true });

    /// <summary>Takes a party's agreement.</summary>
    /// <param name="all">What was recorded so far.</param>
    /// <param name="agreedOn">The day of the one that is proposed.</param>
    /// <param name="confirmation">Who agrees.</param>
    /// <returns>The list itself when it says so already.</returns>
    public static Result<IReadOnlyList<ShortenedNotice>> Confirm(this IReadOnlyList<ShortenedNotice> all, DateOnly agreedOn, NoticeConfirmation confirmation)
    {
        if (all.Proposed() is not { } proposed || proposed.AgreedOn != agreedOn)
            return new ShortenedNoticeNotFound(agreedOn);
        return proposed.Confirmations.Any(one => one.Party == confirmation.Party)
            ? Result.Of(all)
            : Replace(all, proposed, proposed with { Confirmations = [.. proposed.Confirmations, confirmation] });
    }

    /// <summary>Lets the one that is proposed hold once nobody's word is awaited any more, from the last word on: no letter that was sent before has it.</summary>
    /// <param name="all">What was recorded so far.</param>
    /// <param name="parties">Slugs of those that have to agree.</param>
    /// <param name="lastWord">The day on which the last of them did, or left.</param>
    /// <param name="lastLetter">The day of the latest letter of termination that counts.</param>
    /// <returns>The list itself while somebody's is awaited.</returns>
    public static IReadOnlyList<ShortenedNotice> Settle(this IReadOnlyList<ShortenedNotice> all, IReadOnlyList<string> parties, DateOnly lastWord, DateOnly? lastLetter)
    {
        if (all.Proposed() is not { } proposed || proposed.AwaitedOf(parties).Any())
            return all;
        var days = proposed.Confirmations.Select(one => one.ConfirmedOn).Concat([proposed.AgreedOn, lastWord, lastLetter?.AddDays(1) ?? lastWord]);
        return Replace(all, proposed, proposed with { IsProposed = false, AgreedOn = days.Max() }).Value;
    }

    /// <summary>Slugs of those whose agreement is awaited.</summary>
    public static IEnumerable<string> AwaitedOf(this ShortenedNotice one, IReadOnlyList<string> parties) =>
        one.IsProposed && one.Withdrawal is null ? parties.Except(one.Confirmations.Select(confirmation => confirmation.Party), StringComparer.Ordinal) : [];

    /// <returns>The list itself when the notice of the text holds on that day already.</returns>
    public static Result<IReadOnlyList<ShortenedNotice>> Restore(this IReadOnlyList<ShortenedNotice> all, DateOnly from, DateTimeOffset now)
    {
        if (all.Proposed() is { } awaited)
            return new ShortenedNoticeAwaited(awaited.AgreedOn);
        if (Last(all) is not { } last || last.Until <= from)
            return Result.Of(all);
        if (last.Until is { } restored)
            return new NoticeRestoredAlready(restored);
        if (from < last.AgreedOn)
            return new RestoredBeforeAgreed(from, last.AgreedOn);
        return Replace(all, last, last with { Until = from, RestoredAt = now });
    }

    public static Result<IReadOnlyList<ShortenedNotice>> Withdraw(this IReadOnlyList<ShortenedNotice> all, DateOnly agreedOn, ShortenedNoticeWithdrawal withdrawal)
    {
        var named = all.Where(one => one.AgreedOn == agreedOn).ToList();
        if (named.Find(one => one.Withdrawal is null) is not { } wrong)
            return named is [.., { Withdrawal: { } earlier }] ? new ShortenedNoticeIsWithdrawn(earlier) : new ShortenedNoticeNotFound(agreedOn);
        var withdrawn = Replace(all, wrong, wrong with { Withdrawal = withdrawal });
        // That all returned to the text's notice stays true of the one that goes on in its place.
        return wrong.Until is not null && all.LastOrDefault(one => one.Withdrawal is null && one.AgreedOn < agreedOn) is { Until: null } before
            ? Replace(withdrawn.Value, before, before with { Until = wrong.Until, RestoredAt = wrong.RestoredAt })
            : withdrawn;
    }

    /// <summary>Why what is agreed now cannot stand: it would change the notice of a letter that has taken effect.</summary>
    /// <param name="before">What was agreed until now.</param>
    /// <param name="after">What is agreed with it.</param>
    /// <param name="sentOn">The days of the letters that have taken effect.</param>
    public static NoticeCounted? Check(IReadOnlyList<ShortenedNotice> before, IReadOnlyList<ShortenedNotice> after, IEnumerable<DateOnly> sentOn) =>
        sentOn.Where(day => before.On(day)?.Notice != after.On(day)?.Notice).Select(day => new NoticeCounted(day)).FirstOrDefault();

    /// <summary>When the latest of it was recorded.</summary>
    public static DateTimeOffset? ChangedAt(this IReadOnlyList<ShortenedNotice> all) =>
        all.SelectMany(one => one.Confirmations.Select(confirmation => (DateTimeOffset?)confirmation.RecordedAt).Concat([one.RecordedAt, one.RestoredAt, one.Withdrawal?.WithdrawnAt])).Max();

    private static ShortenedNotice? Last(IReadOnlyList<ShortenedNotice> all) => all.LastOrDefault(one => one is { Withdrawal: null, IsProposed: false });

    private static Result<IReadOnlyList<ShortenedNotice>> Replace(IReadOnlyList<ShortenedNotice> all, ShortenedNotice old, ShortenedNotice changed) =>
        Result.Of<IReadOnlyList<ShortenedNotice>>([.. all.Select(one => ReferenceEquals(one, old) ? changed : one)]);
}
