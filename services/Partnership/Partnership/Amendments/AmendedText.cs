using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Amendments.Versions;
using SkillsHub.Partnership.Deadlines;

namespace SkillsHub.Partnership.Amendments;

/// <summary>The clauses from which deadlines are computed, with what amendments made of them. The text itself never changes.</summary>
internal static class AmendedText
{
    /// <remarks>Its term is the agreement's own, which lives on.</remarks>
    /// <param name="text">What the agreement says.</param>
    /// <param name="inEffect">The amendments that hold, in the order in which they took effect.</param>
    public static AgreementExtract With(this AgreementExtract text, IEnumerable<AmendmentFact> inEffect) =>
        inEffect.Select(fact => fact.Changes.Terms).OfType<TermChanges>().Aggregate(text, With);

    /// <summary>The notices of termination one after the other, that of the text first; none where no amendment changed it.</summary>
    public static IReadOnlyList<ForceMajeureNotice> Notices(AgreementExtract text, IEnumerable<AmendmentFact> inEffect)
    {
        var set = inEffect.Where(fact => fact.Changes.Terms?.TerminationNotice is not null).Select(fact => new ForceMajeureNotice(fact.Changes.Terms!.TerminationNotice!, fact.From)).ToList();
        return set.Count == 0 ? [] : text.Termination?.Notice is { } first ? [new(first, DateOnly.MinValue), .. set] : set;
    }

    /// <summary>How often the committee meets, one after the other, what the text says first; none where no amendment changed it.</summary>
    public static IReadOnlyList<MeetingFrequency> Meetings(AgreementExtract text, IEnumerable<AmendmentFact> inEffect)
    {
        var set = inEffect.Where(fact => fact.Changes.Terms?.MeetingsPerYear is not null).Select(fact => new MeetingFrequency(fact.Changes.Terms!.MeetingsPerYear!.Value, fact.From, fact.Number)).ToList();
        return set.Count == 0 ? [] : text.Committees is [{ MeetingsPerYear: { } first }, ..] ? [new(first, DateOnly.MinValue), .. set] : set;
    }

    /// <summary>Which amendment set a value, by its name.</summary>
    public static IReadOnlyDictionary<string, int> Setters(IEnumerable<AmendmentFact> inEffect) => inEffect
        .SelectMany(fact => (fact.Changes.Terms?.Touches() ?? []).Select(touched => (touched.Key, fact.Number)))
        .GroupBy(touched => touched.Key, StringComparer.Ordinal)
        .ToDictionary(touched => touched.Key, touched => touched.Last().Number, StringComparer.Ordinal);

    private static AgreementExtract With(AgreementExtract text, TermChanges terms) => text with
    {
        Renewal = text.Renewal is { } renewal
            ? renewal with { Duration = terms.RenewalDuration ?? renewal.Duration, Notice = terms.RenewalNotice ?? renewal.Notice }
            : null,
        Termination = terms.TerminationNotice is { } notice ? (text.Termination ?? new TerminationExtract()) with { Notice = notice } : text.Termination,
        Committees = terms.MeetingsPerYear is { } meetings ? [.. text.Committees.Select((one, index) => index == 0 ? one with { MeetingsPerYear = meetings } : one)] : text.Committees,
        Reports = terms.ReportsPerYear is { } reports ? [.. text.Reports.Select((one, index) => index == 0 ? one with { PerYear = reports } : one)] : text.Reports,
    };
}
