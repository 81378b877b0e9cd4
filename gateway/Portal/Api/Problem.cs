using System.Text.Json;
using System.Text.Json.Serialization;
using SkillsHub.Web;

namespace SkillsHub.Portal.Api;

/// <summary>Why a service did not do what was asked (RFC 9457).</summary>
public sealed record Problem
{
    public const string UnavailableCode = "service.unavailable";

    public int Status { get; init; }

    public string? Code { get; init; }

    public string? Detail { get; init; }

    public string? TraceId { get; init; }

    public IReadOnlyList<FieldError>? Errors { get; init; }

    /// <summary>What else the problem says: the draft that a document already is, the points that block.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Facts { get; init; } = [];

    public static Problem Unavailable { get; } = new() { Status = StatusCodes.Status503ServiceUnavailable, Code = UnavailableCode };

    /// <summary>What there is not, or not for this person.</summary>
    public static Problem Absent { get; } = new() { Status = StatusCodes.Status404NotFound };

    /// <summary>Status of a page that can only say so.</summary>
    public int PageStatus => IsUnavailable ? StatusCodes.Status503ServiceUnavailable : Status;

    public bool IsUnavailable => Status >= StatusCodes.Status500InternalServerError;

    /// <summary>Whether what was to be made is there already, under the id that the form gave it.</summary>
    public bool IsOwnRepetition => Code is "agenda-event.exists" or "programme.already-exists" or "resource.already-exists" or "commitment.fulfilment-exists" or "in-kind.exists";

    public bool IsStale => Status == StatusCodes.Status412PreconditionFailed;

    public bool IsAbsent => Status is StatusCodes.Status404NotFound or StatusCodes.Status403Forbidden;

    public IReadOnlyList<FieldError> Fields => Errors ?? [];

    public string? Fact(string name) => Facts.TryGetValue(name, out var value) ? value.ToString() : null;
}
