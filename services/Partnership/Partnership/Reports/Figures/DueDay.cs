using SkillsHub.Partnership.Reports.Facts;

namespace SkillsHub.Partnership.Reports.Figures;

/// <summary>A day of a year on which a promise was due, and what became of it.</summary>
/// <param name="On">The day.</param>
/// <param name="SaidBy">The fact that says that it was due then.</param>
/// <param name="AnsweredBy">The fact of its keeping, which may lie after the year; null where nobody kept it.</param>
/// <param name="HasPassed">Whether it can be missed.</param>
internal sealed record DueDay(DateOnly On, ReportFact SaidBy, ReportFact? AnsweredBy, bool HasPassed)
{
    /// <summary>What a figure opens down to. What nobody kept has no fact of its keeping: it opens to that which says when it was due.</summary>
    public ReportFact Fact => AnsweredBy ?? SaidBy;

    public bool Stands(DueStanding standing) => standing switch
    {
        DueStanding.InTime => AnsweredBy?.Day <= On,
        DueStanding.Late => AnsweredBy?.Day > On,
        DueStanding.Missed => AnsweredBy is null && HasPassed,
        _ => true,
    };
}

/// <summary>What became of a day on which a promise was due.</summary>
internal enum DueStanding
{
    /// <summary>Whatever became of it.</summary>
    Due,

    /// <summary>It was kept by then.</summary>
    InTime,

    /// <summary>It was kept later.</summary>
    Late,

    /// <summary>It was not kept, so far.</summary>
    Missed,
}
