using SkillsHub.Partnership.Agreements.Import.Outlines;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>
/// The net behind the rules: a clause with a figure that nothing read of it holds is shown to a person as well. There is no end of wordings,
/// but few kinds of figures that the hub acts on.
/// </summary>
internal sealed class LeftFigures : IRule
{
    public void Read(AgreementDraft draft)
    {
        var held = HeldFigures.Of(draft);
        foreach (var sentence in draft.Sentences.Where(sentence => sentence.IsClaimed))
        {
            if (held.TryGetValue(sentence.Source(), out var figures) && IsLeft(sentence, figures))
                draft.PartlyRead.Add(sentence.Source());
        }

        // The promise itself is kept word by word; its grants are what the plan of the money is made of.
        var promises = SharedPromises.Once(draft.Commitments).ToDictionary<CommitmentDraft, SourceSpan, string>(promise => promise.Item.Source, promise => promise.Words, ReferenceEqualityComparer.Instance);
        foreach (var grants in draft.Grants.GroupBy<GrantExtract, SourceSpan>(grant => grant.Source, ReferenceEqualityComparer.Instance))
        {
            if (promises.TryGetValue(grants.Key, out var words) && LeftMoney.IsLeft(words, [.. grants]))
                draft.PartlyRead.Add(grants.Key);
        }
    }

    private static bool IsLeft(Sentence sentence, HashSet<Figure> held) => SaidFigures.In(sentence.Folded).Any(said => !said.Any(held.Contains));
}
