namespace SkillsHub.Portal.Sessions;

/// <summary>A service does not accept the session's token: nothing can be done in it any more.</summary>
internal sealed class SessionRefusedException() : Exception("A service refused the session's token.");
