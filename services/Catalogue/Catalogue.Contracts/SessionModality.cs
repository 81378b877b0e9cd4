namespace SkillsHub.Catalogue.Contracts;

/// <summary>How a session is followed.</summary>
public enum SessionModality
{
    /// <summary>Everybody meets at the session's place.</summary>
    OnSite,

    /// <summary>Wholly at a distance.</summary>
    Remote,

    /// <summary>Partly at the session's place, partly at a distance.</summary>
    Mixed,
}
