namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>What sort of day an agreement sets.</summary>
public enum DeadlineKind
{
    /// <summary>The last day of the term.</summary>
    End,

    /// <summary>One party's letter to another, without which the agreement is not renewed; where no counterpart is named, the last day on which all can agree that it is.</summary>
    RenewalNotice,

    /// <summary>The last day on which somebody can oppose the tacit renewal.</summary>
    RenewalOpposition,

    /// <summary>The last day on which giving notice ends the agreement before its term.</summary>
    TerminationNotice,

    /// <summary>The last day of a notice that was given: it takes effect when that day is over (article 642 of the Code de procédure civile).</summary>
    TerminationEffect,

    /// <summary>A meeting that a committee has to hold.</summary>
    CommitteeMeeting,

    /// <summary>A report that is owed every year.</summary>
    AnnualReport,

    /// <summary>The first day of the year from which a party pays the rent.</summary>
    Rent,

    /// <summary>The last day of a fiscal year for which a grant is promised.</summary>
    FundingYear,

    /// <summary>The last day on which a party's name or logo may be used: for longer, it is asked for anew. Told to those two alone.</summary>
    BrandPermission,

    /// <summary>A day by which a commitment of the register is to be kept; of one that lasts as long as the agreement, the last day, while nothing shows it. Told to whoever promised it.</summary>
    Commitment,

    /// <summary>The day by which a call for a part of a grant is expected. Told to its funder alone.</summary>
    FundingCall,
}
