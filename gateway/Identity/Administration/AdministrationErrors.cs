using SkillsHub.Domain;

namespace SkillsHub.Identity.Administration;

internal sealed record AccountNotFound() : Error(ErrorKind.NotFound, "account.not-found", "There is no such account.");

internal sealed record EmailTaken() : Error(ErrorKind.Conflict, "account.email-taken", "An account with this address exists already.")
{
    public override string Field => "email";
}

internal sealed record OwnAccount() : Error(ErrorKind.Conflict, "account.own", "You can neither revoke nor correct your own account.");

internal sealed record AccountRevoked() : Error(ErrorKind.Conflict, "account.revoked", "The account is revoked.");

internal sealed record AccountShared() : Error(
    ErrorKind.Conflict, "account.shared", "The owner is known beyond your hub: operators correct the name and make the links that set the password.");

internal sealed record OutOfReach() : Error(
    ErrorKind.Forbidden, "account.out-of-reach", "Hub staff keep the partners of their own hub; other accounts are kept by operators.");

internal sealed record MachineNotFound() : Error(ErrorKind.NotFound, "machine.not-found", "There is no such machine.");

internal sealed record MachineExists() : Error(
    ErrorKind.Conflict, "machine.exists", "The machine of this id is registered, and its secret was shown: if that is lost, revoke the machine and register it anew.");
