using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace SkillsHub.Web;

/// <summary>Keyset paging as every list takes it; bind with <c>[AsParameters]</c>.</summary>
public sealed record PageRequest
{
    /// <summary>Greatest page that a client may ask for.</summary>
    public const int MaxLimit = 100;

    /// <summary>Rows wanted, 1 to 100; 20 when left out. More than 100 is cut to 100.</summary>
    [FromQuery(Name = "limit"), Description("Rows wanted, 1 to 100; 20 when left out.")]
    public int? Limit { get; init; }

    /// <summary>Cursor from the <c>Link</c> header of the page before.</summary>
    [FromQuery(Name = "after"), Description("Cursor from the Link header of the page before.")]
    public string? After { get; init; }

    /// <summary>Rows to give.</summary>
    public int Size => Math.Clamp(Limit ?? 20, 1, MaxLimit);

    /// <summary>Reads the cursor.</summary>
    /// <typeparam name="TKey">The list's sort key.</typeparam>
    /// <param name="key">The key to start after, or null for the first page.</param>
    /// <returns>The refusal of a foreign cursor, or null.</returns>
    public InvalidCursor? TryReadAfter<TKey>(out TKey? key)
    {
        key = default;
        return After is null || Cursor.TryDecode(After, out key) ? null : new InvalidCursor();
    }
}
