using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Amendments.Errors;
using SkillsHub.Partnership.Amendments.Versions;

namespace SkillsHub.Partnership.Amendments;

/// <summary>What an amendment can make of the values of clauses.</summary>
internal static class TermRules
{
    private const int LongestPeriod = 1_000;
    private const int MostOriginals = 1_000;
    private const decimal MostPerYear = 52;

    public static Error? Check(Agreement agreement, TermChanges? terms, AgreementVersion version, VersionHistory history)
    {
        if (terms is null)
            return null;
        return Lengths(terms) ?? Clauses(terms, version) ?? End(agreement, terms, version, history) ?? (Error?)Same(terms, version);
    }

    /// <summary>The days of the term that it leaves behind.</summary>
    public static AgreementSpan SpanBy(Agreement agreement, TermChanges? terms, VersionHistory history)
    {
        if (terms is not { ChangesTerm: true })
            return agreement.Span!;
        return agreement.Span! with { To = new LivingTerm(agreement.Term, [], history.From, agreement.Years.StartsOn) { Tacit = agreement.Tacit }.Amended(terms).LastDay };
    }

    private static DateOnly? EndOf(Agreement agreement, TermExtract set, VersionHistory history) =>
        new LivingTerm(set, [], history.From, agreement.Years.StartsOn).End;

    private static ChangeRefused? Lengths(TermChanges terms)
    {
        (string Name, Period? Length)[] lengths =
        [
            ("duration", terms.Duration), ("renewalDuration", terms.RenewalDuration), ("renewalNotice", terms.RenewalNotice), ("terminationNotice", terms.TerminationNotice),
        ];
        foreach (var (name, length) in lengths)
        {
            if (length is { Count: not (>= 1 and <= LongestPeriod) })
                return Refused($"{name}.count", "out-of-range", $"A length is a number from 1 to {LongestPeriod}.");
        }

        if (terms.Duration is { } duration && !AgreementTerm.IsWithinCentury(duration))
            return Refused("duration.count", "out-of-range", "A term of more than a century is a slip of the pen.");
        if (terms.Originals is not (null or (>= 1 and <= MostOriginals)))
            return Refused("originals", "out-of-range", $"originals is a number from 1 to {MostOriginals}.");
        if (terms.MeetingsPerYear is not (null or (> 0 and <= MostPerYear)))
            return Refused("meetingsPerYear", "out-of-range", $"meetingsPerYear is above 0 and at most {MostPerYear}.");
        // Of several a year a text would have to name several days, and those of the past would be computed no more.
        return terms.ReportsPerYear is null or 1 ? null : Refused("reportsPerYear", "out-of-range", "reportsPerYear is 1: of several reports a year no day can be computed. Replace the article instead.");
    }

    // An amendment of data changes what a clause sets; a clause that is not there is written as an article.
    private static ChangeRefused? Clauses(TermChanges terms, AgreementVersion version)
    {
        var isExpress = version.Find(TermKeys.RenewalKind)?.Value is { } kind && kind != TermText.Of(RenewalKind.Excluded);
        if (!isExpress && (terms.RenewalDuration ?? terms.RenewalNotice) is not null)
            return Refused(terms.RenewalDuration is null ? "renewalNotice" : "renewalDuration", "no-such-clause", "The text provides for no renewal.");
        if (terms.MeetingsPerYear is not null && version.Find(TermKeys.Committee) is null)
            return Refused("meetingsPerYear", "no-such-clause", "The text provides for no steering committee.");
        return terms.ReportsPerYear is not null && version.Find(TermKeys.Reports) is null ? Refused("reportsPerYear", "no-such-clause", "The text provides for no report.") : null;
    }

    private static ChangesNothing? Same(TermChanges terms, AgreementVersion version) => terms.Set()
        .Where(one => version.Find(one.Key)?.Value == one.Value)
        .Select(one => new ChangesNothing($"changes.terms.{one.Name}"))
        .FirstOrDefault();

    // What is over already cannot be made so by an amendment that holds from a later day.
    private static ChangeRefused? End(Agreement agreement, TermChanges terms, AgreementVersion version, VersionHistory history)
    {
        if (!terms.ChangesTerm)
            return null;
        var field = terms.EndDate is null ? "duration" : "endDate";
        var end = EndOf(agreement, LivingTerm.Set(agreement.Term, terms), history);
        if (end > (agreement.Span! with { To = null }).Last)
            return Refused(field, "out-of-range", "A term of more than a century is a slip of the pen.");
        return end < version.Day ? Refused(field, "ends-too-early", $"The term would end on {TermText.Of(end)}, before the amendment holds, {TermText.Of((DateOnly?)version.Day)}.") : null;
    }

    private static ChangeRefused Refused(string name, string rule, string words) => new($"changes.terms.{name}", rule, words);
}
