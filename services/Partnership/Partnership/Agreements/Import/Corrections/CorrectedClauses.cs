using SkillsHub.Partnership.Agreements.Import.Rules;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Corrections;

/// <summary>Puts what people say of a clause in the place of what its rule read.</summary>
internal sealed class CorrectedClauses(ReadingCorrections corrections, CorrectedLines lines)
{
    /// <returns>What was put there; null where the reading of the rule stands.</returns>
    public IOnLines? Apply(IRule rule, AgreementDraft draft) => rule switch
    {
        TitleRule when corrections.Title is { What: var title } => Apply(draft, title),
        OriginalsRule when corrections.Originals is { What: var originals } => Apply(draft, originals),
        RenewalRule when corrections.Renewal is { What: var renewal } => Apply(draft, renewal),
        TermRule when corrections.Term is { What: var term } => Apply(draft, term),
        TerminationRule when corrections.Termination is { What: var termination } => Apply(draft, termination),
        CommitteeRule when corrections.Committee is { What: var committee } => Apply(draft, committee),
        _ => null,
    };

    private TitleCorrection Apply(AgreementDraft draft, TitleCorrection title)
    {
        draft.Title = TitleRule.Of(title.Text, TextFolding.Fold(title.Text)) with { ReadBy = ReadBy.Person, Source = lines.Span(title) };
        draft.UnreadCover.Clear();
        draft.UnreadCover.AddRange(draft.Outline.Cover.Where(line => !string.IsNullOrWhiteSpace(line.Text)).Select(line => new PassageBuilder().Add(line).Build().Source(article: null)));
        return title;
    }

    private OriginalsCorrection Apply(AgreementDraft draft, OriginalsCorrection originals)
    {
        draft.Originals = originals.IsAbsent ? null : new OriginalsExtract
        {
            Count = originals.Count,
            OnePerParty = originals.OnePerParty,
            ReadBy = ReadBy.Person,
            Source = lines.Span(originals),
        };
        return originals;
    }

    private RenewalCorrection Apply(AgreementDraft draft, RenewalCorrection renewal)
    {
        draft.Renewal = renewal.IsAbsent ? null : new RenewalExtract
        {
            Kind = renewal.Kind ?? RenewalKind.Express,
            Notice = renewal.Notice,
            Letter = renewal.Letter,
            BetweenEachPair = renewal.BetweenEachPair,
            Duration = renewal.Duration,
            IsForSameDuration = renewal.IsForSameDuration,
            MaximumTimes = renewal.MaximumTimes,
            ReadBy = ReadBy.Person,
            Sources = [lines.Span(renewal)],
        };
        return renewal;
    }

    private TermCorrection Apply(AgreementDraft draft, TermCorrection term)
    {
        draft.Term = term.IsAbsent ? null : new TermExtract
        {
            Start = term.Start,
            Duration = term.Duration,
            StartDate = term.StartDate,
            EndDate = term.EndDate,
            ReadBy = ReadBy.Person,
            Sources = [lines.Span(term)],
        };
        // The rule gave it the length that it had read itself.
        if (draft.Renewal is { IsForSameDuration: true } renewal)
            draft.Renewal = renewal with { Duration = draft.Term?.Duration };
        return term;
    }

    private TerminationCorrection Apply(AgreementDraft draft, TerminationCorrection termination)
    {
        draft.Termination = termination.IsAbsent ? null : new TerminationExtract
        {
            Notice = termination.Notice,
            Letter = termination.Letter,
            ShorterForForceMajeure = termination.ShorterForForceMajeure,
            ReadBy = ReadBy.Person,
            Sources = [lines.Span(termination)],
        };
        return termination;
    }

    private CommitteeCorrection Apply(AgreementDraft draft, CommitteeCorrection committee)
    {
        if (SteeringChoice.IndexIn(draft.Committees, committee) is var read and >= 0)
            draft.Committees.RemoveAt(read);
        if (!committee.IsAbsent)
            draft.Committees.Insert(0, CorrectedCommittee.Of(committee, draft.Parties, lines.Span(committee)));
        return committee;
    }
}
