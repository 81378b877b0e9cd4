using SkillsHub.Portal.Api.Agreements;

namespace SkillsHub.Portal.Api;

/// <summary>The deadlines of an agreement in force, the letters that answer them, and the calendars that show them.</summary>
internal sealed class DeadlinesApi(HubApi api)
{
    private const string Links = "/api/partnership/calendar-links";

    public Task<Answer<DeadlineListing>> ListAsync(
        Guid agreement, string? kind, string? party, string? state, DateOnly? until, string? sort, string? after, int limit, CancellationToken cancellationToken) =>
        api.GetAsync<DeadlineListing>(
            Query.Of(
                $"{Of(agreement)}/deadlines",
                ("kind", kind), ("party", party), ("state", state), ("until", $"{until:yyyy-MM-dd}"), ("sort", sort), ("after", after), ("limit", $"{limit}")),
            cancellationToken);

    /// <summary>The same on one page, as it is printed; or as many of them as it takes.</summary>
    public Task<Answer<DeadlineListing>> WholeAsync(Guid agreement, string? kind, string? party, string? state, DateOnly? until, string? sort, CancellationToken cancellationToken) =>
        WholeList.BoundedAsync<DeadlineListing>(
            after => ListAsync(agreement, kind, party, state, until, sort, after, limit: 100, cancellationToken),
            page => page.Next,
            (read, further) => further with { Items = [.. read.Items, .. further.Items] });

    /// <summary>What an organisation itself has to see to now.</summary>
    public Task<Answer<DeadlineListing>> WaitingAsync(Guid agreement, string? actor, int limit, CancellationToken cancellationToken) =>
        api.GetAsync<DeadlineListing>(
            Query.Of($"{Of(agreement)}/deadlines", ("actor", actor), ("state", "missed,dueToday,approaching"), ("limit", $"{limit}")), cancellationToken);

    /// <summary>What is missed, due today or to be prepared, of all agreements; what is in other states where they are named.</summary>
    public Task<Answer<DueDeadlines>> DueAsync(string? state, string? after, int limit, CancellationToken cancellationToken) =>
        api.GetAsync<DueDeadlines>(Query.Of("/api/partnership/deadlines/due", ("state", state), ("after", after), ("limit", $"{limit}")), cancellationToken);

    /// <summary>What is next of all agreements: what can still be done in time, then what was missed, which would else hide it, where a page holds that too.</summary>
    public async Task<Answer<DueDeadlines>> NextAsync(CancellationToken cancellationToken)
    {
        const int Most = 100;
        var due = await DueAsync("dueToday,approaching", after: null, Most, cancellationToken);
        if (!due.IsGood || due.Value.Missed == 0 || due.Value.Items.Count == Most)
            return due;
        var missed = await DueAsync("missed", after: null, Most - due.Value.Items.Count, cancellationToken);
        if (!missed.IsGood)
            return missed;
        return due with { Value = due.Value with { Items = [.. due.Value.Items, .. missed.Value.Items], Parties = [.. due.Value.Parties, .. missed.Value.Parties] } };
    }

    /// <summary>When the notices that parties gave take effect, as far as they have not.</summary>
    public Task<Answer<DeadlineListing>> TerminationsAsync(Guid agreement, CancellationToken cancellationToken) =>
        api.GetAsync<DeadlineListing>(
            Query.Of($"{Of(agreement)}/deadlines", ("kind", "terminationEffect"), ("state", "dueToday,approaching,upcoming,notComputable")), cancellationToken);

    /// <summary>The letters of renewal that each party owes each other, or the one day for all, or why they cannot be read.</summary>
    public Task<Answer<Listing<Deadline>>> RenewalsAsync(Guid agreement, CancellationToken cancellationToken) =>
        WholeList.AnswerAsync(
            Query.Of($"{Of(agreement)}/deadlines", ("kind", "renewalNotice")), path => api.GetAsync<Listing<Deadline>>(path, cancellationToken));

    public Task<Answer<Listing<Notice>>> NoticesAsync(Guid agreement, string? purpose, string? from, string? sort, string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<Notice>>(Query.Of($"{Of(agreement)}/notices", ("purpose", purpose), ("from", from), ("sort", sort), ("after", after), ("limit", "50")), cancellationToken);

    public Task<Answer<Notice>> NoticeAsync(Guid agreement, Guid id, CancellationToken cancellationToken) =>
        api.GetAsync<Notice>($"{Of(agreement)}/notices/{id}", cancellationToken);

    public Task<Answer<Nothing>> SendAsync(Guid agreement, object letter, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Of(agreement)}/notices", letter, ifMatch: null, cancellationToken);

    public Task<Answer<Nothing>> ReceiveAsync(Guid agreement, Guid id, string party, object receipt, string? etag, CancellationToken cancellationToken) =>
        api.PutAsync($"{Of(agreement)}/notices/{id}/receipts/{Uri.EscapeDataString(party)}", receipt, etag, cancellationToken);

    public Task<Answer<Nothing>> DepositAsync(Guid agreement, Guid id, string party, object proof, string? etag, CancellationToken cancellationToken) =>
        api.PutAsync($"{Of(agreement)}/notices/{id}/deposits/{Uri.EscapeDataString(party)}", new { proof }, etag, cancellationToken);

    public Task<Answer<Nothing>> WithdrawAsync(Guid agreement, Guid id, string reason, string? etag, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Of(agreement)}/notices/{id}/withdraw", new { reason }, etag, cancellationToken);

    public Task<Answer<AgreementYears>> YearsAsync(Guid agreement, CancellationToken cancellationToken) =>
        api.GetAsync<AgreementYears>($"{Of(agreement)}/years", cancellationToken);

    public Task<Answer<Nothing>> CountYearsAsync(Guid agreement, object years, string? etag, CancellationToken cancellationToken) =>
        api.PutAsync($"{Of(agreement)}/years", years, etag, cancellationToken);

    public Task<Answer<Nothing>> ShortenAsync(Guid agreement, object shortened, string? etag, CancellationToken cancellationToken) =>
        api.PutAsync($"{Of(agreement)}/force-majeure", shortened, etag, cancellationToken);

    /// <summary>Records that a party agrees to the shorter notice that is proposed.</summary>
    public Task<Answer<Nothing>> ConfirmShortenedAsync(Guid agreement, string agreedOn, object confirmation, string? etag, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Of(agreement)}/force-majeure/{Uri.EscapeDataString(agreedOn)}/confirmations", confirmation, etag, cancellationToken);

    public Task<Answer<Nothing>> RestoreAsync(Guid agreement, string? from, string? etag, CancellationToken cancellationToken) =>
        api.DeleteAsync(Query.Of($"{Of(agreement)}/force-majeure", ("from", from)), etag, cancellationToken);

    /// <summary>Takes back a shorter notice that was never agreed.</summary>
    public Task<Answer<Nothing>> WithdrawShortenedAsync(Guid agreement, string agreedOn, string reason, string? etag, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Of(agreement)}/force-majeure/{Uri.EscapeDataString(agreedOn)}/withdraw", new { reason }, etag, cancellationToken);

    public Task<Answer<Listing<SecretLink>>> LinksAsync(string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<SecretLink>>(Query.Of(Links, ("after", after), ("limit", "50")), cancellationToken);

    public Task<Answer<NewCalendarLink>> MakeLinkAsync(object link, CancellationToken cancellationToken) =>
        api.PostAsync<NewCalendarLink>(Links, link, ifMatch: null, cancellationToken);

    public Task<Answer<NewCalendarLink>> RenewLinkAsync(string id, string? version, CancellationToken cancellationToken) =>
        api.PostAsync<NewCalendarLink>($"{Links}/{Uri.EscapeDataString(id)}/renew", body: null, version, cancellationToken);

    public Task<Answer<Nothing>> RevokeLinkAsync(string id, string? version, CancellationToken cancellationToken) =>
        api.DeleteAsync($"{Links}/{Uri.EscapeDataString(id)}", version, cancellationToken);

    private static string Of(Guid agreement) => $"/api/partnership/agreements/{agreement}";
}
