namespace SkillsHub.Identity.Accounts;

/// <summary>The values of the <c>role</c> claim.</summary>
internal static class Roles
{
    public const string Staff = "staff";
    public const string Partner = "partner";
    public const string Operator = "operator";

    public static readonly string[] All = [Staff, Partner, Operator];
}
