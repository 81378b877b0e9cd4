using SkillsHub.Portal.Api.Amendments;

namespace SkillsHub.Portal.Api;

/// <summary>What is on its way in an agreement in force.</summary>
internal sealed class AheadApi(DeadlinesApi deadlines, AmendmentsApi amendments)
{
    /// <returns>Null while it cannot be read.</returns>
    public async Task<Ahead?> FindAsync(Guid agreement, CancellationToken cancellationToken)
    {
        var listed = amendments.ListAsync(agreement, state: null, sort: null, after: null, cancellationToken);
        var terminations = await deadlines.TerminationsAsync(agreement, cancellationToken);
        if ((await listed).Value is not { } all || terminations.Value is not { } ending)
            return null;
        var signed = await Task.WhenAll(all.Items.Where(one => one.IsSigned).Select(one => amendments.FindAsync(agreement, one.Number, cancellationToken)));
        return new(ending.Items, [.. signed.Select(one => one.Value).OfType<Amendment>()]);
    }
}
