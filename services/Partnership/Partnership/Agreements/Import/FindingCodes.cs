namespace SkillsHub.Partnership.Agreements.Import;

internal static class FindingCodes
{
    /// <summary>More or fewer originals than parties.</summary>
    public const string OriginalsCount = "finding.originals-count";

    /// <summary>A committee member that is not a party.</summary>
    public const string CommitteeMemberNotParty = "finding.committee-member-not-party";

    /// <summary>A party that has no seat on the committee.</summary>
    public const string PartyNotOnCommittee = "finding.party-not-on-committee";

    /// <summary>A year outside any plausible range, or a period that runs backwards.</summary>
    public const string ImplausibleYears = "finding.implausible-years";

    /// <summary>Wording for two parties (« l'autre partie ») in an agreement of more.</summary>
    public const string TwoPartyWording = "finding.two-party-wording";

    /// <summary>« année 4 » without saying when year 1 starts.</summary>
    public const string YearWithoutOrigin = "finding.year-without-origin";

    /// <summary>« les trois premiers exercices » without saying which is the first.</summary>
    public const string FiscalYearsWithoutOrigin = "finding.fiscal-years-without-origin";

    /// <summary>A start by the calendar in an agreement that starts on its signature.</summary>
    public const string StartAgainstSignature = "finding.start-against-signature";

    /// <summary>The years of the title against the length of the term.</summary>
    public const string TitleYearsAgainstTerm = "finding.title-years-against-term";

    /// <summary>A number in words and another in figures (« trois (4) ans »).</summary>
    public const string NumberWordsDiffer = "finding.number-words-differ";

    /// <summary>« D'autre part » without « D'une part », or the other way round.</summary>
    public const string PartySidesIncomplete = "finding.party-sides-incomplete";

    /// <summary>A short name that fits another party's name too.</summary>
    public const string AmbiguousAlias = "finding.ambiguous-alias";

    /// <summary>A promise by someone whom the list of parties does not name so.</summary>
    public const string UnknownPromisor = "finding.unknown-promisor";

    /// <summary>A party without any commitment.</summary>
    public const string PartyWithoutCommitment = "finding.party-without-commitment";

    /// <summary>Renewal without saying for how long.</summary>
    public const string RenewalLengthUnstated = "finding.renewal-length-unstated";

    /// <summary>A report without a date by which it is due.</summary>
    public const string ReportDateUnstated = "finding.report-date-unstated";

    /// <summary>Rent from year N without saying who pays before.</summary>
    public const string RentBeforeUnstated = "finding.rent-before-unstated";

    /// <summary>Articles numbered twice or with a gap.</summary>
    public const string ArticleNumbering = "finding.article-numbering";

    /// <summary>A reference to an article that does not exist.</summary>
    public const string DanglingReference = "finding.dangling-reference";

    /// <summary>No place, date or lines for signatures.</summary>
    public const string SignatureBlockMissing = "finding.signature-block-missing";

    /// <summary>What a person noted: its message is in their words.</summary>
    public const string Noted = "finding.noted";
}
