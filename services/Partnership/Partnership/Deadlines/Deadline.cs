using System.Text.Json.Serialization;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>A day that an agreement sets, with all that it is computed from.</summary>
internal sealed record Deadline
{
    /// <summary>
    /// The same whenever it is computed, whatever its day has become: <c>renewal-notice.ville.ecole</c>. A time of a commitment that recurs is
    /// known by nothing but its day: <c>commitment.12.2026-03-31</c>; a report by the year in which it is due: <c>report.1.2027</c>.
    /// </summary>
    public required string Id { get; init; }

    public required DeadlineKind Kind { get; init; }

    /// <summary>Slug of the party that has to act; null where none alone has.</summary>
    public string? Party { get; init; }

    /// <summary>Slug of the party to which it acts, for a letter.</summary>
    public string? Counterpart { get; init; }

    /// <summary>Slugs of the parties that it concerns.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Where the text sets it; null where it does not say.</summary>
    public SourceSpan? Source { get; init; }

    public required DeadlineFormula Formula { get; init; }

    public IReadOnlyList<DeadlineInput> Inputs { get; init; } = [];

    public DateOnly? LegalDate { get; init; }

    /// <summary>When to begin, so that it can be kept.</summary>
    public DateOnly? PreparationDate { get; init; }

    /// <summary>When it was recorded what day it is; null where that plays no part.</summary>
    [JsonIgnore]
    public DateTimeOffset? SaidAt { get; init; }

    /// <summary>What must be known for the day to be computed.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Year of the agreement or of the funding, from 1; null where it comes once.</summary>
    public int? Year { get; init; }

    /// <summary>Which time of that year, from 1; where it counts no years, which time of all.</summary>
    public int? Rank { get; init; }

    public required DeadlineFollowing Following { get; init; }

    /// <summary>The day of what answers it.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>The letter that answers it.</summary>
    public NoticeFact? Letter { get; init; }

    public DeadlineState State { get; init; }

    public string? Article => Source?.Article;

    /// <summary>Whether a party, given by its slug, has to see to it: a letter of another is not its own to write.</summary>
    public bool IsFor(string party) => Party is null ? Parties.Contains(party, StringComparer.Ordinal) : Party == party;
}

/// <param name="Code">Stable name of the formula.</param>
/// <param name="Words">The formula in words.</param>
internal sealed record DeadlineFormula(string Code, string Words);

/// <param name="Name">Stable name of what went in.</param>
/// <param name="Value">Its value: a date, a length of time, a number or words.</param>
internal sealed record DeadlineInput(string Name, string Value);
