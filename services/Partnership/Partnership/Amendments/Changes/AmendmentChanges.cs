using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Amendments.Changes;

/// <summary>What an amendment changes, as data.</summary>
internal sealed record AmendmentChanges
{
    public static AmendmentChanges None { get; } = new();

    /// <summary>Values of clauses; what is null stays.</summary>
    public TermChanges? Terms { get; init; }

    /// <summary>Promises that it adds.</summary>
    public IReadOnlyList<CommitmentAddition>? AddCommitments { get; init; }

    /// <summary>Promises that it words or dates anew.</summary>
    public IReadOnlyList<CommitmentRewording>? ChangeCommitments { get; init; }

    /// <summary>Numbers of promises that hold no longer.</summary>
    public IReadOnlyList<int>? EndCommitments { get; init; }

    /// <summary>Organisations that become parties.</summary>
    public IReadOnlyList<JoiningParty>? Join { get; init; }

    /// <summary>Slugs of the parties that leave: the agreement goes on between the others.</summary>
    public IReadOnlyList<string>? Leave { get; init; }

    /// <summary>Ranks, from 1, of the findings of the text that it settles.</summary>
    public IReadOnlyList<int>? CloseFindings { get; init; }

    /// <summary>Articles whose words it replaces.</summary>
    public IReadOnlyList<ArticleReplacement>? Articles { get; init; }

    /// <summary>Lines of the funding plan that it adds.</summary>
    public IReadOnlyList<AmendedLine>? AddFunding { get; init; }

    /// <summary>Lines of the funding plan that it says anew.</summary>
    public IReadOnlyList<LineRestatement>? ChangeFunding { get; init; }

    /// <summary>Numbers of lines of the funding plan that are given no longer.</summary>
    public IReadOnlyList<int>? EndFunding { get; init; }

    /// <summary>Whether it says anything of money.</summary>
    internal bool ChangesFunding() => AddFunding is { Count: > 0 } || ChangeFunding is { Count: > 0 } || EndFunding is { Count: > 0 };

    /// <summary>Whether it says a line of the plan anew, or ends it.</summary>
    internal bool SaysLine(int number) => EndFunding?.Contains(number) == true || LineOf(number) is not null;

    /// <summary>What it says of a line; null where it ends it, or says nothing.</summary>
    internal LineRestatement? LineOf(int number) => ChangeFunding?.FirstOrDefault(one => one.Number == number);

    /// <summary>Whether it says a line on a base of the plan.</summary>
    internal bool StandsOn(int on) => (AddFunding ?? []).Concat(ChangeFunding ?? []).Any(one => one.Base == on);

    /// <summary>What each part of it touches, by the name of the value, and the field that says so.</summary>
    public IEnumerable<(string Key, string Field)> Touches() =>
    [
        .. Terms?.Touches() ?? [],
        .. (ChangeCommitments ?? []).Select((one, index) => (TermKeys.Commitment(one.Number), $"changes.changeCommitments[{index}].number")),
        .. (EndCommitments ?? []).Select((number, index) => (TermKeys.Commitment(number), $"changes.endCommitments[{index}]")),
        .. (ChangeFunding ?? []).Select((one, index) => (TermKeys.Funding(one.Number), $"changes.changeFunding[{index}].number")),
        .. (EndFunding ?? []).Select((number, index) => (TermKeys.Funding(number), $"changes.endFunding[{index}]")),
        .. (Join ?? []).Select((one, index) => (TermKeys.Party(one.Slug), $"changes.join[{index}].slug")),
        .. (Leave ?? []).Select((slug, index) => (TermKeys.Party(slug), $"changes.leave[{index}]")),
        .. (CloseFindings ?? []).Select((finding, index) => (TermKeys.Finding(finding), $"changes.closeFindings[{index}]")),
        .. (Articles ?? []).Select((one, index) => (TermKeys.Article(one.Number), $"changes.articles[{index}].number")),
    ];
}

/// <summary>Values of clauses that an amendment sets.</summary>
/// <param name="EndDate">The last day of the term.</param>
/// <param name="Duration">How long the term is, from its start: what was renewed before is counted in it.</param>
/// <param name="RenewalDuration">How long a renewal is.</param>
/// <param name="RenewalNotice">How long before the end the parties say that they renew.</param>
/// <param name="TerminationNotice">The notice of termination, for what is sent from then on.</param>
/// <param name="Originals">How many originals there are.</param>
/// <param name="MeetingsPerYear">How often the steering committee meets.</param>
/// <param name="ReportsPerYear">How often the first report is owed.</param>
internal sealed record TermChanges(
    DateOnly? EndDate = null,
    Period? Duration = null,
    Period? RenewalDuration = null,
    Period? RenewalNotice = null,
    Period? TerminationNotice = null,
    int? Originals = null,
    decimal? MeetingsPerYear = null,
    decimal? ReportsPerYear = null)
{
    public bool ChangesTerm => EndDate is not null || Duration is not null;

    /// <summary>Whether letters of that purpose which were sent before are about another term, or another renewal.</summary>
    public bool Overtakes(NoticePurpose purpose) => purpose switch
    {
        NoticePurpose.Renewal => ChangesTerm,
        NoticePurpose.Opposition => ChangesTerm || RenewalDuration is not null,
        _ => false,
    };

    /// <summary>What it touches: a length sets the end.</summary>
    public IEnumerable<(string Key, string Field)> Touches() => Set().Select(one => (one.Key == TermKeys.Duration ? TermKeys.End : one.Key, $"changes.terms.{one.Name}"));

    /// <summary>What it sets: the stable name of each, its field, and its value as a version of the terms writes it.</summary>
    public IEnumerable<(string Key, string Name, string Value)> Set()
    {
        (string Key, string Name, string? Value)[] all =
        [
            (TermKeys.End, "endDate", TermText.Of(EndDate)), (TermKeys.Duration, "duration", TermText.Of(Duration)),
            (TermKeys.RenewalDuration, "renewalDuration", TermText.Of(RenewalDuration)), (TermKeys.RenewalNotice, "renewalNotice", TermText.Of(RenewalNotice)),
            (TermKeys.TerminationNotice, "terminationNotice", TermText.Of(TerminationNotice)), (TermKeys.Originals, "originals", TermText.Of(Originals)),
            (TermKeys.Meetings, "meetingsPerYear", TermText.Of(MeetingsPerYear)), (TermKeys.Reports, "reportsPerYear", TermText.Of(ReportsPerYear)),
        ];
        return all.Where(one => one.Value is not null).Select(one => (one.Key, one.Name, one.Value!));
    }
}
