using Microsoft.EntityFrameworkCore;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>
/// Computes the deadlines of agreements, anew where a fact was recorded since, or another day began. Whoever may see the agreements is the caller's to check.
/// Not for within a transaction that records facts: what it changes twice has one version.
/// </summary>
internal sealed class DeadlineComputer(PartnershipDbContext context, DeadlineSources sources, DeadlineMemory memory)
{
    /// <returns>Those of the agreements that are or were in force.</returns>
    public Task<IReadOnlyList<ComputedDeadlines>> ReadAsync(IReadOnlyCollection<Guid> agreements, DateOnly today, CancellationToken cancellationToken) =>
        ReadAsync(agreements, today, ahead: null, cancellationToken);

    /// <param name="agreements">The agreements.</param>
    /// <param name="today">The day on the hub's calendar.</param>
    /// <param name="ahead">What the caller has computed already of these; the memory may have had no room for it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Those of the agreements that are or were in force.</returns>
    public async Task<IReadOnlyList<ComputedDeadlines>> ReadAsync(
        IReadOnlyCollection<Guid> agreements, DateOnly today, IReadOnlyDictionary<Guid, ComputedDeadlines>? ahead, CancellationToken cancellationToken)
    {
        // Before the facts: what is recorded between the two is another version for whoever reads next.
        var versions = await VersionsAsync([.. agreements], cancellationToken);
        var known = versions.ConvertAll(version => ahead?.GetValueOrDefault(version.AgreementId) is { } computed && computed.Version == version ? computed : memory.Find(version)).OfType<ComputedDeadlines>().ToList();
        var changed = versions.Except(known.Select(computed => computed.Version)).ToDictionary(version => version.AgreementId);
        var read = changed.Count == 0 ? [] : await sources.ReadAsync(changed.Keys, cancellationToken);
        return [.. known.Select(computed => computed.Day == today ? computed : Kept(computed.Version, computed.Source, today)), .. read.Select(source => Kept(changed[source.Agreement.Id], source, today))];
    }

    private ComputedDeadlines Kept(DeadlineVersion version, DeadlineSource source, DateOnly today)
    {
        var computed = ComputedDeadlines.Of(version, source, today);
        memory.Keep(computed);
        return computed;
    }

    // What else hangs on one of these, as what was recorded of a commitment, is told with an event, which is counted on its row.
    private Task<List<DeadlineVersion>> VersionsAsync(Guid[] agreements, CancellationToken cancellationToken) => context.Database
        .SqlQuery<DeadlineVersion>(
            $"""
            select agreement_id, count(*) as rows, sum(hashint8extended(version, 0)) as transactions from (
              select id as agreement_id, xmin::text::bigint as version from agreement where id = any({agreements})
              union all select agreement_id, xmin::text::bigint from agreement_party where agreement_id = any({agreements})
              union all select agreement_id, xmin::text::bigint from open_point where agreement_id = any({agreements})
              union all select agreement_id, xmin::text::bigint from agreement_content where agreement_id = any({agreements})
              union all select agreement_id, xmin::text::bigint from notice_letter where agreement_id = any({agreements})
              union all select agreement_id, xmin::text::bigint from notice_recipient where agreement_id = any({agreements})
              union all select agreement_id, xmin::text::bigint from amendment where agreement_id = any({agreements})
              union all select agreement_id, xmin::text::bigint from funding_plan where agreement_id = any({agreements})
              union all select plan.agreement_id, line.xmin::text::bigint from funding_line line join funding_plan plan on plan.id = line.plan_id where plan.agreement_id = any({agreements})
              union all select agreement_id, xmin::text::bigint from steering_committee where agreement_id = any({agreements})
              union all select committee.agreement_id, seat.xmin::text::bigint from committee_seat seat join steering_committee committee on committee.id = seat.committee_id where committee.agreement_id = any({agreements})
              union all select agreement_id, xmin::text::bigint from committee_meeting where agreement_id = any({agreements})
              union all select agreement_id, xmin::text::bigint from annual_report where agreement_id = any({agreements})
              union all select agreement_id, xmin::text::bigint from brand_permission where agreement_id = any({agreements})
              union all select agreement_id, xmin::text::bigint from funding_grant where agreement_id = any({agreements})
              union all select agreement_id, xmin::text::bigint from commitment where agreement_id = any({agreements})
            ) facts group by agreement_id
            """)
        .ToListAsync(cancellationToken);
}
