namespace SkillsHub.Partnership.Reports.Facts;

/// <summary>What a fact of the journal counts for in a report.</summary>
internal enum FactMeasure
{
    /// <summary>A programme was offered to the public, for the first time.</summary>
    Programme,

    /// <summary>A session begins.</summary>
    Session,

    /// <summary>A session that would have begun was cancelled.</summary>
    SessionCancelled,

    /// <summary>A resource was published, to the public or to partners, for the first time.</summary>
    Resource,

    /// <summary>An event of the agenda takes place.</summary>
    AgendaEvent,

    /// <summary>An event that would have taken place was cancelled.</summary>
    AgendaEventCancelled,

    /// <summary>A funder was asked.</summary>
    Asked,

    /// <summary>A funder granted.</summary>
    Granted,

    /// <summary>A funder refused what was asked, or a part of it.</summary>
    Refused,

    /// <summary>An instalment was called for.</summary>
    Called,

    /// <summary>A funder paid.</summary>
    Paid,

    /// <summary>An expense took of what a funder paid.</summary>
    Spent,

    /// <summary>An expense that the hub bore itself.</summary>
    OwnMeans,

    /// <summary>Something was given that is no money.</summary>
    InKind,

    /// <summary>A promise was entered in the register.</summary>
    Promised,

    /// <summary>It was said whose a promise is.</summary>
    Attributed,

    /// <summary>It was said by when a promise is to be kept.</summary>
    Planned,

    /// <summary>A promise was worded or dated anew, or ended.</summary>
    Amended,

    /// <summary>A promise counts no more.</summary>
    SetAside,

    /// <summary>A promise was kept, with proof.</summary>
    Kept,

    /// <summary>The committee met.</summary>
    MeetingHeld,

    /// <summary>The committee did not meet as planned.</summary>
    MeetingCancelled,

    /// <summary>The committee decided.</summary>
    Decision,

    /// <summary>What a deadline asks for was done in time.</summary>
    DeadlineMet,

    /// <summary>A deadline passed.</summary>
    DeadlineMissed,

    /// <summary>Another fact was wrong. Of itself it counts for nothing.</summary>
    TakenBack,
}
