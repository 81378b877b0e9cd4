using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>Reads the deadlines of an agreement in force as its parties and the hub's staff see them; to others it is not there.</summary>
internal sealed class DeadlineReader(AgreementMoments moments, DeadlineComputer computer, CurrentUser user)
{
    public async Task<Result<DeadlineReading>> ReadAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen;
        var computed = (await computer.ReadAsync([agreementId], moment.Today, cancellationToken))[0];
        return new DeadlineReading(moment.Today, [.. computed.Deadlines.Where(IsSeen)]);
    }

    // Of names and logos the two know, and of its money each funder; the hub's staff of all.
    private bool IsSeen(Deadline deadline) =>
        deadline.Kind is not (DeadlineKind.BrandPermission or DeadlineKind.FundingCall) || user.IsStaff || deadline.Parties.Contains(user.Organisation, StringComparer.Ordinal);
}

/// <param name="Day">The day on the hub's calendar for which they hold.</param>
/// <param name="Deadlines">By legal date, those without one last.</param>
internal sealed record DeadlineReading(DateOnly Day, IReadOnlyList<Deadline> Deadlines);
