namespace SkillsHub.Portal.Api.Agreements;

/// <summary>A day that an agreement sets, as it stands today.</summary>
public sealed record Deadline
{
    public string Id { get; init; } = "";

    public string Kind { get; init; } = "";

    public string? Party { get; init; }

    public string? Counterpart { get; init; }

    public IReadOnlyList<string> Parties { get; init; } = [];

    public string? Article { get; init; }

    public Source? Source { get; init; }

    public DeadlineFormula Formula { get; init; } = new();

    public IReadOnlyList<DeadlineInput> Inputs { get; init; } = [];

    public DateOnly? LegalDate { get; init; }

    public DateOnly? PreparationDate { get; init; }

    /// <summary>What must be known for the day to be computed.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public int? Year { get; init; }

    public int? Rank { get; init; }

    /// <summary><c>recorded</c>, <c>notYet</c> or <c>dayOnly</c>.</summary>
    public string Following { get; init; } = "";

    /// <summary>The day of what answers it.</summary>
    public DateOnly? AnsweredOn { get; init; }

    public DeadlineLetter? Letter { get; init; }

    public string State { get; init; } = "";
}

public sealed record DeadlineFormula
{
    public string Code { get; init; } = "";

    public string Words { get; init; } = "";
}

public sealed record DeadlineInput
{
    public string Name { get; init; } = "";

    public string Value { get; init; } = "";
}

/// <summary>The letter that answers a deadline.</summary>
public sealed record DeadlineLetter
{
    public Guid Id { get; init; }

    public string Number { get; init; } = "";

    public DateOnly SentOn { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    public DateOnly? ReturnedOn { get; init; }
}

/// <summary>One page of deadlines.</summary>
public sealed record DeadlineListing
{
    public IReadOnlyList<Deadline> Items { get; init; } = [];

    public string? Next { get; init; }

    /// <summary>The day on the hub's calendar for which they hold.</summary>
    public DateOnly Day { get; init; }
}
