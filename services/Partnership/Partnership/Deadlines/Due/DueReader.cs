using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Due;

/// <summary>Reads what waits in all agreements that the caller sees: for a partner what it has to see to, for the hub's staff everything.</summary>
internal sealed class DueReader(PartnershipDbContext context, DeadlineComputer computer, CurrentUser user)
{
    /// <summary>Whether it wants something of somebody now.</summary>
    public static bool IsDue(DeadlineState state) => state is DeadlineState.Missed or DeadlineState.DueToday or DeadlineState.Approaching;

    public async Task<IReadOnlyList<OpenDeadline>> ReadAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var ids = await context.Agreements.VisibleTo(user).Where(agreement => agreement.InForceFrom != null).Select(agreement => agreement.Id).ToListAsync(cancellationToken);
        return [.. (await computer.ReadAsync(ids, today, cancellationToken))
            .SelectMany(computed => computed.Deadlines.Where(deadline => IsOpen(computed, deadline)).Select(deadline => new OpenDeadline(computed.Source, deadline)))];
    }

    // What was done late is done.
    private bool IsOpen(ComputedDeadlines computed, Deadline deadline) =>
        deadline.AnsweredOn is null
        && !computed.IsLost(deadline)
        && (user.IsStaff || (user.Organisation is { } own && deadline.IsFor(own)));
}

internal sealed record OpenDeadline(DeadlineSource Source, Deadline Deadline);
