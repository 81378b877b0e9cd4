namespace SkillsHub.Partnership.Committee.Members;

/// <summary>What a seat was before an amendment: meetings of that time are counted by it.</summary>
/// <param name="Until">The first day on which it was so no longer.</param>
/// <param name="Voice">Whether it voted.</param>
/// <param name="Count">How many sat at once; null where the text did not say.</param>
internal sealed record SeatBefore(DateOnly Until, Voice Voice, int? Count);
