using System.Buffers;
using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <param name="Text">As written.</param>
/// <param name="Kinds">What tells it from another committee: « pilotage », « technique »; empty for « le comité » alone.</param>
internal sealed record CommitteeName(string Text, IReadOnlySet<string> Kinds)
{
    public bool IsSteering => Kinds.Contains("pilotage");

    /// <summary>« comité de pilotage et d'évaluation » is « comité de pilotage » further on.</summary>
    public bool IsSame(CommitteeName other) => Kinds.Count > 0 && other.Kinds.Count > 0 && (Kinds.IsSubsetOf(other.Kinds) || other.Kinds.IsSubsetOf(Kinds));
}

/// <summary>How French texts name committees, by their task or by the usual short form.</summary>
internal static partial class CommitteeNames
{
    /// <summary>Pattern on folded text.</summary>
    public const string Pattern =
        @"(?:comite(?:\s+(?:(?:de|du|des|la|le|et)\s+|d'\s*|l'\s*){0,4}(?:" + Kind + @")\b)*|copil|cotech|cosui|comop|costrat)\b";

    private const string Kind =
        "technique|strategique|territorial|local|partenarial|pilotage|suivi|evaluation|programmation|orientation|coordination|direction|territoire|gouvernance" +
        "|operationnel|scientifique|consultatif|executif|pedagogique|animation|liaison|financeurs";

    // What each name starts with.
    private static readonly SearchValues<string> Starts = SearchValues.Create(["comite", "copil", "cotech", "cosui", "comop", "costrat"], StringComparison.Ordinal);

    /// <summary>False where no name stands, told at a fraction of what it costs to look for one.</summary>
    public static bool MayStandIn(string folded) => folded.AsSpan().ContainsAny(Starts);

    public static IEnumerable<CommitteeName> Find(string text, string folded) =>
        Named().Matches(folded).Select(match => Read(text, match.Index, match.Length));

    /// <summary>« Le comité de site », « un comité paritaire »: one that no task tells from the others.</summary>
    public static bool IsOther(string folded) => Other().IsMatch(folded);

    public static CommitteeName Read(string text, int start, int length)
    {
        var name = text.Substring(start, length).Trim();
        return new CommitteeName(name, KindsOf(TextFolding.Fold(name)));
    }

    private static HashSet<string> KindsOf(string folded) => folded switch
    {
        "copil" => ["pilotage"],
        "cotech" => ["technique"],
        "cosui" => ["suivi"],
        "comop" => ["operationnel"],
        "costrat" => ["strategique"],
        _ => [.. Kinds().Matches(folded).Select(match => match.Value)],
    };

    [GeneratedRegex(@"^([^,;:]{0,60},\s+)?(le|un|ce|chaque)\s+comite\s+((de\s+|des\s+|d'\s*)(?!(la|ce|cette|ces|leurs?|chaque|parties|partenaires|signataires|" + FrenchNumbers.Words + "|" + Kind + @")\b|l')[a-z]{3,}|(?!([a-z]+\s+(de\s+|du\s+)?)?(" + Kind + @")\b|(pluri)?annuel\b|initial\b)[a-z]+(aire|al|el|if|ique)\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Other();

    [GeneratedRegex(@"\b" + Pattern, RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?:" + Kind + @")\b", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Kinds();
}
