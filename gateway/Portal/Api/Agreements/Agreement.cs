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

    /// <summary>The first day on which it binds: that of the last signature, or a later one that the text names.</summary>
    public DateOnly? BindsFrom { get; init; }

    public DateOnly? EndsOn { get; init; }

    /// <summary>Whether it is renewed tacitly after that day.</summary>
    public bool RunsOn { get; init; }

    /// <summary>Until when it is renewed so; null while it is until somebody ends it.</summary>
    public DateOnly? TacitUntil { get; init; }

    /// <summary>The first day on which it binds no longer.</summary>
    public DateOnly? EndedOn { get; init; }

    public IReadOnlyList<AgreementRenewal> Renewals { get; init; } = [];

    public IReadOnlyList<ClosedFinding> ClosedFindings { get; init; } = [];

    public IReadOnlyList<AgreementParty> Parties { get; init; } = [];

    public IReadOnlyList<OpenPoint> OpenPoints { get; init; } = [];

    /// <summary>Numbers of the open points that stand in the way of signature.</summary>
    public IReadOnlyList<int> Blocking { get; init; } = [];

    public AgreementText Content { get; init; } = new();

    public bool IsDraft => State == "draft";

    public bool IsInForce => State == "inForce";

    /// <summary>Whether what was agreed within its term can be recorded: facts come to light when it has expired, too.</summary>
    public bool TakesFacts => IsInForce || State == "expired";

    public bool TakesSignatures => State == "openForSignature";

    public string NameOf(string? slug) => Parties.FirstOrDefault(party => party.Slug == slug)?.Name ?? slug ?? "";
}

public sealed record AgreementParty
{
    public string Slug { get; init; } = "";

    public string Name { get; init; } = "";

    public PartySignature? Signature { get; init; }

    /// <summary>Whether it becomes a party by the amendment that it is asked to sign.</summary>
    public bool Joins { get; init; }

    public DateOnly? JoinedOn { get; init; }

    /// <summary>The first day on which it is no party any more.</summary>
    public DateOnly? LeftOn { get; init; }
}

public sealed record AgreementRenewal
{
    public DateOnly AgreedOn { get; init; }

    public DateOnly EndBefore { get; init; }

    public DateOnly EndsOn { get; init; }

    public string Proof { get; init; } = "";
}

public sealed record ClosedFinding
{
    /// <summary>Its rank among the findings of the text, from 1.</summary>
    public int Finding { get; init; }

    public DateOnly ClosedOn { get; init; }

    public int? Amendment { get; init; }

    /// <summary>Number of the decision of the committee that settles it, where no amendment does.</summary>
    public int? Decision { get; init; }
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
