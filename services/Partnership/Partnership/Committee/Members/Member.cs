using SkillsHub.Domain;
using SkillsHub.Partnership.Committee.Errors;
using SkillsHub.Partnership.Organisations.Contacts;

namespace SkillsHub.Partnership.Committee.Members;

/// <summary>Somebody who sits in the committee, or did.</summary>
internal sealed class Member
{
    public required int Number { get; init; }

    public required int Seat { get; init; }

    public required string Name { get; set; }

    /// <summary>The function for which the person sits.</summary>
    public required string Role { get; set; }

    public required Voice Voice { get; set; }

    /// <summary>Sits where one of its seat does not.</summary>
    public required bool IsSubstitute { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day; null while nobody has said.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Where who sits for no party is convened by mail; null where nobody has said, and once it is erased.</summary>
    public string? Email { get; private set; }

    /// <summary>In which language.</summary>
    public string? EmailLanguage { get; private set; }

    public NoticeContact Contact => new(Email, EmailLanguage);

    public required string NamedBy { get; init; }

    public required DateTimeOffset NamedAt { get; init; }

    public static Member Of(int number, MemberDraft draft, Voice voice) => new()
    {
        Number = number,
        Seat = draft.Seat,
        Name = draft.Name,
        Role = draft.Role,
        Voice = voice,
        IsSubstitute = draft.IsSubstitute,
        From = draft.From,
        To = draft.To,
        NamedBy = draft.NamedBy,
        NamedAt = draft.NamedAt,
        Email = draft.Contact.Email,
        EmailLanguage = draft.Contact.Language,
    };

    public bool SitsOn(DateOnly day) => From <= day && !(To < day);

    /// <summary>Of the days on which the member sits, that which is nearest to another.</summary>
    public DateOnly Nearest(DateOnly day) => day < From ? From : To < day ? To.Value : day;

    internal Error? Rename(string name, string role)
    {
        if ((Name, Role) == (name, role))
            return new SameMember(Name);
        (Name, Role) = (name, role);
        return null;
    }

    internal void End(DateOnly to) => To = to;

    internal void WriteTo(NoticeContact contact) => (Email, EmailLanguage) = (contact.Email, contact.Language);
}

/// <summary>Somebody as he or she is named.</summary>
internal sealed record MemberDraft(int Seat, string Name, string Role, Voice? Voice, bool IsSubstitute, DateOnly From, DateOnly? To, string NamedBy, DateTimeOffset NamedAt)
{
    /// <summary>Where the person is convened by mail.</summary>
    public NoticeContact Contact { get; init; } = new();
}
