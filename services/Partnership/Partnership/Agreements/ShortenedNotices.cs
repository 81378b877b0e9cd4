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
        var agreed = all.Where(one => one.Withdrawal is null).ToList();
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
        var last = Last(all);
        if (last is { Until: null } && (last.Notice, last.AgreedOn, last.Proof) == (next.Notice, next.AgreedOn, next.Proof))
            return Result.Of(all);
        if (last is not null && (next.AgreedOn <= last.AgreedOn || next.AgreedOn < last.Until))
            return new AgreedBeforeTheLast(next.AgreedOn, last.Until ?? last.AgreedOn);
        return Result.Of<IReadOnlyList<ShortenedNotice>>([.. all.Append(next).OrderBy(one => one.AgreedOn)]);
    }

    /// <returns>The list itself when the notice of the text holds on that day already.</returns>
    public static Result<IReadOnlyList<ShortenedNotice>> Restore(this IReadOnlyList<ShortenedNotice> all, DateOnly from, DateTimeOffset now)
    {
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
        all.SelectMany(one => new[] { one.RecordedAt, one.RestoredAt, one.Withdrawal?.WithdrawnAt }).Max();

    private static ShortenedNotice? Last(IReadOnlyList<ShortenedNotice> all) => all.LastOrDefault(one => one.Withdrawal is null);

    private static Result<IReadOnlyList<ShortenedNotice>> Replace(IReadOnlyList<ShortenedNotice> all, ShortenedNotice old, ShortenedNotice changed) =>
        Result.Of<IReadOnlyList<ShortenedNotice>>([.. all.Select(one => ReferenceEquals(one, old) ? changed : one)]);
}
