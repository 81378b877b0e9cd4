namespace SkillsHub.Partnership.Agreements.Import.Corrections;

/// <summary>The committee that steers; others that the text sets up stay as the rules read them.</summary>
/// <param name="Name">As the text names it.</param>
/// <param name="Members">Who sits.</param>
/// <param name="MeetingsPerYear">How often it meets; null when the text does not say.</param>
/// <param name="AtLeast">That is a minimum.</param>
/// <param name="FirstLine">First line, counted from 1.</param>
/// <param name="LastLine">Last line, included.</param>
/// <param name="IsAbsent">The text sets up no committee.</param>
internal sealed record CommitteeCorrection(
    string? Name = null, IReadOnlyList<MemberCorrection>? Members = null, decimal? MeetingsPerYear = null, bool AtLeast = false, int FirstLine = 0, int LastLine = 0, bool IsAbsent = false)
    : IClauseCorrection;

/// <param name="Party">Slug of the party; null for another body.</param>
/// <param name="Name">As the text names it; left out, the name of the party.</param>
/// <param name="Seats">How many sit for it; null when the text does not say.</param>
/// <param name="IsAdvisory">Sits without deciding.</param>
internal sealed record MemberCorrection(string? Party = null, string? Name = null, int? Seats = null, bool IsAdvisory = false);
