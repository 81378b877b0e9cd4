namespace SkillsHub.Partnership.Agreements.Import.Corrections;

/// <summary>A value that the text leaves undefined, and no rule saw.</summary>
/// <param name="Question">What is missing.</param>
/// <param name="Kind">What kind of value.</param>
/// <param name="FirstLine">First line, counted from 1.</param>
/// <param name="LastLine">Last line, included.</param>
/// <param name="BlocksSignature">Nobody signs before it is settled.</param>
/// <param name="Owner">Slug of the party that has to answer; null when all have.</param>
internal sealed record PointAddition(string Question, OpenPointKind Kind, int FirstLine, int LastLine, bool BlocksSignature, string? Owner = null) : IOnLines;

/// <summary>Something that does not agree in the text, and no rule saw.</summary>
/// <param name="Words">What does not agree.</param>
/// <param name="FirstLine">First line, counted from 1.</param>
/// <param name="LastLine">Last line, included.</param>
internal sealed record FindingAddition(string Words, int FirstLine, int LastLine) : IOnLines;
