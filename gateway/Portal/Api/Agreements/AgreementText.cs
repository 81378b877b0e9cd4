namespace SkillsHub.Portal.Api.Agreements;

/// <summary>What the rules read in the text. Only what the page shows.</summary>
public sealed record AgreementText
{
    public TitleText? Title { get; init; }

    public IReadOnlyList<PartyText> Parties { get; init; } = [];

    public IReadOnlyList<ArticleText> Articles { get; init; } = [];

    public IReadOnlyList<ActivityText> Activities { get; init; } = [];

    public IReadOnlyList<CommitmentText> Commitments { get; init; } = [];

    public IReadOnlyList<GrantText> Grants { get; init; } = [];

    public IReadOnlyList<RentText> RentDuties { get; init; } = [];

    public TermText? Term { get; init; }

    public RenewalText? Renewal { get; init; }

    public TerminationText? Termination { get; init; }

    public AmendmentText? AmendmentRule { get; init; }

    public IReadOnlyList<CommitteeText> Committees { get; init; } = [];

    public IReadOnlyList<ReportText> Reports { get; init; } = [];

    public IReadOnlyList<BrandingText> BrandingRules { get; init; } = [];

    public DisputeText? Disputes { get; init; }

    public OriginalsText? Originals { get; init; }

    public IReadOnlyList<CalendarText> CalendarFacts { get; init; } = [];

    public IReadOnlyList<AnnexText> Annexes { get; init; } = [];

    public IReadOnlyList<SuppliedText> SuppliedDocuments { get; init; } = [];

    public IReadOnlyList<FindingText> Findings { get; init; } = [];

    public IReadOnlyList<Source> Unread { get; init; } = [];
}
