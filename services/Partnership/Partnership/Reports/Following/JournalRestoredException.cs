namespace SkillsHub.Partnership.Reports.Following;

/// <summary>The journal has no event at a place that was read, or another one: it was restored from a backup. What was read since then is lost from it.</summary>
internal sealed class JournalRestoredException(long position)
    : Exception($"Place {position} of the journal, which was read, is not there or holds another event: it was restored. Once it is as it should be, run rebuild-reports.");
