using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace SkillsHub.Web;

/// <summary>Entity tags made of row versions (RFC 9110 §8.8.3).</summary>
public static class ETag
{
    /// <summary>Writes a tag.</summary>
    /// <param name="rowVersion">PostgreSQL's <c>xmin</c>.</param>
    /// <returns>The quoted strong tag.</returns>
    public static string Of(uint rowVersion) => string.Create(CultureInfo.InvariantCulture, $"\"{rowVersion:x8}\"");

    /// <summary>Writes the tag of an answer that also depends on something else than the row, as a state derived from the day does.</summary>
    /// <param name="rowVersion">PostgreSQL's <c>xmin</c>.</param>
    /// <param name="variant">What else it depends on, letters and digits; <c>If-Match</c> looks at the row version alone.</param>
    /// <returns>The quoted strong tag.</returns>
    public static string Of(uint rowVersion, string variant) => string.Create(CultureInfo.InvariantCulture, $"\"{rowVersion:x8}.{variant}\"");

    /// <summary>Writes the tag of a list: it changes with any of the rows, and with their order.</summary>
    /// <param name="rows">Identity and PostgreSQL's <c>xmin</c> of each.</param>
    /// <param name="variant">What else the answer depends on, as a state derived from the day does.</param>
    /// <returns>The quoted strong tag.</returns>
    public static string Of(IEnumerable<(Guid Id, uint RowVersion)> rows, int variant = 0)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes([variant]));
        foreach (var (id, rowVersion) in rows)
        {
            hash.AppendData(id.ToByteArray());
            hash.AppendData(MemoryMarshal.AsBytes([rowVersion]));
        }

        return $"\"{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16))}\"";
    }

    /// <summary>Puts the tag on the answer, and tells whether the client's copy is still good.</summary>
    /// <param name="context">The request.</param>
    /// <param name="tag">The quoted tag of the current state.</param>
    /// <returns>True when the answer should be 304 without body.</returns>
    public static bool IsUnchanged(this HttpContext context, string tag)
    {
        context.Response.Headers.ETag = tag;
        StringValues sent = context.Request.Headers.IfNoneMatch;
        return EntityTagHeaderValue.TryParseList(sent, out var tags)
            && tags.Any(candidate => candidate.Equals(EntityTagHeaderValue.Any) || candidate.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false));
    }
}
