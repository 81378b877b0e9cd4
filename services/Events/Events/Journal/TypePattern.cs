using System.Text.RegularExpressions;

namespace SkillsHub.Events.Journal;

/// <summary>A choice of event types: an exact name, or all names below a prefix (<c>skillshub.partnership.*</c>).</summary>
internal static partial class TypePattern
{
    /// <summary>Whether it is a choice among the events that there are: a slip would otherwise choose none, in silence, for ever.</summary>
    public static bool IsValid(string pattern) => pattern.Length <= 200 && Form().IsMatch(pattern)
        && EventsExtensions.EveryEvent.Any(definition => pattern.EndsWith(".*", StringComparison.Ordinal)
            ? definition.Type.StartsWith(pattern[..^1], StringComparison.Ordinal)
            : string.Equals(definition.Type, pattern, StringComparison.Ordinal));

    /// <summary>The same choice for SQL's <c>like</c>, in which an underscore would mean any character.</summary>
    public static string ToLike(string pattern)
    {
        var escaped = pattern.Replace("_", @"\_", StringComparison.Ordinal);
        return escaped.EndsWith(".*", StringComparison.Ordinal) ? $"{escaped[..^1]}%" : escaped;
    }

    [GeneratedRegex(@"^[a-z0-9_]+(\.[a-z0-9_]+)*(\.\*)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
