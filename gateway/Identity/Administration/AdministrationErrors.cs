using SkillsHub.Domain;

namespace SkillsHub.Identity.Administration;

internal sealed record AccountNotFound() : Error(ErrorKind.NotFound, "account.not-found", "There is no such account.");

internal sealed record EmailTaken() : Error(ErrorKind.Conflict, "account.email-taken", "An account with this address exists already.")
{
    public override string Field => "email";
}

internal sealed record OwnAccount() : Error(ErrorKind.Conflict, "account.own", "You cannot revoke your own account.");

internal sealed record AccountRevoked() : Error(ErrorKind.Conflict, "account.revoked", "The account is revoked.");

internal sealed record OutOfReach() : Error(
    ErrorKind.Forbidden, "account.out-of-reach", "Hub staff create partners of their own hub; other accounts are created by operators.");

internal sealed record MachineNotFound() : Error(ErrorKind.NotFound, "machine.not-found", "There is no such machine.");
