using Microsoft.EntityFrameworkCore;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Deadlines.Telling;

/// <summary>
/// Takes over what a release before told of reports, which it knew by their turn and not by the year in which they are due, so that nothing is told twice.
/// Its own marks stay, for its replicas that still look.
/// </summary>
internal sealed class ReportMarks(IServiceScopeFactory scopes) : IMigrationStep
{
    public string Name => "days of reports";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PartnershipDbContext>().Database.ExecuteSqlAsync(
            $"""
            insert into deadline_mark (agreement_id, deadline_id, legal_date, approaching_at, met_at, missed_at)
            select distinct on (agreement_id, id) agreement_id, id, legal_date, approaching_at, met_at, missed_at
            from (select *, 'report.' || split_part(deadline_id, '.', 2) || '.' || extract(year from legal_date) as id from deadline_mark) told
            where legal_date is not null and deadline_id ~ '^report[.][0-9]+[.][0-9]+$' and length(split_part(deadline_id, '.', 3)) < 4
            order by agreement_id, id, legal_date, deadline_id
            on conflict do nothing
            """,
            cancellationToken);
    }
}
