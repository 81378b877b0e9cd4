using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace SkillsHub.Web;

/// <summary>The row version that the client read (RFC 9110 <c>If-Match</c>). A change without it is refused with 428.</summary>
/// <param name="RowVersion">PostgreSQL's <c>xmin</c> at the time of reading; null for <c>*</c>, which matches any.</param>
public sealed record IfMatch(uint? RowVersion)
{
    /// <summary>Reads the header; called by the framework.</summary>
    /// <param name="context">The request.</param>
    /// <param name="parameter">Unused.</param>
    /// <returns>The version.</returns>
    /// <exception cref="PreconditionException">The header is absent (428), or is not one of our tags (412).</exception>
    public static ValueTask<IfMatch?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var header = context.Request.Headers.IfMatch.ToString().Trim();
        if (header.Length == 0)
            throw PreconditionException.Required();
        if (header == "*")
            return ValueTask.FromResult<IfMatch?>(new IfMatch((uint?)null));
        return uint.TryParse(header.Trim('"').Split('.')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var version)
            ? ValueTask.FromResult<IfMatch?>(new IfMatch(version))
            : throw PreconditionException.Failed();
    }
}
