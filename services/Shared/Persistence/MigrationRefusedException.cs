namespace SkillsHub.Persistence;

/// <summary>A <c>migrate</c> run that must not go on; a person decides.</summary>
/// <param name="message">What is the matter, and what to do.</param>
public sealed class MigrationRefusedException(string message) : Exception(message);
