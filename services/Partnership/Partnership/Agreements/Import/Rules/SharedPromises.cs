namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>« La Ville et l'Agglomération s'engagent à verser 10 000 € »: a line for each of them, but one sum, of nobody alone.</summary>
internal static class SharedPromises
{
    /// <summary>The promises, those of several once and without a party.</summary>
    public static List<CommitmentDraft> Once(IEnumerable<CommitmentDraft> promises) =>
        [.. promises.GroupBy(promise => promise.Item.Source, ReferenceEqualityComparer.Instance).Select(lines => lines.ToList())
            .Select(lines => lines.Count == 1 ? lines[0] : lines[0] with { Item = lines[0].Item with { Party = null } })];
}
