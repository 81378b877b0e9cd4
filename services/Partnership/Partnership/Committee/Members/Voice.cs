namespace SkillsHub.Partnership.Committee.Members;

internal enum Voice
{
    Deliberative,

    /// <summary>Is heard, and does not vote.</summary>
    Consultative,
}
