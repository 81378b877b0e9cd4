using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace SkillsHub.Web;

/// <summary>One page of a list; the next one is named in the <c>Link</c> header (RFC 8288) and in <c>next</c>.</summary>
/// <typeparam name="T">The row's type.</typeparam>
/// <param name="Items">The rows.</param>
/// <param name="Next">Cursor of the next page, or null on the last one.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Next);

/// <summary>Builds pages.</summary>
public static class Page
{
    /// <summary>Cuts the page out of what was read, and links to the next one.</summary>
    /// <typeparam name="T">The row's type.</typeparam>
    /// <typeparam name="TKey">The sort key's type.</typeparam>
    /// <param name="rows">One row more than the page holds, when there is one: how the next page is known without counting.</param>
    /// <param name="size">Rows of a page.</param>
    /// <param name="key">Takes the sort key of a row.</param>
    /// <param name="context">The request; its answer gets the <c>Link</c> header.</param>
    /// <returns>The page.</returns>
    public static Page<T> Of<T, TKey>(IReadOnlyList<T> rows, int size, Func<T, TKey> key, HttpContext context)
    {
        if (rows.Count <= size)
            return new Page<T>(rows, Next: null);
        var items = rows.Take(size).ToList();
        var next = Cursor.Encode(key(items[^1]));
        context.Response.Headers.Link = LinkTo(next, context.Request);
        return new Page<T>(items, next);
    }

    /// <summary>Names the next page of a list: the same request with another cursor, however the one before it was written.</summary>
    /// <param name="cursor">Where the next page begins.</param>
    /// <param name="request">The request for this page.</param>
    /// <returns>The <c>Link</c> header.</returns>
    public static string LinkTo(string cursor, HttpRequest request)
    {
        var filters = request.Query
            .Where(pair => !string.Equals(pair.Key, "after", StringComparison.OrdinalIgnoreCase))
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        var path = UriHelper.BuildRelative(path: request.PathBase.Add(request.Path));
        return $"<{QueryHelpers.AddQueryString(path, filters.Append(new("after", cursor)))}>; rel=\"next\"";
    }
}
