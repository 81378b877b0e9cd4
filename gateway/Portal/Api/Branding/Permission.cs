namespace SkillsHub.Portal.Api.Branding;

/// <summary>A permission to use a name or logo, as a list shows it.</summary>
public sealed record PermissionSummary
{
    public Guid Id { get; init; }

    public Guid AgreementId { get; init; }

    public string AgreementTitle { get; init; } = "";

    public int Number { get; init; }

    public string Action { get; init; } = "";

    /// <summary>Slug of the party whose name or logo it is.</summary>
    public string Party { get; init; } = "";

    /// <summary>Slug of the party that asks; null for the hub's staff.</summary>
    public string? Asker { get; init; }

    public DateOnly AskedOn { get; init; }

    public string State { get; init; } = "";

    /// <summary>What may be used, as far as it is granted, or is asked for.</summary>
    public IReadOnlyList<string> Uses { get; init; } = [];

    public DateOnly FirstDay { get; init; }

    public DateOnly LastDay { get; init; }

    /// <summary>The first day on which it holds no longer, as its agreement is over or a party has left.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Who has yet to agree.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public string Family { get; init; } = "";

    public string Thing { get; init; } = "";

    public Guid? ThingId { get; init; }

    public bool IsWaiting => State is "asked" or "partlyGranted";

    /// <summary>Whether a writing can be recorded: one of before the last day may come to light after it.</summary>
    public bool TakesGrants => IsWaiting || (State == "expired" && Missing.Count > 0 && !(EndsOn <= LastDay));

    public bool IsGranted => State is "upcoming" or "live";
}

public sealed record Permission
{
    public PermissionSummary Summary { get; init; } = new();

    public BrandScope Asked { get; init; } = new();

    public string AskedBy { get; init; } = "";

    public DateTimeOffset AskedAt { get; init; }

    public string Appears { get; init; } = "";

    public string? Details { get; init; }

    public string? Link { get; init; }

    /// <summary>The department that has to agree beside the party; null where none has.</summary>
    public string? Department { get; init; }

    public IReadOnlyList<BrandGrant> Grants { get; init; } = [];

    public BrandEnding? Ending { get; init; }

    public BrandRevocation? Revocation { get; init; }
}

public sealed record BrandScope
{
    public IReadOnlyList<string> Uses { get; init; } = [];

    public DateOnly FirstDay { get; init; }

    public DateOnly LastDay { get; init; }
}

public sealed record BrandGrant
{
    /// <summary>The party, or its department.</summary>
    public string Grantor { get; init; } = "";

    public string GrantedBy { get; init; } = "";

    public string Function { get; init; } = "";

    public DateOnly GrantedOn { get; init; }

    public string Proof { get; init; } = "";

    public BrandScope Scope { get; init; } = new();

    public string? Conditions { get; init; }

    public string RecordedBy { get; init; } = "";

    public DateTimeOffset RecordedAt { get; init; }
}

public sealed record BrandEnding
{
    public string Reason { get; init; } = "";

    /// <summary>Who of the party refuses; null when the request was withdrawn.</summary>
    public string? Refuser { get; init; }

    public string EndedBy { get; init; } = "";

    public DateTimeOffset EndedAt { get; init; }
}

public sealed record BrandRevocation
{
    public string Grantor { get; init; } = "";

    public string Reason { get; init; } = "";

    /// <summary>The first day on which it holds no longer.</summary>
    public DateOnly From { get; init; }

    public string RevokedBy { get; init; } = "";

    public DateTimeOffset RevokedAt { get; init; }
}
