using System.Text.Json.Serialization;

namespace SkillsHub.Portal.Api.Funding;

/// <summary>One funder's money for one fiscal year, from the request to the last payment.</summary>
public sealed record Grant
{
    public Guid Id { get; init; }

    public int Number { get; init; }

    public int Line { get; init; }

    public string Funder { get; init; } = "";

    public string Nature { get; init; } = "";

    public FiscalYear? FiscalYear { get; init; }

    public string State { get; init; } = "";

    public decimal? Planned { get; init; }

    /// <summary>Whether the plan's line is set aside, or ended by an amendment: nothing is planned on it any more.</summary>
    public bool IsLineAside { get; init; }

    public decimal Asked { get; init; }

    public decimal Granted { get; init; }

    /// <summary>What the funder refused of what was asked.</summary>
    public decimal Refused { get; init; }

    public decimal Called { get; init; }

    public decimal Paid { get; init; }

    public decimal Spent { get; init; }

    /// <summary>What was paid and is not spent.</summary>
    public decimal Left { get; init; }
}

public sealed record GrantDetails
{
    public Grant Grant { get; init; } = new();

    public IReadOnlyList<GrantStep> Steps { get; init; } = [];

    /// <summary>What open data says of it beyond its money; null until somebody has said it.</summary>
    public GrantDisclosure? Disclosure { get; init; }

    /// <summary>What of it was called and is not paid yet.</summary>
    public IReadOnlyList<OpenCall> Calls { get; init; } = [];
}

public sealed record GrantDisclosure([property: JsonPropertyName("object")] string? Subject, bool NotifiedToEu, decimal Share, string? Scheme);

public sealed record GrantStep
{
    public Guid Id { get; init; }

    /// <summary><c>asked</c>, <c>granted</c>, <c>refused</c>, <c>called</c> or <c>paid</c>.</summary>
    public string Kind { get; init; } = "";

    public int? Instalment { get; init; }

    public DateOnly On { get; init; }

    public decimal Amount { get; init; }

    public string? Reference { get; init; }

    public string RecordedBy { get; init; } = "";

    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>The day by which what is called is expected.</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>Why the funder refused.</summary>
    public string? Reason { get; init; }

    public Reversal? Reversal { get; init; }

    /// <summary>What justifies it.</summary>
    public IReadOnlyList<Voucher> Vouchers { get; init; } = [];
}

public sealed record Reversal
{
    public string Reason { get; init; } = "";

    public string ReversedBy { get; init; } = "";

    public DateTimeOffset ReversedAt { get; init; }
}

/// <summary>What a service calls the thing that it made.</summary>
public sealed record Numbered(int Number);
