using SkillsHub.Identity.Accounts;
using SkillsHub.Web;

namespace SkillsHub.Identity.Administration;

/// <summary>Who gave, changed or took away whose access: what an auditor asks first.</summary>
internal sealed partial class ActLog(ILogger<ActLog> log, CurrentUser user)
{
    /// <summary>Notes what was done, by the caller.</summary>
    /// <param name="act">The operation, by its name in the API.</param>
    /// <param name="target">Id of the account or of the machine.</param>
    /// <param name="rights">Roles, organisation and hub that it was given.</param>
    public void Done(string act, string target, params IEnumerable<Rights> rights) => Done(act, target, InWords(rights), user.Subject);

    /// <summary>Notes what was changed or taken away, by the caller: nothing else keeps what was there.</summary>
    /// <param name="act">The operation, by its name in the API.</param>
    /// <param name="target">Id of the account.</param>
    /// <param name="before">Roles, organisation and hub that it had, of those that the caller sees.</param>
    /// <param name="after">What it has instead; nothing where all was taken away.</param>
    public void Changed(string act, string target, IEnumerable<Rights> before, IEnumerable<Rights> after) =>
        Changed(act, target, InWords(before), InWords(after), user.Subject);

    private static string InWords(IEnumerable<Rights> rights) =>
        string.Join("; ", rights.Select(one => string.Join(' ', one.Roles.Append(one.Organisation).Append(one.Hub).OfType<string>())));

    [LoggerMessage(Level = LogLevel.Information, Message = "{Act} of {Target} [{Rights}] by {Actor}")]
    private partial void Done(string act, string target, string rights, string? actor);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Act} of {Target} from [{Before}] to [{After}] by {Actor}")]
    private partial void Changed(string act, string target, string before, string after, string? actor);
}
