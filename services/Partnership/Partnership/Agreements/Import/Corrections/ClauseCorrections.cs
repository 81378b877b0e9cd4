namespace SkillsHub.Partnership.Agreements.Import.Corrections;

/// <param name="Text">The title; the years that it names are read from it.</param>
/// <param name="FirstLine">First line, counted from 1.</param>
/// <param name="LastLine">Last line, included.</param>
internal sealed record TitleCorrection(string Text, int FirstLine, int LastLine) : IOnLines;

/// <param name="Start">From when it counts; null when the text does not say.</param>
/// <param name="Duration">How long; null when the text gives dates only.</param>
/// <param name="StartDate">The first day, for a fixed date.</param>
/// <param name="EndDate">The last day.</param>
/// <param name="FirstLine">First line, counted from 1.</param>
/// <param name="LastLine">Last line, included.</param>
/// <param name="IsAbsent">The text gives no term.</param>
internal sealed record TermCorrection(
    TermStart? Start = null, Period? Duration = null, DateOnly? StartDate = null, DateOnly? EndDate = null, int FirstLine = 0, int LastLine = 0, bool IsAbsent = false)
    : IClauseCorrection;

/// <param name="Kind">Express, tacit or excluded.</param>
/// <param name="Notice">Before the end of the term.</param>
/// <param name="Letter">The form of the notice.</param>
/// <param name="BetweenEachPair">Each party writes to each other.</param>
/// <param name="Duration">How long a renewal lasts.</param>
/// <param name="IsForSameDuration">As long as the term itself.</param>
/// <param name="MaximumTimes">How often; null without limit.</param>
/// <param name="FirstLine">First line, counted from 1.</param>
/// <param name="LastLine">Last line, included.</param>
/// <param name="IsAbsent">The text says nothing of a renewal.</param>
internal sealed record RenewalCorrection(
    RenewalKind? Kind = null, Period? Notice = null, LetterForm? Letter = null, bool BetweenEachPair = false, Period? Duration = null, bool IsForSameDuration = false,
    int? MaximumTimes = null, int FirstLine = 0, int LastLine = 0, bool IsAbsent = false) : IClauseCorrection;

/// <param name="Notice">How long ahead.</param>
/// <param name="Letter">The form of the notice.</param>
/// <param name="ShorterForForceMajeure">Force majeure lets the parties agree on a shorter notice.</param>
/// <param name="FirstLine">First line, counted from 1.</param>
/// <param name="LastLine">Last line, included.</param>
/// <param name="IsAbsent">The text says nothing of an early end.</param>
internal sealed record TerminationCorrection(
    Period? Notice = null, LetterForm? Letter = null, bool ShorterForForceMajeure = false, int FirstLine = 0, int LastLine = 0, bool IsAbsent = false) : IClauseCorrection;

/// <param name="Count">How many; null when each party gets one.</param>
/// <param name="OnePerParty">As many as parties.</param>
/// <param name="FirstLine">First line, counted from 1.</param>
/// <param name="LastLine">Last line, included.</param>
/// <param name="IsAbsent">The text does not say how many.</param>
internal sealed record OriginalsCorrection(int? Count = null, bool OnePerParty = false, int FirstLine = 0, int LastLine = 0, bool IsAbsent = false) : IClauseCorrection;
