namespace SkillsHub.Partnership.Agreements.Import;

/// <summary>
/// All that the rules understood of an agreement, and, in <see cref="Unread"/>, all that they did not.
/// Every line of the document that is not blank stands in the source of one of these items.
/// </summary>
internal sealed record AgreementExtract
{
    public required AgreementTitle Title { get; init; }

    public IReadOnlyList<PartyExtract> Parties { get; init; } = [];

    /// <summary>Lines that only join or close the list of parties (« Entre », « Et », « D'autre part »).</summary>
    public IReadOnlyList<SourceSpan> PartyConnectors { get; init; } = [];

    /// <summary>Recitals, and the formulas that open and close them.</summary>
    public IReadOnlyList<SourceSpan> Preamble { get; init; } = [];

    public IReadOnlyList<ArticleExtract> Articles { get; init; } = [];

    /// <summary>What the agreement says it is for, sentence by sentence.</summary>
    public IReadOnlyList<SourceSpan> Purposes { get; init; } = [];

    public IReadOnlyList<ActivityExtract> Activities { get; init; } = [];

    public IReadOnlyList<CommitmentExtract> Commitments { get; init; } = [];

    public IReadOnlyList<GrantExtract> Grants { get; init; } = [];

    public IReadOnlyList<RentDutyExtract> RentDuties { get; init; } = [];

    public TermExtract? Term { get; init; }

    public RenewalExtract? Renewal { get; init; }

    public TerminationExtract? Termination { get; init; }

    public AmendmentRuleExtract? AmendmentRule { get; init; }

    /// <summary>The steering committee first, the others in the order of the text.</summary>
    public IReadOnlyList<CommitteeExtract> Committees { get; init; } = [];

    public IReadOnlyList<ReportDutyExtract> Reports { get; init; } = [];

    public IReadOnlyList<BrandingRuleExtract> BrandingRules { get; init; } = [];

    public DisputeExtract? Disputes { get; init; }

    public OriginalsExtract? Originals { get; init; }

    /// <summary>Place and date of signing, and the lines kept for signatures.</summary>
    public IReadOnlyList<SourceSpan> SignatureBlock { get; init; } = [];

    /// <summary>Dates that the text fixes by the calendar (« à compter du 1er trimestre 2022 »).</summary>
    public IReadOnlyList<CalendarFactExtract> CalendarFacts { get; init; } = [];

    public IReadOnlyList<AnnexExtract> Annexes { get; init; } = [];

    /// <summary>Documents that the text says a party supplies, other than annexes.</summary>
    public IReadOnlyList<SuppliedDocumentExtract> SuppliedDocuments { get; init; } = [];

    public IReadOnlyList<OpenPointExtract> OpenPoints { get; init; } = [];

    public IReadOnlyList<FindingExtract> Findings { get; init; } = [];

    /// <summary>Page numbers, running heads, tables of contents and rulings: of the document, not of the agreement.</summary>
    public IReadOnlyList<SourceSpan> PageMarks { get; init; } = [];

    /// <summary>What no rule understood, for a person to read.</summary>
    public IReadOnlyList<SourceSpan> Unread { get; init; } = [];
}
