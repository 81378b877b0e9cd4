using Microsoft.AspNetCore.Identity;
using OpenIddict.Abstractions;
using SkillsHub.Identity.Accounts;

namespace SkillsHub.Identity.Start;

/// <summary>
/// Without <c>Demo:Enabled</c> nobody gets in by a published password or secret, on whatever data: the accounts are revoked, as what
/// they did keeps an author, and the machine is removed.
/// </summary>
internal sealed class ClosedDemo(UserManager<Account> users, IOpenIddictApplicationManager clients, IOpenIddictTokenManager tokens, TimeProvider time) : IScopedStep
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var address in DemoData.Addresses)
        {
            if (await users.FindByEmailAsync(address) is { RevokedAt: null } account)
                await CloseAsync(account, cancellationToken);
        }

        if (await clients.FindByClientIdAsync(DemoData.MachineId, cancellationToken) is { } machine)
            await clients.DeleteAsync(machine, cancellationToken);
    }

    private async Task CloseAsync(Account account, CancellationToken cancellation)
    {
        account.RevokedAt = time.GetUtcNow();
        // A new stamp ends the sessions; it also saves the account.
        (await users.RemovePasswordAsync(account)).ThrowIfFailed($"The demo account {account.Email} cannot be closed");
        await tokens.RevokeBySubjectAsync(account.Id.ToString(), cancellation);
    }
}
