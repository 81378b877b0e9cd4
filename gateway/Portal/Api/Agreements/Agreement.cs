namespace SkillsHub.Portal.Api.Agreements;

public sealed record Agreement
{
    public Guid Id { get; init; }

    public string Title { get; init; } = "";

    public string State { get; init; } = "";

    public string? FileName { get; init; }

    public string? ImportedBy { get; init; }

    public DateTimeOffset ImportedAt { get; init; }

    public DateOnly? InForceFrom { get; init; }

    public DateOnly? EndsOn { get; init; }

    public IReadOnlyList<AgreementParty> Parties { get; init; } = [];

    public IReadOnlyList<OpenPoint> OpenPoints { get; init; } = [];

    /// <summary>Numbers of the open points that stand in the way of signature.</summary>
    public IReadOnlyList<int> Blocking { get; init; } = [];

    public AgreementText Content { get; init; } = new();

    public bool IsDraft => State == "draft";

    public bool TakesSignatures => State == "openForSignature";

    public string NameOf(string? slug) => Parties.FirstOrDefault(party => party.Slug == slug)?.Name ?? slug ?? "";
}

public sealed record AgreementParty
{
    public string Slug { get; init; } = "";

    public string Name { get; init; } = "";

    public PartySignature? Signature { get; init; }
}

public sealed record PartySignature
{
    public string Signatory { get; init; } = "";

    public DateOnly SignedOn { get; init; }

    public string Method { get; init; } = "";

    public string Proof { get; init; } = "";

    public string? RecordedBy { get; init; }
}

public sealed record OpenPoint
{
    public int Number { get; init; }

    public string Kind { get; init; } = "";

    public string Question { get; init; } = "";

    /// <summary>Slug of the party that the text speaks of there, whoever has to answer now.</summary>
    public string? Party { get; init; }

    public string? Owner { get; init; }

    public bool BlocksSignature { get; init; }

    public string State { get; init; } = "open";

    public PointResolution? Resolution { get; init; }

    public Source Source { get; init; } = new();

    public string? ReadBy { get; init; }

    public bool IsOpen => Resolution is null;
}

public sealed record PointResolution
{
    public string Text { get; init; } = "";

    public decimal? Rate { get; init; }

    public decimal? Amount { get; init; }

    public string? ResolvedBy { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }
}
