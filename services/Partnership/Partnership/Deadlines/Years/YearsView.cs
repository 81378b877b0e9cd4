using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Deadlines.Years;

/// <summary>From when an agreement's years count, and how long its notice of termination is.</summary>
/// <param name="AwaitsStart">Whether the text counts the term from a notification.</param>
/// <param name="StartsOn">The day of that notification.</param>
/// <param name="FirstYearFrom">First day of its year 1.</param>
/// <param name="FirstFiscalYearFrom">First day of its first fiscal year.</param>
/// <param name="Notice">The notice of termination of the text; null when it names none.</param>
/// <param name="MayShorten">Whether the text lets all shorten it for force majeure.</param>
/// <param name="Shortened">What all agreed on, and holds until they agree on something else.</param>
/// <param name="Agreed">All that was recorded of it, by the day of each, those that were never agreed among them.</param>
internal sealed record YearsView(
    bool AwaitsStart, DateOnly? StartsOn, DateOnly? FirstYearFrom, DateOnly? FirstFiscalYearFrom, Period? Notice, bool MayShorten, ShortenedNoticeView? Shortened, IReadOnlyList<ShortenedNoticeView> Agreed)
{
    public static YearsView Of(Agreement agreement, TerminationExtract? clause) => new(
        agreement.Term?.Start == TermStart.Notification,
        agreement.Years.StartsOn,
        agreement.Years.FirstYearFrom,
        agreement.Years.FirstFiscalYearFrom,
        clause?.Notice,
        clause?.ShorterForForceMajeure == true,
        agreement.ShortenedNotices.Current() is { } current ? ShortenedNoticeView.Of(current, agreement.PartySlugs) : null,
        [.. agreement.ShortenedNotices.Where(one => one.Withdrawal is not null || one.IsProposed).Concat(agreement.ShortenedNotices.InTurn()).OrderBy(one => one.AgreedOn).Select(one => ShortenedNoticeView.Of(one, agreement.PartySlugs))]);
}

/// <param name="Notice">How long it is.</param>
/// <param name="AgreedOn">The first day on which it holds.</param>
/// <param name="Proof">Where the agreement is kept.</param>
/// <param name="Until">The day from which it holds no longer.</param>
/// <param name="Withdrawal">Why it never held, when it was recorded and never agreed.</param>
internal sealed record ShortenedNoticeView(Period Notice, DateOnly AgreedOn, string Proof, DateOnly? Until, ShortenedNoticeWithdrawal? Withdrawal)
{
    /// <summary>Whether it is proposed, and holds only once all have agreed.</summary>
    public bool IsProposed { get; init; }

    /// <summary>The agreement of each party; empty in what was recorded before each gave its own.</summary>
    public IReadOnlyList<NoticeConfirmation> Confirmations { get; init; } = [];

    /// <summary>Slugs of the parties whose agreement is awaited.</summary>
    public IReadOnlyList<string> Awaited { get; init; } = [];

    public static ShortenedNoticeView Of(ShortenedNotice one, IReadOnlyList<string> parties) => new(one.Notice, one.AgreedOn, one.Proof, one.Until, one.Withdrawal)
    {
        IsProposed = one.IsProposed,
        Confirmations = one.Confirmations,
        Awaited = [.. one.AwaitedOf(parties)],
    };
}
