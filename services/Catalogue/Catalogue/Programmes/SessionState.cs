namespace SkillsHub.Catalogue.Programmes;

/// <summary>Where a session stands on a given day; never stored.</summary>
internal enum SessionState
{
    /// <summary>Registration has not begun yet.</summary>
    Scheduled,

    /// <summary>Registration is possible.</summary>
    Open,

    /// <summary>Registration is over, the first day is to come.</summary>
    Closed,

    /// <summary>Between its first and last day.</summary>
    Running,

    /// <summary>Its last day is past.</summary>
    Held,

    Cancelled,
}
