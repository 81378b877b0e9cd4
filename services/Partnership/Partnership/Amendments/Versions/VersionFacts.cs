using System.Collections.ObjectModel;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Deadlines;
using SkillsHub.Partnership.Funding.Plan;

namespace SkillsHub.Partnership.Amendments.Versions;

/// <summary>All that the terms of an agreement are made of, but for its amendments.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Text">What it says.</param>
/// <param name="Promises">Those of its text.</param>
/// <param name="Terminations">What letters lead to.</param>
internal sealed record VersionFacts(Agreement Agreement, AgreementExtract Text, IReadOnlyList<PromiseOfText> Promises, IReadOnlyList<Termination> Terminations)
{
    /// <summary>The day of a moment on the hub's calendar.</summary>
    public required Func<DateTimeOffset, DateOnly> DayOf { get; init; }

    /// <summary>Its funding plan; null for one of before there were plans.</summary>
    public FundingPlan? Plan { get; init; }

    /// <summary>The days of the meetings that took the committee's decisions, by their numbers.</summary>
    public IReadOnlyDictionary<int, DateOnly> DecidedOn { get; init; } = ReadOnlyDictionary<int, DateOnly>.Empty;

    public VersionHistory HistoryOf(IEnumerable<AmendmentFact> amendments)
    {
        var counting = amendments.ToList();
        var from = Agreement.InForceFrom!.Value;
        var term = new LivingTerm(Text.Term, [], from, Agreement.Years.StartsOn) { Tacit = TacitRenewal.Of(Text.Renewal), NotRenewedAfter = Agreement.NotRenewedAfter };
        return new VersionHistory(
            Agreement.BindsFrom!.Value,
            term,
            OriginalTerms.Of(Text, term.End, Agreement.Parties, Promises, Plan),
            [
                .. SettledTerms.Of(Agreement, from, DayOf),
                .. VersionSteps.Of(term, counting, Agreement.Renewals, Plan),
                .. FundingTerms.SaidSince(Plan, counting, by => DayOfSaying(by, from)),
                .. VersionSteps.Of(Agreement.ShortenedNotices),
                .. Agreement.Parties.Where(party => party is { LeftOn: not null, LeftByAmendment: null }).Select(party => VersionSteps.OfExit(party.Slug, party.LeftOn!.Value)),
                .. Terminations.Where(one => one.FreeFrom is not null && !HasLeft(one.By)).Select(one => VersionSteps.OfExit(one.By, one.FreeFrom!.Value)),
            ],
            Agreement.State == AgreementState.Terminated ? Agreement.EndedOn : Terminations.FirstOrDefault(one => one.EndsAgreement)?.FreeFrom)
        {
            Plan = Plan,
        };
    }

    // A decision counts from the day of its meeting, a reason from that on which it was given: neither before the agreement itself.
    private DateOnly DayOfSaying(PlanAuthority by, DateOnly from)
    {
        var day = by.Decision is { } number && DecidedOn.TryGetValue(number, out var decided) ? decided : DayOf(by.SaidAt);
        return day > from ? day : from;
    }

    private bool HasLeft(string slug) => Agreement.Parties.Any(party => party.Slug == slug && party.LeftOn is not null);
}
