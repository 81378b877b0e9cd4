namespace SkillsHub.Events.Journal;

/// <summary>In which direction the journal is read.</summary>
internal enum JournalOrder
{
    /// <summary>As it happened: what a follower needs.</summary>
    Oldest,

    /// <summary>Backwards from the end: what a person looks at first.</summary>
    Newest,
}
