using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using SkillsHub.Domain;
using SkillsHub.Web;

namespace SkillsHub.Events.Journal;

/// <summary>Paging as every list takes it, with room for more: who begins reads years of events.</summary>
internal sealed record JournalPageRequest
{
    public const int MaxLimit = 1_000;

    /// <summary>Events wanted, 1 to 1 000; 20 when left out.</summary>
    [FromQuery(Name = "limit"), Range(1, MaxLimit), Description("Events wanted, 1 to 1 000; 20 when left out. A page ends earlier where its events are large, at about 1 MB.")]
    public int? Limit { get; init; }

    /// <summary>Cursor to go on from.</summary>
    [FromQuery(Name = "after"), Description("Cursor of the page before. It names a place and gives no right: whoever uses another's reads from there what it may itself.")]
    public string? After { get; init; }

    /// <summary>Events to give, once <see cref="TryRead"/> has refused nothing.</summary>
    public int Size => Limit ?? PageRequest.DefaultLimit;

    public Error? TryRead<TKey>(out TKey? after) => PageRequest.Read(Limit, After, MaxLimit, out after);
}
