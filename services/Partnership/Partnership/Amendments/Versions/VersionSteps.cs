using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Funding.Plan;

namespace SkillsHub.Partnership.Amendments.Versions;

/// <summary>Turns amendments, renewals, shorter notices and exits into the steps of a history.</summary>
internal static class VersionSteps
{
    // On one day what was agreed by all of the text comes last.
    private const int RenewalOrder = 1_000_000;

    public static IReadOnlyList<VersionStep> Of(LivingTerm term, IEnumerable<AmendmentFact> amendments, IEnumerable<AgreementRenewal> renewals, FundingPlan? plan = null)
    {
        var steps = new List<VersionStep>();
        var all = amendments.Select(fact => (On: fact.From, Order: fact.Number, Amendment: (AmendmentFact?)fact, Renewal: (AgreementRenewal?)null))
            .Concat(renewals.Select((renewal, index) => (On: renewal.AgreedOn, Order: RenewalOrder + index, Amendment: (AmendmentFact?)null, Renewal: (AgreementRenewal?)renewal)));
        foreach (var one in all.OrderBy(one => one.On).ThenBy(one => one.Order))
        {
            if (one.Renewal is { } renewal)
            {
                term = term.Renewed(renewal.Length);
                steps.Add(new(one.On, one.Order, [new(TermKeys.End, TermText.Of(term.End), new(null, Kind: TermSourceKind.Renewal))], Term: term));
                continue;
            }

            if (one.Amendment!.Changes.Terms is { } changed)
                term = term.Amended(changed);
            steps.Add(new(one.On, one.Order, [.. EntriesOf(one.Amendment, term), .. FundingTerms.Of(one.Amendment, plan)], one.Amendment.Number, term));
        }

        return steps;
    }

    /// <summary>What all agreed on for force majeure, and the day from which the notice of the text holds again.</summary>
    public static IEnumerable<VersionStep> Of(IReadOnlyList<ShortenedNotice> shortened) => shortened.InTurn().SelectMany(one => new VersionStep?[]
    {
        new(one.AgreedOn, 1, [new(TermKeys.ForceMajeureNotice, TermText.Of(one.Notice), ForceMajeure)]),
        one.Until is { } until ? new(until, 0, [new(TermKeys.ForceMajeureNotice, null, ForceMajeure)]) : null,
    }).OfType<VersionStep>();

    /// <summary>A party that leaves by its own letters.</summary>
    public static VersionStep OfExit(string party, DateOnly on) => new(on, 0, [new(TermKeys.Party(party), null, new(null, Kind: TermSourceKind.Letter))]);

    private static TermSource ForceMajeure => new(null, Kind: TermSourceKind.ForceMajeure);

    private static IEnumerable<TermEntry> EntriesOf(AmendmentFact fact, LivingTerm term)
    {
        var changes = fact.Changes;
        IEnumerable<TermEntry> terms = changes.Terms is { } set ? TermsOf(set, fact.Number, term) : [];
        return
        [
            .. terms,
            .. (changes.Join ?? []).Select(one => Entry(fact, TermKeys.Party(one.Slug), one.Name)),
            .. (changes.Leave ?? []).Select(slug => Entry(fact, TermKeys.Party(slug), null)),
            .. (changes.AddCommitments ?? []).SelectMany((one, index) => Added(fact, one, index)),
            .. (changes.ChangeCommitments ?? []).SelectMany(one => Changed(fact, one)),
            .. (changes.EndCommitments ?? []).SelectMany(number => Promise(fact, TermKeys.Commitment(number), null, null, null, ends: true)),
            .. (changes.Articles ?? []).Select(one => new TermEntry(TermKeys.Article(one.Number), one.Text, new(one.Number, fact.Number, TermSourceKind.Amendment))),
        ];
    }

    private static IEnumerable<TermEntry> TermsOf(TermChanges set, int number, LivingTerm term)
    {
        (string Key, string? Value)[] values =
        [
            (TermKeys.End, set.ChangesTerm ? TermText.Of(term.End) : null), (TermKeys.Duration, TermText.Of(set.Duration)),
            (TermKeys.RenewalDuration, TermText.Of(set.RenewalDuration)), (TermKeys.RenewalNotice, TermText.Of(set.RenewalNotice)),
            (TermKeys.TerminationNotice, TermText.Of(set.TerminationNotice)), (TermKeys.Originals, TermText.Of(set.Originals)),
            (TermKeys.Meetings, TermText.Of(set.MeetingsPerYear)), (TermKeys.Reports, TermText.Of(set.ReportsPerYear)),
        ];
        var source = new TermSource(null, number, TermSourceKind.Amendment);
        // An end that is named leaves no length to be read beside it.
        var entries = values.Where(one => one.Value is not null).Select(one => new TermEntry(one.Key, one.Value, source));
        return set.EndDate is null ? entries : entries.Append(new(TermKeys.Duration, null, source));
    }

    private static IEnumerable<TermEntry> Added(AmendmentFact fact, CommitmentAddition one, int index) => Promise(
        fact, index < fact.Entered.Count ? TermKeys.Commitment(fact.Entered[index]) : TermKeys.Added(fact.Number, index + 1), one.Text, TermText.Of(one.Schedule), one.Article, one.Party);

    private static IEnumerable<TermEntry> Changed(AmendmentFact fact, CommitmentRewording one) =>
        Promise(fact, TermKeys.Commitment(one.Number), one.Text, TermText.Of(one.Schedule), null);

    private static IEnumerable<TermEntry> Promise(AmendmentFact fact, string key, string? text, string? schedule, string? article, string? party = null, bool ends = false)
    {
        var source = new TermSource(article, fact.Number, TermSourceKind.Amendment);
        if (text is not null || ends)
            yield return new(key, text, source, party);
        if (schedule is not null || ends)
            yield return new(TermKeys.Schedule(key), schedule, source, party);
    }

    private static TermEntry Entry(AmendmentFact fact, string key, string? value) => new(key, value, new(null, fact.Number, TermSourceKind.Amendment));
}
