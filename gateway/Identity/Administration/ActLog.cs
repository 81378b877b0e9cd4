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
    public void Done(string act, string target, params IEnumerable<Rights> rights) =>
        Done(act, target, string.Join("; ", rights.Select(one => string.Join(' ', one.Roles.Append(one.Organisation).Append(one.Hub).OfType<string>()))), user.Subject);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Act} of {Target} [{Rights}] by {Actor}")]
    private partial void Done(string act, string target, string rights, string? actor);
}
