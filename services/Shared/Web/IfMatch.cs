using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace SkillsHub.Web;

/// <summary>The row version that the client read, or several (RFC 9110 <c>If-Match</c>). A change without it is refused with 428.</summary>
public sealed class IfMatch
{
    private readonly IReadOnlyList<uint>? versions;

    private IfMatch(IReadOnlyList<uint>? versions) => this.versions = versions;

    /// <summary>Matches any version, as <c>*</c> does.</summary>
    public static IfMatch Any { get; } = new(versions: null);

    /// <summary>Whether the client read this version.</summary>
    /// <param name="rowVersion">PostgreSQL's <c>xmin</c> of the row now.</param>
    /// <returns>True as well when the client takes any.</returns>
    public bool Matches(uint rowVersion) => versions?.Contains(rowVersion) ?? true;

    /// <summary>Reads the header; called by the framework.</summary>
    /// <param name="context">The request.</param>
    /// <param name="parameter">Unused.</param>
    /// <returns>The version.</returns>
    /// <exception cref="PreconditionException">The header is absent (428), or has none of our tags (412).</exception>
    public static ValueTask<IfMatch?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var header = context.Request.Headers.IfMatch;
        if (string.IsNullOrWhiteSpace(header))
            throw PreconditionException.Required();
        if (header.ToString().Trim() == "*")
            return ValueTask.FromResult<IfMatch?>(Any);
        List<uint> read = EntityTagHeaderValue.TryParseList(header, out var tags) ? [.. tags.Where(tag => !tag.IsWeak).Select(VersionIn).OfType<uint>()] : [];
        return read.Count > 0 ? ValueTask.FromResult<IfMatch?>(new IfMatch(read)) : throw PreconditionException.Failed();
    }

    private static uint? VersionIn(EntityTagHeaderValue tag) =>
        uint.TryParse(tag.Tag.ToString().Trim('"').Split('.')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var version) ? version : null;
}
