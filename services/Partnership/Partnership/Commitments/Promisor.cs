namespace SkillsHub.Partnership.Commitments;

/// <summary>Whose a promise is.</summary>
internal enum Promisor
{
    /// <summary>One party's.</summary>
    Party,

    /// <summary>All parties promise it together.</summary>
    Everybody,

    /// <summary>The words name nobody who signs.</summary>
    Nobody,
}
