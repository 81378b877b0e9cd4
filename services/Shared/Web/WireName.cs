using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SkillsHub.Web;

/// <summary>The names of an enum as JSON bodies carry them, for query parameters, which the framework reads by their C# names.</summary>
public static class WireName
{
    /// <summary>Reads a value that a client sent.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="text">What the client sent, or null when it sent nothing.</param>
    /// <param name="value">The value; null when nothing was sent.</param>
    /// <returns>False for an unknown name.</returns>
    public static bool TryParse<TEnum>(string? text, out TEnum? value)
        where TEnum : struct, Enum
    {
        value = null;
        if (string.IsNullOrEmpty(text))
            return true;
        if (!Names<TEnum>.Values.TryGetValue(text, out var known))
            return false;
        value = known;
        return true;
    }

    /// <summary>Writes a value as JSON bodies carry it.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="value">One of its values.</param>
    /// <returns>Its name.</returns>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Names<TEnum>.NameOf(value);

    /// <summary>Adds the rule that a query parameter is one of the enum's names.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="check">The rules of the request.</param>
    /// <param name="text">What the client sent, or null when it sent nothing.</param>
    /// <param name="field">The parameter's name.</param>
    /// <param name="value">The value; null when nothing was sent, or an unknown name.</param>
    /// <returns>The same collection.</returns>
    public static Check OneOf<TEnum>(this Check check, string? text, string field, out TEnum? value)
        where TEnum : struct, Enum =>
        check.That(TryParse(text, out value), field, "unknown-value", $"{field} is one of {string.Join(", ", Names<TEnum>.Values.Keys)}.");

    private static class Names<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly Dictionary<string, TEnum> Values = Enum.GetValues<TEnum>().ToDictionary(NameOf, StringComparer.Ordinal);

        public static string NameOf(TEnum value)
        {
            var name = value.ToString();
            return typeof(TEnum).GetField(name)?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(name);
        }
    }
}
