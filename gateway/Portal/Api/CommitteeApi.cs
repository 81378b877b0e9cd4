using SkillsHub.Portal.Api.Committees;

namespace SkillsHub.Portal.Api;

/// <summary>The steering committee of an agreement in force: who sits, its meetings and what it decided.</summary>
internal sealed class CommitteeApi(HubApi api)
{
    public Task<Answer<Listing<CommitteeSummary>>> MineAsync(int limit, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<CommitteeSummary>>($"/api/partnership/committees?limit={limit}", cancellationToken);

    public Task<Answer<SteeringCommittee>> FindAsync(Guid agreement, CancellationToken cancellationToken) => api.GetAsync<SteeringCommittee>(Of(agreement), cancellationToken);

    public Task<Answer<Listing<MeetingSummary>>> MeetingsAsync(Guid agreement, string? state, string? sort, string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<MeetingSummary>>(Query.Of($"{Of(agreement)}/meetings", ("state", state), ("sort", sort), ("after", after), ("limit", "50")), cancellationToken);

    public Task<Answer<Listing<Decision>>> DecisionsAsync(Guid agreement, string? sort, string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<Decision>>(Query.Of($"{Of(agreement)}/decisions", ("sort", sort), ("after", after), ("limit", "50")), cancellationToken);

    public Task<Answer<Meeting>> MeetingAsync(Guid agreement, int number, CancellationToken cancellationToken) =>
        api.GetAsync<Meeting>($"{Of(agreement)}/meetings/{number}", cancellationToken);

    public Task<Answer<Meeting>> PlanAsync(Guid agreement, object meeting, CancellationToken cancellationToken) =>
        api.PostAsync<Meeting>($"{Of(agreement)}/meetings", meeting, ifMatch: null, cancellationToken);

    /// <summary>Makes a change of the committee, or of what lies under it.</summary>
    public Task<Answer<Nothing>> PostAsync(Guid agreement, string path, object? body, string? etag, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Of(agreement)}/{path}", body, etag, cancellationToken);

    public Task<Answer<Nothing>> PutAsync(Guid agreement, string path, object body, string? etag, CancellationToken cancellationToken) =>
        api.PutAsync($"{Of(agreement)}/{path}", body, etag, cancellationToken);

    public Task<Answer<Nothing>> DeleteAsync(Guid agreement, string path, string? etag, CancellationToken cancellationToken) =>
        api.DeleteAsync($"{Of(agreement)}/{path}", etag, cancellationToken);

    private static string Of(Guid agreement) => $"/api/partnership/agreements/{agreement}/committee";
}
