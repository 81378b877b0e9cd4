using System.Globalization;
using SkillsHub.Web;

namespace SkillsHub.Catalogue.Programmes;

/// <summary>A programme's answer changes with its row, and with the day, from which the state of its sessions follows.</summary>
internal static class ProgrammeTag
{
    public static string Of(Programme programme, DateOnly today) =>
        ETag.Of(programme.RowVersion, today.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    /// <summary>One number for the days at the hubs of a list, in its order.</summary>
    public static int DaysOf(IEnumerable<ProgrammeRow> rows) => rows.Aggregate(0, (days, row) => unchecked((days * 31) + row.Today.DayNumber));
}
