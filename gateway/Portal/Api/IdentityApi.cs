namespace SkillsHub.Portal.Api;

/// <summary>Accounts of people and of machines, and what the signed-in person is.</summary>
internal sealed class IdentityApi(HubApi api)
{
    private const string Accounts = "/identity/api/accounts";
    private const string Machines = "/identity/api/machines";

    public Task<Answer<Listing<Membership>>> MembershipsAsync(CancellationToken cancellationToken) =>
        api.GetAsync<Listing<Membership>>("/identity/api/memberships", cancellationToken);

    public Task<Answer<Listing<Account>>> AccountsAsync(string? words, string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<Account>>(Query.Of(Accounts, ("q", words), ("after", after)), cancellationToken);

    public Task<Answer<Account>> AccountAsync(Guid id, CancellationToken cancellationToken) =>
        api.GetAsync<Account>($"{Accounts}/{id}", cancellationToken);

    public Task<Answer<AccountLink>> CreateAsync(object account, CancellationToken cancellationToken) =>
        api.PostAsync<AccountLink>(Accounts, account, ifMatch: null, cancellationToken);

    public Task<Answer<AccountLink>> RenewLinkAsync(Guid id, CancellationToken cancellationToken) =>
        api.PostAsync<AccountLink>($"{Accounts}/{id}/password-link", body: null, ifMatch: null, cancellationToken);

    public Task<Answer<Nothing>> CorrectAsync(Guid id, object account, string? etag, CancellationToken cancellationToken) =>
        api.PutAsync($"{Accounts}/{id}", account, etag, cancellationToken);

    public Task<Answer<Nothing>> RevokeAsync(Guid id, CancellationToken cancellationToken) =>
        api.DeleteAsync($"{Accounts}/{id}", ifMatch: null, cancellationToken);

    public Task<Answer<Listing<Machine>>> MachinesAsync(string? words, string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<Machine>>(Query.Of(Machines, ("q", words), ("after", after)), cancellationToken);

    public Task<Answer<RegisteredMachine>> RegisterAsync(object machine, CancellationToken cancellationToken) =>
        api.PostAsync<RegisteredMachine>(Machines, machine, ifMatch: null, cancellationToken);

    public Task<Answer<Nothing>> RevokeMachineAsync(string clientId, CancellationToken cancellationToken) =>
        api.DeleteAsync($"{Machines}/{Uri.EscapeDataString(clientId)}", ifMatch: null, cancellationToken);
}
