using System.Globalization;
using SkillsHub.Partnership.Committee.Members;
using SkillsHub.Partnership.Organisations.Contacts;

namespace SkillsHub.Partnership.Committee.Meetings.Mails;

/// <summary>Somebody to whom the news of a meeting is written.</summary>
/// <param name="Kind">As what.</param>
/// <param name="Key">What tells the mail from those of the other readers; it names no person.</param>
/// <param name="Contact">Where, and in which language.</param>
/// <param name="Members">Those whom the news is for: of the organisation, the person alone, or all.</param>
/// <param name="ContactPage">Where the reader stops these mails; null for a person, who has no account.</param>
internal sealed record MeetingReader(MeetingReaderKind Kind, string Key, NoticeContact Contact, IReadOnlyList<Member> Members, Uri? ContactPage)
{
    /// <summary>That of a person.</summary>
    public static string KeyOf(int member) => string.Create(CultureInfo.InvariantCulture, $"@member-{member}");
}

internal enum MeetingReaderKind
{
    Organisation,

    /// <summary>Somebody who sits for no party.</summary>
    Member,

    /// <summary>The hub's, which invites.</summary>
    Staff,
}
