using SkillsHub.Portal.Api.Agreements;

namespace SkillsHub.Portal.Api;

/// <summary>The audit trail: of one thing, of an agreement with all that lives under it, of the hub.</summary>
internal sealed class AuditApi(HubApi api)
{
    public Task<Answer<Listing<AuditEntry>>> OfThingAsync(Guid agreement, Guid thing, string? after, CancellationToken cancellationToken) =>
        ReadAsync(OfAgreement(agreement), $"{thing}", after, cancellationToken);

    public Task<Answer<Listing<AuditEntry>>> OfAgreementAsync(Guid agreement, string? after, CancellationToken cancellationToken) =>
        ReadAsync(OfAgreement(agreement), null, after, cancellationToken);

    public Task<Answer<Listing<AuditEntry>>> OfHubAsync(string? after, CancellationToken cancellationToken) =>
        ReadAsync("/api/partnership/audit", null, after, cancellationToken);

    private static string OfAgreement(Guid agreement) => $"/api/partnership/agreements/{agreement}/audit";

    private Task<Answer<Listing<AuditEntry>>> ReadAsync(string path, string? thing, string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<AuditEntry>>(Query.Of(path, ("subjectId", thing), ("after", after), ("limit", "20")), cancellationToken);
}
