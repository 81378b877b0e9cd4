using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Reports.Facts;

/// <summary>The facts that count so far, and what each that comes makes of those before it. Pure.</summary>
internal sealed class StandingFacts(IEnumerable<ReportFact> standing)
{
    private readonly Dictionary<(string Hub, Guid? Agreement, string Subject), List<ReportFact>> bySubject =
        standing.GroupBy(fact => (fact.Hub, fact.AgreementId, fact.Subject)).ToDictionary(group => group.Key, group => group.ToList());

    /// <returns>The fact; null where it counts for nothing.</returns>
    public ReportFact? Take(FactDraft draft, JournalLine line, IntegrationEvent told)
    {
        var key = (told.Hub, draft.AgreementId, draft.Subject);
        if (!bySubject.TryGetValue(key, out var before))
            bySubject[key] = before = [];
        if (draft.Takes == Precedence.First && before.Count > 0)
            return null;
        var fact = draft.At(line, told);
        // What the hub bore and took back has two streams, of which the second may be read first.
        if (draft.Takes == Precedence.Beside && before.Exists(earlier => earlier.Measure == FactMeasure.TakenBack))
            fact.Supersede(line.Position);
        if (draft.Takes == Precedence.Instead)
        {
            foreach (var earlier in before)
                earlier.Supersede(line.Position);
            before.Clear();
        }

        if (draft.Ends is { } other && bySubject.TryGetValue(key with { Subject = other }, out var ended))
        {
            foreach (var earlier in ended)
                earlier.Supersede(line.Position);
            ended.Clear();
        }

        before.Add(fact);
        return fact;
    }
}
