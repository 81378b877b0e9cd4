using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>The lengths, days and numbers of times that were read of each sentence.</summary>
internal static class HeldFigures
{
    /// <summary>By the sentence that they were read from; what a person said is of no sentence.</summary>
    public static Dictionary<SourceSpan, HashSet<Figure>> Of(AgreementDraft draft)
    {
        var held = new Dictionary<SourceSpan, HashSet<Figure>>(ReferenceEqualityComparer.Instance);
        Add(draft.Term?.Sources, OfTerm(draft.Term));
        Add(draft.Renewal?.Sources, OfRenewal(draft.Renewal, draft.Term));
        Add(draft.Termination?.Sources, [.. Figure.OfAny(draft.Termination?.Notice)]);
        foreach (var report in draft.Reports)
            Add([report.Source], [new Figure(FigureKind.PerYear, report.PerYear), .. report.DueOn is { } due ? [Figure.Of(due)] : Array.Empty<Figure>()]);
        foreach (var committee in draft.Committees)
            Add(committee.Sources.Where(TellsHowOften), committee.MeetingsPerYear is { } perYear ? [new Figure(FigureKind.PerYear, perYear)] : []);
        return held;

        void Add(IEnumerable<SourceSpan>? sources, IReadOnlyList<Figure> figures)
        {
            foreach (var source in sources ?? [])
            {
                if (!held.TryGetValue(source, out var own))
                    held.Add(source, own = []);
                own.UnionWith(figures);
            }
        }
    }

    // « pour deux ans, du 1er octobre 2027 au 30 septembre 2029 »: the days hold the length too, and the first one with the length the last.
    private static List<Figure> OfTerm(TermExtract? term)
    {
        var figures = Figure.OfAny(term?.Duration).ToList();
        if (term?.StartDate is { } first)
            figures.Add(Figure.Of(first));
        if (term?.EndDate is { } last)
            figures.Add(Figure.Of(last));
        if (term is { StartDate: { } start, EndDate: { } end } && Figure.Between(start, end) is { } whole)
            figures.Add(whole);
        if (term is { StartDate: { } from, EndDate: null } && figures.Find(figure => figure.Kind == FigureKind.Months) is { Value: > 0 and < 1_200 } months)
            figures.Add(Figure.Of(from.AddMonths((int)months.Value).AddDays(-1)));
        return figures;
    }

    // « renouvelable deux fois, dans la limite de neuf ans » says the same twice where each lasts three; so does one that tells no other length.
    private static List<Figure> OfRenewal(RenewalExtract? renewal, TermExtract? term)
    {
        var figures = Figure.OfAny(renewal?.Notice).Concat(Figure.OfAny(renewal?.Duration)).ToList();
        if (renewal?.MaximumTimes is not { } times)
            return figures;
        figures.Add(new Figure(FigureKind.Times, times));
        if (term?.Duration is { } first && (renewal.Duration ?? first) is var next && Figure.Of(first) is var one && Figure.Of(next) is var more && one.Kind == more.Kind)
            figures.AddRange([one with { Value = one.Value + (times * more.Value) }, one with { Value = times * more.Value }]);
        return figures;
    }

    // What a committee does is no figure to act on; how often it meets is.
    private static bool TellsHowOften(SourceSpan source) =>
        TextFolding.Fold(source.Quote) is var folded && (Frequencies.Find(folded) is not null || Frequencies.Counted(folded).Any());
}
