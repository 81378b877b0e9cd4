using System.Text.RegularExpressions;
using SkillsHub.Mail;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Hubs;

/// <summary>Where the public finds a hub; what nobody said is null.</summary>
/// <param name="Address">Street, postcode and town.</param>
/// <param name="Phone">Telephone number.</param>
/// <param name="Email">E-mail address.</param>
internal sealed partial record HubContact(string? Address = null, string? Phone = null, string? Email = null)
{
    public const int MaxAddress = 300;
    public const int MaxPhone = 30;
    public const int MaxEmail = 200;

    /// <summary>Without blanks around it, and null where nothing else was sent.</summary>
    public HubContact Trimmed => new(Trim(Address), Trim(Phone), Trim(Email));

    public Check Check(Check check) => check
        .OptionalText(Address, "address", MaxAddress)
        .OptionalText(Email, "email", MaxEmail)
        .That(string.IsNullOrWhiteSpace(Phone) || IsPhone(Phone.Trim()), "phone", "hub.phone", "phone has at least 6 digits, and at most 30 signs: digits, spaces, points, dashes and brackets, and + in front.")
        .That(string.IsNullOrWhiteSpace(Email) || Email.Length > MaxEmail || MailShape.IsAddress(Email.Trim()), "email", "hub.email", "email is an e-mail address.");

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static bool IsPhone(string text) => text.Length <= MaxPhone && PhonePattern().IsMatch(text);

    [GeneratedRegex(@"^\+?([ .()-]*[0-9]){6}[0-9 .()-]*\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PhonePattern();
}
