using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using SkillsHub.Identity.Accounts;
using SkillsHub.Identity.Machines;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Identity.Start;

/// <summary>Accounts with a published password: loaded only when <c>Demo:Enabled</c> says so.</summary>
internal sealed class DemoData(UserManager<Account> users, IOpenIddictApplicationManager clients, MachineRegistry machines, TimeProvider time) : IDemoData
{
    public const string Password = "Demo-2026!hub";
    public const string MachineId = "region-grand-est-machine";
    public const string MachineSecret = "demo-machine-secret-region";
    private const string Hub = "saint-dizier";

    private static readonly (string Mailbox, string Name, string Role, string? Organisation)[] People =
    [
        ("accueil", "Accueil de la Maison des compétences", Roles.Staff, null),
        ("exploitation", "Exploitation", Roles.Operator, null),
        ("region", "Région Grand Est", Roles.Partner, "conseil-regional-grand-est"),
        ("prefecture", "Préfecture de région", Roles.Partner, "prefecture-de-region-grand-est"),
        ("agglomeration", "Agglomération Saint-Dizier, Der & Blaise", Roles.Partner, "communaute-d-agglomeration-de-saint-dizier-der-blaise"),
        ("banque", "Banque des Territoires", Roles.Partner, "banque-des-territoires-grand-est"),
        ("cnam", "Cnam en Grand Est", Roles.Partner, "cnam-en-grand-est"),
        ("rectorat", "Rectorat", Roles.Partner, "rectorat"),
        ("cnam-ep", "Cnam, établissement public", Roles.Partner, "conservatoire-national-des-arts-et-metiers"),
    ];

    public static IEnumerable<string> Addresses => People.Select(person => AddressOf(person.Mailbox));

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        // The mark of the database is the first net. It may be lost, as by a copy table by table: passwords that are public get a second one.
        if (await users.Users.AnyAsync(cancellationToken) && !await users.Users.AnyAsync(account => Addresses.Contains(account.Email), cancellationToken))
        {
            throw new MigrationRefusedException(
                "The accounts of this database were begun without demo data, so none is added: its passwords are public. "
                + "Switch demo data off (--no-demo, Demo:Enabled false), or try it on databases of its own.");
        }

        foreach (var (mailbox, name, role, organisation) in People)
            await AddAsync(AddressOf(mailbox), name, role, organisation);
        if (await clients.FindByClientIdAsync(MachineId, cancellationToken) is null)
            await machines.RegisterAsync(new NewMachine(MachineId, "Région Grand Est (machine)", [Roles.Partner], "conseil-regional-grand-est", Hub), MachineSecret, cancellationToken);
    }

    private async Task AddAsync(string email, string name, string role, string? organisation)
    {
        if (await users.FindByEmailAsync(email) is { } known)
        {
            await ReopenAsync(known);
            return;
        }

        var hub = role == Roles.Operator ? null : Hub;
        var account = Account.Create(email, name, new Rights([role], organisation, hub), time.GetUtcNow());
        (await users.CreateAsync(account, Password)).ThrowIfFailed($"The demo account {email} cannot be created");
    }

    // Only what a run without demo data closed: one that an operator revoked keeps its password, and stays revoked.
    private async Task ReopenAsync(Account account)
    {
        if (account is not { PasswordHash: null, RevokedAt: not null })
            return;
        account.RevokedAt = null;
        (await users.AddPasswordAsync(account, Password)).ThrowIfFailed($"The demo account {account.Email} cannot be opened again");
    }

    private static string AddressOf(string mailbox) => $"{mailbox}@skillshub.example";
}
