namespace SkillsHub.Portal.Components.Forms;

/// <summary>One option of a list.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Text">What the person reads.</param>
public sealed record Choice(string Value, string Text);
