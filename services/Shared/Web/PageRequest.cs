using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using SkillsHub.Domain;

namespace SkillsHub.Web;

/// <summary>Keyset paging as every list takes it; bind with <c>[AsParameters]</c>.</summary>
public sealed record PageRequest
{
    /// <summary>Greatest page that a client may ask for.</summary>
    public const int MaxLimit = 100;

    /// <summary>Rows that a client gets which asks for no number.</summary>
    public const int DefaultLimit = 20;

    /// <summary>Rows wanted, 1 to 100; 20 when left out.</summary>
    [FromQuery(Name = "limit"), Range(1, MaxLimit), Description("Rows wanted, 1 to 100; 20 when left out.")]
    public int? Limit { get; init; }

    /// <summary>Cursor from the <c>Link</c> header of the page before.</summary>
    [FromQuery(Name = "after"), Description("Cursor from the Link header of the page before.")]
    public string? After { get; init; }

    /// <summary>Rows to give, once <see cref="TryRead"/> has refused nothing.</summary>
    public int Size => Limit ?? DefaultLimit;

    /// <summary>Reads the request.</summary>
    /// <typeparam name="TKey">The list's sort key.</typeparam>
    /// <param name="after">The key to start after, or null for the first page.</param>
    /// <returns>The refusal of a foreign cursor or of a limit out of its range, or null.</returns>
    public Error? TryRead<TKey>(out TKey? after) => Read(Limit, After, MaxLimit, out after);

    /// <summary>Reads the request of a list whose pages are larger.</summary>
    /// <typeparam name="TKey">The list's sort key.</typeparam>
    /// <param name="limit">Rows wanted; null when left out.</param>
    /// <param name="cursor">Cursor of the page before; null for the first page.</param>
    /// <param name="maxLimit">Greatest page that a client may ask for.</param>
    /// <param name="after">The key to start after, or null for the first page.</param>
    /// <returns>The refusal of a foreign cursor or of a limit out of its range, or null.</returns>
    public static Error? Read<TKey>(int? limit, string? cursor, int maxLimit, out TKey? after)
    {
        after = default;
        if (cursor is not null && !Cursor.TryDecode(cursor, out after))
            return new InvalidCursor();
        return new Check().That(limit is null || (limit >= 1 && limit <= maxLimit), "limit", "out-of-range", $"limit is a number from 1 to {maxLimit}.").Error;
    }
}
