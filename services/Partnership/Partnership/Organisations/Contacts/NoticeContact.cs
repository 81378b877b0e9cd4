using SkillsHub.Mail;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Organisations.Contacts;

/// <summary>Where somebody is told by mail: an organisation and the staff by an address of an office, not of a person; who sits in a committee for no party by an own one.</summary>
/// <param name="Email">One address; null stops all mail.</param>
/// <param name="Language"><c>fr</c>, as a rule, or <c>en</c>.</param>
internal sealed record NoticeContact(string? Email = null, string? Language = null)
{
    public const string French = "fr";
    private const string English = "en";

    /// <summary>Whether there is somewhere to write to: what was taken as an address before may be none that mail goes to.</summary>
    internal bool IsReachable => Email is not null && MailShape.IsAddress(Email);

    /// <summary>Without blanks around it; nothing at all where no address was sent.</summary>
    public NoticeContact Trimmed => string.IsNullOrWhiteSpace(Email) ? new() : new(Email.Trim(), Language ?? French);

    public Check Check(Check check) => check
        .OptionalText(Email, "email", MailShape.MaxAddress)
        .That(string.IsNullOrWhiteSpace(Email) || Email.Length > MailShape.MaxAddress || MailShape.IsAddress(Email.Trim()), "email", "contact.email", "email is one e-mail address, without a name.")
        .That(Language is null or French or English, "language", "contact.language", "language is fr or en.");
}

/// <param name="Email">Where it is told; null where it asked for no mail.</param>
/// <param name="Language">In which language.</param>
internal sealed record NoticeContactView(string? Email, string Language)
{
    public static NoticeContactView Of(NoticeContact contact) => new(contact.Email, contact.Language ?? NoticeContact.French);
}
