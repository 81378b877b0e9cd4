using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Funding.Plan;

namespace SkillsHub.Partnership.Amendments.Versions;

/// <summary>What was in force when: the terms of the text, and all that changed them since. Pure: the same facts give the same terms.</summary>
/// <param name="From">The first day on which it binds.</param>
/// <param name="Term">The term of the text.</param>
/// <param name="Original">What the text says.</param>
/// <param name="Steps">What changed it, in any order.</param>
/// <param name="EndedOn">The first day on which a notice has ended all; null where none does.</param>
internal sealed record VersionHistory(DateOnly From, LivingTerm Term, IReadOnlyList<TermEntry> Original, IReadOnlyList<VersionStep> Steps, DateOnly? EndedOn = null)
{
    /// <summary>The funding plan, for the bases of its rates; null for an agreement of before there were plans.</summary>
    public FundingPlan? Plan { get; init; }

    public AgreementVersion On(DateOnly day) => Of(day, Steps.Where(step => step.On <= day));

    /// <summary>The terms that an amendment finds: those of its day without it, and without what comes after it on that day.</summary>
    public AgreementVersion Before(VersionStep amendment) => Of(
        amendment.On, Steps.Where(step => step.Amendment != amendment.Amendment && (step.On, step.Order).CompareTo((amendment.On, amendment.Order)) < 0));

    /// <summary>The terms that an amendment leaves behind, before anything that comes after it.</summary>
    public AgreementVersion After(VersionStep amendment) => Of(amendment.On, Steps.Where(step => (step.On, step.Order).CompareTo((amendment.On, amendment.Order)) <= 0));

    private AgreementVersion Of(DateOnly day, IEnumerable<VersionStep> steps)
    {
        var terms = new OrderedDictionary<string, TermEntry>(StringComparer.Ordinal);
        var unbound = new Dictionary<string, TermEntry>(StringComparer.Ordinal);
        var inTurn = steps.OrderBy(step => step.On).ThenBy(step => step.Order).ToList();
        foreach (var entry in Original.Concat(inTurn.SelectMany(step => step.Entries)))
        {
            // What is said of a line once its funder has left, be it by all the others, brings no promise back.
            if (entry.Funding?.Funder is { } gone && terms.TryGetValue(TermKeys.Party(gone), out var exit) && exit.Value is null)
            {
                unbound[entry.Key] = entry;
                continue;
            }

            unbound.Remove(entry.Key);
            terms[entry.Key] = terms.TryGetValue(entry.Key, out var before) ? entry.InThePlaceOf(before) : entry;
            // What a party alone promised ends when it leaves; what all promise, the others go on promising.
            foreach (var own in terms.Values.Where(own => entry.Value is null && own.Party is { } party && entry.Key == TermKeys.Party(party)).ToList())
                terms[own.Key] = own with { Value = null, Source = entry.Source };
        }

        IReadOnlyList<TermEntry> held = [.. terms.Values.Where(entry => entry.Value is not null)];
        var term = inTurn.FindLast(step => step.Term is not null)?.Term ?? Term;
        return new AgreementVersion(day, IsInForce: day >= From && !(EndedOn <= day) && !(term.LastDay < day), held) { Unbound = [.. unbound.Values] };
    }
}
