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
/// <param name="Shortened">What all agreed on.</param>
internal sealed record YearsView(
    bool AwaitsStart, DateOnly? StartsOn, DateOnly? FirstYearFrom, DateOnly? FirstFiscalYearFrom, Period? Notice, bool MayShorten, ShortenedNoticeView? Shortened)
{
    public static YearsView Of(Agreement agreement, TerminationExtract? clause) => new(
        agreement.Term?.Start == TermStart.Notification,
        agreement.Years.StartsOn,
        agreement.Years.FirstYearFrom,
        agreement.Years.FirstFiscalYearFrom,
        clause?.Notice,
        clause?.ShorterForForceMajeure == true,
        agreement.ShortenedNotice is { } shortened ? new ShortenedNoticeView(shortened.Notice, shortened.AgreedOn, shortened.Proof) : null);
}

internal sealed record ShortenedNoticeView(Period Notice, DateOnly AgreedOn, string Proof);
