namespace SkillsHub.Portal.Api;

/// <summary>The repair desk that every service has.</summary>
internal sealed class OperationsApi(HubApi api)
{
    public const string ParkedMessages = "parked-messages";
    public const string DeadLetters = "dead-letters";
    public const string ParkedMails = "parked-mails";

    /// <summary>The services that send mail.</summary>
    public static readonly string[] Senders = ["partnership", "events"];

    public static readonly string[] Services = ["partnership", "catalogue", "documentation", "events"];

    public Task<Answer<Listing<ParkedMessage>>> ParkedAsync(string service, string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<ParkedMessage>>(Query.Of($"/api/{service}/operations/{ParkedMessages}", ("after", after)), cancellationToken);

    public Task<Answer<Listing<DeadLetter>>> DeadLettersAsync(string service, string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<DeadLetter>>(Query.Of($"/api/{service}/operations/{DeadLetters}", ("after", after)), cancellationToken);

    public Task<Answer<Listing<ParkedMail>>> MailsAsync(string service, string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<ParkedMail>>(Query.Of($"/api/{service}/operations/{ParkedMails}", ("after", after)), cancellationToken);

    public Task<Answer<Nothing>> RetryMailAsync(string service, string id, CancellationToken cancellationToken) => RepairAsync(service, ParkedMails, id, "retry", cancellationToken);

    public Task<Answer<Nothing>> RetryMailsAsync(string service, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"/api/{service}/operations/{ParkedMails}/retry", body: null, ifMatch: null, cancellationToken);

    public Task<Answer<Nothing>> DiscardMailAsync(string service, string id, string reason, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"/api/{service}/operations/{ParkedMails}/{Uri.EscapeDataString(id)}/discard", new { reason }, ifMatch: null, cancellationToken);

    public Task<Answer<Listing<WaitingEvent>>> WaitingAsync(string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<WaitingEvent>>(Query.Of("/api/events/operations/journal/waiting", ("after", after)), cancellationToken);

    /// <summary>Forgets an event whose position in the journal another one holds.</summary>
    public Task<Answer<Nothing>> DiscardConflictAsync(Guid eventId, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"/api/events/operations/journal/waiting/{eventId}/discard", body: null, ifMatch: null, cancellationToken);

    /// <summary>Lets the journal go on without what it has missed of a stream.</summary>
    public Task<Answer<Nothing>> SkipLostAsync(string? stream, int? from, int? upTo, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>("/api/events/operations/journal/waiting/skip", new { stream, from, upTo }, ifMatch: null, cancellationToken);

    /// <param name="service">One of <see cref="Services"/>.</param>
    /// <param name="store"><see cref="ParkedMessages"/> or <see cref="DeadLetters"/>.</param>
    /// <param name="id">The message there.</param>
    /// <param name="repair"><c>retry</c> or <c>discard</c>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public Task<Answer<Nothing>> RepairAsync(string service, string store, string id, string repair, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"/api/{service}/operations/{store}/{Uri.EscapeDataString(id)}/{repair}", body: null, ifMatch: null, cancellationToken);
}
