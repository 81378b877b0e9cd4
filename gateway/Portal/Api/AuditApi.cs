using SkillsHub.Portal.Api.Agreements;

namespace SkillsHub.Portal.Api;

/// <summary>The audit trail: of one thing, of an agreement with all that lives under it, of the hub.</summary>
internal sealed class AuditApi(HubApi api)
{
    public Task<Answer<Listing<AuditEntry>>> OfThingAsync(Guid agreement, Guid thing, string? after, CancellationToken cancellationToken) =>
        ReadAsync(OfAgreement(agreement), $"{thing}", asked: null, after, cancellationToken);

    public Task<Answer<Listing<AuditEntry>>> OfAgreementAsync(Guid agreement, AuditQuery asked, string? after, CancellationToken cancellationToken) =>
        ReadAsync(OfAgreement(agreement), thing: null, asked, after, cancellationToken);

    public Task<Answer<Listing<AuditEntry>>> OfHubAsync(AuditQuery asked, string? after, CancellationToken cancellationToken) =>
        ReadAsync("/api/partnership/audit", thing: null, asked, after, cancellationToken);

    private static string OfAgreement(Guid agreement) => $"/api/partnership/agreements/{agreement}/audit";

    private Task<Answer<Listing<AuditEntry>>> ReadAsync(string path, string? thing, AuditQuery? asked, string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<AuditEntry>>(
            Query.Of(path, ("subjectId", thing), ("subject", asked?.Subject), ("by", asked?.By), ("from", asked?.From), ("to", asked?.To), ("sort", asked?.Sort), ("after", after), ("limit", "20")), cancellationToken);
}
