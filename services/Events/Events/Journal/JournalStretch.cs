namespace SkillsHub.Events.Journal;

/// <summary>What a reader may see of a part of the journal.</summary>
/// <param name="Rows">The entries, in the order asked for.</param>
/// <param name="End">The last position that was looked at.</param>
/// <param name="IsWhole">Whether all that was asked for has been looked at.</param>
internal sealed record JournalStretch(List<JournalRow> Rows, long End, bool IsWhole);
