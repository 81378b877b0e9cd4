using SkillsHub.Partnership.Committee.Members;
using SkillsHub.Partnership.Organisations.Contacts;

namespace SkillsHub.Partnership.Committee.Meetings.Mails;

/// <summary>A box to which the news of a meeting is written once, with all who read it there.</summary>
/// <param name="Readers">They, at least one.</param>
internal sealed record MeetingBox(IReadOnlyList<MeetingReader> Readers)
{
    /// <summary>What tells its mail from those to other boxes; it names no person.</summary>
    public string Key => string.Join('+', Readers.Select(reader => reader.Key));

    public NoticeContact Contact => Readers[0].Contact;

    public bool IsFrench => Contact.Language == NoticeContact.French;

    /// <summary>Whether nobody reads it but the staff, which invites.</summary>
    public bool IsOfStaffAlone => Readers.All(reader => reader.Kind == MeetingReaderKind.Staff);

    /// <summary>Where its readers stop these mails.</summary>
    public IReadOnlyList<Uri> ContactPages => [.. Readers.Select(reader => reader.ContactPage).OfType<Uri>()];

    /// <summary>Those whom the news is for here.</summary>
    public IReadOnlyList<Member> Members => [.. Readers.SelectMany(reader => reader.Members).Distinct()];

    public bool Has(MeetingReaderKind kind) => Readers.Any(reader => reader.Kind == kind);

    /// <summary>Those whom the news is for as readers of one kind.</summary>
    public IReadOnlyList<Member> MembersOf(MeetingReaderKind kind) => [.. Readers.Where(reader => reader.Kind == kind).SelectMany(reader => reader.Members)];
}
