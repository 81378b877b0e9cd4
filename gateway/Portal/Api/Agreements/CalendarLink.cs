namespace SkillsHub.Portal.Api.Agreements;

/// <summary>A secret link to the calendar of a partner's deadlines.</summary>
public sealed record CalendarLink
{
    public Guid Id { get; init; }

    public string Organisation { get; init; } = "";

    public string Name { get; init; } = "";

    public string CreatedBy { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public string? RenewedBy { get; init; }

    public DateTimeOffset? RenewedAt { get; init; }

    public string? RevokedBy { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>What a change of it is made on.</summary>
    public string Version { get; init; } = "";
}

/// <summary>A link with its address, which is shown this once.</summary>
public sealed record NewCalendarLink
{
    public CalendarLink Link { get; init; } = new();

    /// <summary>Path on the public door.</summary>
    public string Path { get; init; } = "";
}
