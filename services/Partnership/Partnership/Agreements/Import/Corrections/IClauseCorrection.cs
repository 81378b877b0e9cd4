namespace SkillsHub.Partnership.Agreements.Import.Corrections;

/// <summary>What a clause says; or that the text has none, which no lines can show.</summary>
internal interface IClauseCorrection : IOnLines
{
    /// <summary>The text says nothing of it, whatever the rules took for it.</summary>
    bool IsAbsent { get; }
}
