namespace SkillsHub.Partnership.Agreements.Import.Corrections;

/// <summary>What a person says that lines of the text say.</summary>
internal interface IOnLines
{
    /// <summary>First line, counted from 1.</summary>
    int FirstLine { get; }

    /// <summary>Last line, included.</summary>
    int LastLine { get; }
}
