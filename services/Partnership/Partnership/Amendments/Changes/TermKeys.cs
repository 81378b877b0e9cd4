using System.Globalization;

namespace SkillsHub.Partnership.Amendments.Changes;

/// <summary>Stable names of all that can be in force.</summary>
internal static class TermKeys
{
    public const string End = "term.end";
    public const string Duration = "term.duration";
    public const string RenewalKind = "renewal.kind";
    public const string RenewalDuration = "renewal.duration";
    public const string RenewalNotice = "renewal.notice";
    public const string RenewalMaximum = "renewal.maximum";
    public const string TerminationNotice = "termination.notice";
    public const string ForceMajeureNotice = "termination.force-majeure-notice";
    public const string Originals = "originals";
    public const string Committee = "committee.name";
    public const string Meetings = "committee.frequency";
    public const string Reports = "report.frequency";

    private const int Longest = 200;

    private static readonly string[] Terms =
    [
        End, Duration, RenewalKind, RenewalDuration, RenewalNotice, RenewalMaximum, TerminationNotice, ForceMajeureNotice, Originals, Committee, Meetings, Reports,
    ];

    private static readonly string[] Named = [Party(string.Empty), Article(string.Empty), "commitment.", "funding."];

    /// <summary>Whether it is the name of a term, a party, an article, a promise or a line of the funding plan.</summary>
    public static bool IsKnown(string? key) => key is { Length: <= Longest } && !key.Contains('\0', StringComparison.Ordinal)
        && (Terms.Contains(key, StringComparer.Ordinal) || Array.Exists(Named, prefix => key.Length > prefix.Length && key.StartsWith(prefix, StringComparison.Ordinal)));

    public static string Party(string slug) => $"party.{slug}";

    public static string Article(string number) => $"article.{number}";

    public static string Commitment(int number) => string.Create(CultureInfo.InvariantCulture, $"commitment.{number}");

    /// <summary>When a promise is due, as far as an amendment says it.</summary>
    public static string Schedule(string commitment) => $"{commitment}.schedule";

    /// <summary>A promise that has no number yet.</summary>
    public static string Added(int amendment, int rank) => string.Create(CultureInfo.InvariantCulture, $"commitment.+{amendment}.{rank}");

    /// <summary>A line of the funding plan.</summary>
    public static string Funding(int line) => string.Create(CultureInfo.InvariantCulture, $"funding.{line}");

    /// <summary>A base of the funding plan: it is no term, but what lines that are terms stand on.</summary>
    public static string FundingBase(int number) => string.Create(CultureInfo.InvariantCulture, $"funding.base.{number}");

    /// <summary>A line that has no number yet.</summary>
    public static string AddedFunding(int amendment, int rank) => string.Create(CultureInfo.InvariantCulture, $"funding.+{amendment}.{rank}");

    /// <summary>What was agreed on an open point.</summary>
    public static string Settled(int point) => string.Create(CultureInfo.InvariantCulture, $"settled.{point}");

    public static string Finding(int rank) => string.Create(CultureInfo.InvariantCulture, $"finding.{rank}");
}
