using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Identity.Accounts;
using SkillsHub.Identity.Connect;
using SkillsHub.Identity.Data;
using SkillsHub.Web;

namespace SkillsHub.Identity.Start;

/// <summary>
/// An installation without operators gets one, who sets the password by a one-time link. As long as it was not used, each
/// migrate run prints a fresh one, so a lost link locks nobody out.
/// </summary>
internal sealed class FirstAdministrator(UserManager<Account> users, IdentityDb db, PasswordLinks links, IdentitySettings settings, TimeProvider time, TextWriter console) : IScopedStep
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // Not by the logger, which also sends what it writes to telemetry. Whatever keeps the run's output keeps the link: it works once, for a day.
        if (await EnsureAsync(cancellationToken) is { } link)
            await console.WriteLineAsync($"First administrator: set the password within 24 hours at {link}");
    }

    /// <summary>The link, or nothing if an operator can already sign in.</summary>
    private async Task<Uri?> EnsureAsync(CancellationToken cancellation)
    {
        var operators = users.Users.Where(account => account.RevokedAt == null && account.Memberships.Any(membership => membership.Roles.Contains(Roles.Operator)));
        // Whoever comes in by another provider or by a passkey may never have had a password.
        var logins = db.UserLogins.Select(login => login.UserId).Concat(db.UserPasskeys.Select(passkey => passkey.UserId));
        if (await operators.AnyAsync(account => account.PasswordHash != null || logins.Contains(account.Id), cancellation))
            return null;
        var account = await operators.OrderBy(account => account.CreatedAt).FirstOrDefaultAsync(cancellation) ?? await CreateAsync();
        return await links.InviteAsync(account, cancellation);
    }

    private async Task<Account> CreateAsync()
    {
        var (email, hub) = (settings.Administrator.Email, settings.Administrator.Hub);
        // Staff work for a hub: without one, this is an operator, who opens the first.
        string[] roles = hub is null ? [Roles.Operator] : [Roles.Staff, Roles.Operator];
        var account = Account.Create(email, "Administration", new Rights(roles, Organisation: null, hub), time.GetUtcNow());
        (await users.CreateAsync(account)).ThrowIfFailed($"The administrator {email} cannot be created");
        return account;
    }
}
